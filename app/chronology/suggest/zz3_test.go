package suggest
import ("testing";"fmt";"os";"strings";"dateline/app/article")
func TestZR(t *testing.T){ if os.Getenv("ZF")=="" {t.Skip()}
 data,_:=os.ReadFile(os.Getenv("ZF"))
 pub:=os.Getenv("ZP"); if pub=="" {pub="2027-10-15"}
 var blocks []article.Block; at:=0; 
 for _,p:=range strings.Split(strings.TrimSpace(string(data)),"\n"){ n:=len([]rune(p)); blocks=append(blocks,article.Block{Text:p,Start:at,End:at+n,Kind:article.Paragraph,Kept:true}); at+=n+len([]rune(article.Separator))}
 a:=article.Article{ID:"x",Blocks:blocks}; a.Lang=os.Getenv("ZL"); a.Published=article.Moment(pub)
 var tx []string; for _,b:=range blocks{tx=append(tx,b.Text)}; a.Text=strings.Join(tx,article.Separator)
 r:=Read(&a)
 for _,e:=range r.NotOffered{fmt.Println("  NOT",e.Why,"|",e.Quote)}
 for _,m:=range r.Mentions{fmt.Printf("%-24s %-10s %s | verb %q cls %v | %s | %s | after %+v\n",m.When.EDTF,m.Dated,m.Title,m.Verb,m.Classes,m.Quote,m.When.Rule,m.After)}
 for _,b:=range blocks{ l:=lexicons()[r.Lang]; sp:=newSplitter(l); tk:=sp.split(b.Text); for _,h:=range heads(tk,r.Lang){fmt.Printf("   head %v..%v %s tense=%d neg=%v\n",h.from,h.to,tk[h.verb].text,h.tense,h.negated)}}
}
