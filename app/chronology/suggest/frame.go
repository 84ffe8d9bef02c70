package suggest

import (
	"slices"
	"strings"
)

// saysWhatIsNot tells whether a clause only says what did not happen; or, where it begins
// with the speech or interview that it is from, what is so or is going to be: "In an
// address on Thursday, Orst said the country would not surrender". That it was said is no
// event of its own.
func (s *sentenceReader) saysWhatIsNot(i int) bool {
	if i+1 >= len(s.clauses) || s.clauses[i+1].link != saidClause || s.announcesAct(i+1) {
		return false
	}
	h := s.clauses[i+1].head
	return h.negated || h.tense <= habit && s.fromSpeech()
}

// fromSpeech tells whether a sentence begins by naming what it was said in.
func (s *sentenceReader) fromSpeech() bool {
	if !s.tokens[0].is(rPrep) {
		return false
	}
	for _, t := range s.tokens[1:min(6, len(s.tokens))] {
		if t.mark != 0 {
			return false
		}
		if slices.Contains(speeches, t.low) {
			return true
		}
	}
	return false
}

// speeches are what is said at length, as they stand after in.
var speeches = strings.Fields(`address speech interview statement remarks message briefing
	зверненні промові виступі заяві інтерв'ю обращении речи выступлении заявлении интервью
	discurso entrevista declaracion declaraciones mensaje comunicado
	allocution discours entretien declaration communique message
	ansprache rede erklarung erklärung botschaft خطاب كلمة مقابلة بيان`)

// caption tells whether a participle begins a line without anybody that it tells of, or
// what an image shows: "Streamed on the ministry's channel", "Taken on 3 March, the
// photograph shows".
func (s *sentenceReader) caption(i int) bool {
	c := &s.clauses[i]
	if s.entry || i > 0 || c.head.from != c.head.verb || !startsSentence(s.tokens, c.head.from) || !s.tokens[c.head.verb].is(rPart) || s.lang == "de" || s.lang == "ar" {
		return false
	}
	for _, k := range s.nounAfter(c) {
		if slices.Contains(images, s.tokens[k].low) {
			return true
		}
	}
	return (s.lang == "en" || s.lang == "fr") && len(s.clauses) == 1 && len(s.nounAfter(c)) == 0
}

// images are what captions are about.
var images = strings.Fields("photo photos photograph photographs picture image images video footage clip photographie cliche foto fotos fotografia imagen vidéo video vídeo фото фотография фотографія видео відео снимок знімок")

// freeRelative tells whether an English clause is the subject of the next: "What began as
// a protest | ended".
func (s *sentenceReader) freeRelative(c *clause) bool {
	return s.lang == "en" && c.head.from > c.from && startsSentence(s.tokens, c.head.from-1) && s.tokens[c.head.from-1].low == "what"
}

// pointsBack are the words by which a sentence only tells who said what stands before it.
var pointsBack = map[string][]string{
	"fr": {"c'est ce qu", "c’est ce qu"}, "es": {"así lo ", "asi lo "}, "uk": {"про це "}, "ru": {"об этом "}, "de": {"das teilte ", "dies teilte "},
}

// pointsWithin is how many bytes of a sentence hold such words.
const pointsWithin = 32

// onlyAttributes tells whether a sentence only tells who said what stands before it.
func (s *sentenceReader) onlyAttributes(c *clause) bool {
	verb := &s.tokens[c.head.verb]
	if !verb.is(rSay|rSpeech) && !conveying[verb.class] {
		return false
	}
	text := strings.TrimSpace(s.block.Text[s.from:s.to])
	text = strings.ToLower(text[:min(len(text), pointsWithin)])
	for _, words := range pointsBack[s.lang] {
		if strings.HasPrefix(text, words) {
			return true
		}
	}
	return false
}
