package intake

import (
	"iter"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/app/article"
)

// assignRoles tells by the lexicons which lines are chrome.
func assignRoles(ls []line) {
	seen := map[string]int{}
	for _, l := range ls {
		seen[l.plain]++
	}
	for i := range ls {
		l := &ls[i]
		if l.Kind == article.Code || l.role != roleBody {
			continue
		}
		l.role = lexicalRole(l)
		if l.role == roleBody && l.Kind == article.Paragraph && isLabelledCaption(ls, i) {
			l.role, l.Kind = roleCaption, article.Caption
		}
		if l.role == roleBody && l.words < 15 && seen[l.plain] > 2 {
			l.role = roleRepeated
		}
		if next := i + 1; l.role == roleBody && next < len(ls) && !l.gapAfter && teaserEnds[ls[next].plain] {
			l.role = roleRelated
		}
		if l.role == roleAdvert && promoted[l.plain] && !l.gapAfter {
			foldPromoted(ls, i+1)
		}
		l.cut = commentsHead.MatchString(l.plain) || l.role == roleTags || l.role == roleCopyright || l.role == "comments of readers"
	}
}

// isLabelledCaption tells whether a line is a caption by the label above it, or
// names the maker of a picture behind one.
func isLabelledCaption(ls []line, i int) bool {
	l := &ls[i]
	if i > 0 && !l.gapBefore && captionLabels[ls[i-1].plain] {
		return true
	}
	return l.words <= mostBoxHead && !l.sentence && captionLeads.lead(l.plain) != ""
}

// foldPromoted marks the lines of an advertisement below its label, up to a blank
// line.
func foldPromoted(ls []line, from int) {
	for i := from; i < min(from+mostPromoted, len(ls)) && ls[i].words <= mostBoxLine; i++ {
		if ls[i].role == roleBody && ls[i].Kind != article.Code {
			ls[i].role = roleAdvert
		}
		if ls[i].gapAfter {
			return
		}
	}
}

// mostPromoted is how many lines such an advertisement has.
const mostPromoted = 4

// maxNotice is how many words a notice may have.
const maxNotice = 150

// lexicalRole is the role that a line's own words give it.
func lexicalRole(l *line) role {
	if l.words == 0 {
		return roleRule
	}
	switch {
	case strings.Contains(l.Text, "aption") && gluedCaption.MatchString(l.Text):
		l.Kind = article.Caption
		return roleCaption
	case isMarkedCaption(l):
		l.Kind = article.Caption
		return roleCaption
	case advertLines[l.plain]:
		return roleAdvert
	case relatedHeads[l.plain]:
		return roleRelated
	case controlLines[l.plain]:
		return roleControl
	case l.words <= mostAdWords && isAdNotice(l):
		return roleAdvert
	case l.words <= mostAdWords && isPlayer(l):
		return roleControl
	}
	if l.words > maxNotice {
		return roleBody
	}
	low := strings.ToLower(straight(l.Text))
	if l.words < 40 && tagLeads.lead(low) != "" {
		return roleTags
	}
	if why, n := notice(low); n > 1 && !isStatement(l.Text) || n == 1 && l.words < 45 && !hasQuotation(low) {
		return role(why)
	}
	if l.words < 30 && (l.isPointer(low) || holdsAny(l.Text, "read more", "continue reading") && pointerTail.MatchString(l.Text)) {
		return roleRelated
	}
	if l.words <= 8 && strings.Contains(low, "notifications") && promptLine.MatchString(low) && !hasQuotation(low) {
		return roleControl
	}
	if l.words > 3 && l.words < 30 && !l.sentence && allCapitals(l.Text) {
		return roleRelated
	}
	if l.words < 30 && creditLines.in(low) {
		return roleCredit
	}
	if l.words <= 8 && !l.sentence && allControls(l.plain) {
		return roleControl
	}
	numbered := strings.ContainsAny(low, "0123456789")
	if l.words <= 8 && numbered && clockLine.MatchString(low) {
		return roleDate
	}
	if l.words < 30 && holdsAny(low, "subscribe", "follow", "like us", "download") && invitation.MatchString(low) && !hasQuotation(low) {
		return roleHouse
	}
	if l.words < 8 && (agoLine.MatchString(low) || strings.ContainsFunc(low, unicode.IsDigit) && (galleryLine.MatchString(low) || readingTime.MatchString(low)) ||
		strings.Contains(l.plain, "to ") && backLine.MatchString(l.plain) || numbered && countLine.MatchString(low) && !numericDate.MatchString(low)) {
		return roleControl
	}
	return roleBody
}

// mostAdWords is how many words tell of an advertisement beside them, or label
// the parts of a player.
const mostAdWords = 10

// isAdNotice tells whether a line says no more than that an advertisement stands
// above or below it.
func isAdNotice(l *line) bool {
	ad := false
	for w := range wordsOf(l.plain) {
		switch {
		case adWords[w]:
			ad = true
		case !aroundAds[w]:
			return false
		}
	}
	return ad
}

// playerTimes are the time played and the length of a recording.
var playerTimes = regexp.MustCompile(`^-?\d{1,2}:\d{2}(?::\d{2})?\s*/\s*-?\d{1,2}:\d{2}(?::\d{2})?$`)

// isPlayer tells whether a line is nothing but labels of a player, or the times
// that it shows.
func isPlayer(l *line) bool {
	if strings.Contains(l.plain, ":") && playerTimes.MatchString(l.plain) {
		return true
	}
	if l.sentence && !strings.HasSuffix(l.Text, ":") {
		return false
	}
	labelled := false
	for w := range wordsOf(l.plain) {
		switch {
		case playerWords[w]:
			labelled = true
		case !aroundPlayers[w] && strings.ContainsFunc(w, unicode.IsLetter):
			return false
		}
	}
	return labelled
}

// wordsOf are the words of a plain line, without the marks around them.
func wordsOf(plainLine string) iter.Seq[string] {
	return strings.FieldsFuncSeq(plainLine, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '-'
	})
}

// isPointer tells whether a line leads to another story. A sentence may begin
// with the same words ("Watch the tide before you sail."), but behind a colon
// the title of a story may ask ("Read more: Who owns the canal?").
func (l *line) isPointer(low string) bool {
	start := strings.TrimLeft(low, "([*>•-→»▶►■| ")
	if surePointers.lead(barAsColon.Replace(firstBytes(start, 80))) != "" {
		return true
	}
	lead := relatedLeads.lead(start)
	return lead != "" && (!l.sentence || strings.HasSuffix(lead, ":") && strings.HasSuffix(low, "?"))
}

// barAsColon writes the marks behind a lead alike.
var barAsColon = strings.NewReplacer(" |", ":", " :", ":")

// allCapitals tells whether a line is in capitals throughout, as pointers to
// other stories often are.
func allCapitals(s string) bool {
	return strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// isCapitalHeadline tells whether a line was taken for a pointer to another story
// only because it is in capitals, as headlines of agencies are too.
func (l *line) isCapitalHeadline() bool {
	return l.role == roleRelated && l.words > 3 && allCapitals(l.Text) && !relatedHeads[l.plain] && !l.isPointer(strings.ToLower(l.Text))
}

var (
	commentsHead = regexp.MustCompile(`^(\d+ )?(comments?|responses?|replies|thoughts on .*|reader comments|коментарі|комментарии|kommentare|commentaires|comentarios|التعليقات)( \(?\d+\)?)?$`)
	agoLine      = regexp.MustCompile(`^(updated |posted |published )?(\d+|an?) ?(s|m|h|d|w|sec|secs|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\.? ago\b|^\d+ min(ute)?s?( read)?$|^(vor (\d|einer|einem|wenigen)|hace (\d+|una?) |il y a (\d+|une?) |há (\d+|uma?) |منذ |(\d+|una?|un') (minut|or|giorn)\p{L}* fa$|(\d+ )?(хв|мин|годин|час|дней|днів|день|дня)[^ ]* (тому|назад))|^(just now|yesterday|today|щойно|только что|ahora mismo|ayer|hier|à l'instant|gestern|الآن|أمس)$`)
	clockLine    = regexp.MustCompile(`^(last )?(updated|published|posted)( at| on|:)?\s[^.]{0,12}\d{1,2}[:.]\d{2}.{0,24}$`)
	invitation   = regexp.MustCompile(`^(please )?(subscribe to (the|our|my)\s|subscribe to .{2,40} on (youtube|apple podcasts|spotify)|follow us\s|follow .{2,40} on (twitter|x|facebook|instagram|telegram|bluesky)\b|like us on|download (our|the) .{0,20}\bapp\b)`)
	pointerTail  = regexp.MustCompile(`\p{L}\s?(READ MORE|Read More|Read more|Continue reading)[\s»›>→]*$`)
	gluedCaption = regexp.MustCompile(`^(?:Media|Image|Video) ?[Cc]aption\s?\p{Lu}`)
	readingTime  = regexp.MustCompile(`^(?:(?:estimated )?reading time|read time|read|lettura|tempo di lettura|lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura|lectura|час (?:на )?читання|время (?:на )?чтени[яе]|tempo de leitura|leitura|czas czytania|leestijd|مدة القراءة|وقت القراءة)\s?:?\s?\d+\s?(?:min|мин|хв|dakika|دقيق)?\p{L}*\.?$|^\d+[ -]?(?:min\p{L}*|мин\p{L}*|хв\p{L}*)\.? (?:read|lesezeit|de lecture|de lectura|di lettura|de leitura|читання|чтения)$`)
	galleryLine  = regexp.MustCompile(`^[\[(]?(?:(?:photo|image|picture|slide|bild|foto|imagen|image|фото)\s)?\d{1,3}\s?(?:/|of|von|de|sur|di|van|из|з|із|من)\s?\d{1,3}[\])]?$|^\d{1,3} (?:photos?|images?|pictures|bilder|fotos?|imágenes|фото|صور)$`)
	backLine     = regexp.MustCompile(`^(back|return) to (the )?\p{L}+$`)
	promptLine   = regexp.MustCompile(`\b(you|you've|your|allow|enable|turn on|turn off|manage|get|receive)\b.*\bnotifications\b`)
	countLine    = regexp.MustCompile(`^[^\p{L}\d]*[\d.,]+[km]?[^\p{L}\d]*((shares?|comments?|likes?|views?|tweets?|followers|photos?|votes?|replies|reads?|коментар\p{L}*|комментари\p{L}*|kommentare|commentaires|comentarios|تعليق\p{L}*)[^\p{L}\d]*)?$`)
)

// notice tells of which notice a line holds the phrases, and how many.
func notice(low string) (why string, n int) {
	noticePhrases.each(low, func(p phrase) {
		if why == "" {
			why = p.sense
		}
		n++
	})
	return why, n
}

func hasQuotation(low string) bool {
	return strings.Count(low, `"`) >= 2 || strings.Contains(low, " said")
}

// isStatement tells whether a text begins with what somebody says.
func isStatement(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("“\"„«‘", r) && hasSpeech(text)
}

// allControls tells whether a line is a row of buttons: "Facebook Twitter Email".
func allControls(plainLine string) bool {
	words := strings.FieldsFunc(plainLine, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|/·•,-–", r) })
	if len(words) < 2 {
		return false
	}
	for _, w := range words {
		if !controlLines[w] {
			return false
		}
	}
	return true
}
