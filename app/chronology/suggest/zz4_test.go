package suggest
import ("testing";"fmt";"os";"slices";"cmp")
func b2(b bool) int { if b {return 1}; return 0 }
func TestZDump(t *testing.T){
 if os.Getenv("ZD")=="" {t.Skip()}
 f,_:=os.Create(os.Getenv("ZD")); defer f.Close()
 for _,folder:=range []string{"../testdata/affairs/tuned","/tmp/na-dev","/tmp/sd","/tmp/na-apart"} {
 for _,a:=range loadAffairs(t,folder){
  readings := slices.Clone(a.read)
  slices.SortStableFunc(readings, func(a, b *Reading) int { return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.begins(), b.begins()), cmp.Compare(a.ArticleID, b.ArticleID)) })
  j := joiner{readings: readings}
  for r, reading := range readings { for m := range reading.Mentions { j.add(r, &reading.Mentions[m]) } }
  j.gather(); if j.resolve() { j.gather() }
  surety := map[int]int{}
  for root, members := range j.groups.member { surety[root] = j.surety(members) }
  rivals := j.rivals(surety)
  var offered []Suggestion; var roots []int
  for i := range j.all { if members, ok := j.groups.member[i]; ok && !rivals[i].beside { offered = append(offered, j.suggestion(members, surety[i], rivals, i)); roots=append(roots,i) } }
  taken := assign(offered, a.Events)
  last := map[int]int{}
  for i:= range j.all { last[j.all[i].reading]=max(last[j.all[i].reading], j.all[i].Paragraph) }
  for k,i := range roots {
   members := j.byTelling(j.groups.member[i]); best:=&j.all[members[0]]
   arts:=map[int]bool{}; lead,anyc,anyn:=false,false,false
   for _,m:=range members {arts[j.all[m].reading]=true; lead=lead||j.all[m].Lead; anyc=anyc||len(j.all[m].Classes)>0; anyn=anyn||len(j.all[m].Names)>0}
   e,ok:=taken[k]; main:=0; dok:=0
   if ok { main=b2(a.Events[e].Main); dok=b2(sameDate(offered[k].When,a.Events[e].When)) }
   cls:=""; if len(best.Classes)>0 {cls=best.Classes[0]}
   r:=rivals[i]
   fmt.Fprintf(f,"%s\t%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%d\t%s\t%s\n", a.name, b2(ok), main, dok, surety[i], best.Dated, b2(best.exact), b2(anyc), len(best.Names), len(best.People), len(best.Organisations), b2(best.Place!=""), len(best.Numbers), b2(lead), best.Paragraph, last[best.reading], b2(best.Quoted), b2(best.Speech), b2(best.Background), b2(best.Pronoun), cls, len(arts), r.score, len(best.Stems), best.CoreEnd-best.CoreStart, best.Lang, offered[k].Title)
  }
 }}
}
