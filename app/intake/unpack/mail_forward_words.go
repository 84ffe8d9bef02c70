package unpack

import (
	"regexp"
	"strings"
)

// label is what a line of a forwarded mail's head gives.
type label string

const (
	labelFrom    label = "from"
	labelDate    label = "date"
	labelSubject label = "subject"
	labelOther   label = "other" // to, copy to and the like
)

// labels are the words before the colon as Gmail, Outlook, Apple Mail,
// Thunderbird, Yahoo and mail.ru write them, in lower case.
var labels = func() map[string]label {
	m := map[string]label{}
	for l, words := range map[label]string{
		labelFrom:    `from|von|de|expéditeur|від|від кого|от|от кого|da|od|van|fra|från|kimden|gönderen|lähettäjä|από|发件人|寄件者|差出人|보낸 사람|من`,
		labelDate:    `date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|date d'envoi|fecha|enviado|enviado el|enviada em|enviado em|data|дата|надіслано|відправлено|отправлено|inviato|wysłano|verzonden|sendt|dato|skickat|skickat den|tarih|gönderildi|lähetetty|päivämäärä|ημερομηνία|发送时间|日期|寄件日期|送信日時|日付|보낸 날짜|التاريخ`,
		labelSubject: `subject|betreff|objet|sujet|asunto|assunto|тема|тема листа|oggetto|temat|onderwerp|emne|ämne|konu|aihe|θέμα|主题|主旨|件名|제목|الموضوع`,
		labelOther:   `to|cc|bcc|reply-to|reply to|organization|importance|priority|attachments|an|kopie|kopie an|antwort an|cci|à|pour|copie à|répondre à|para|responder a|responder para|кому|копія|копия|відповісти|обратный адрес|a|ccn|do|dw|aan|til|kopi|till|kopia|kime|bilgi|vastaanottaja|προς|收件人|抄送|宛先|받는 사람|إلى`,
	} {
		for _, w := range strings.Split(words, "|") {
			m[w] = l
		}
	}
	return m
}()

var labelLine = regexp.MustCompile(`^[*_\s]*([\p{L}' -]{1,24}?)[*_\s]*[:\x{ff1a}][*_\s]*(.*)$`)

// labelOf reads a line of a forwarded mail's head; "" for any other line.
func labelOf(line string) (l label, value string) {
	if len(line) > longestLine || !strings.ContainsAny(line[:min(len(line), 120)], ":\uff1a") {
		return "", ""
	}
	m := labelLine.FindStringSubmatch(strings.ReplaceAll(line, "\u00a0", " "))
	if m == nil {
		return "", ""
	}
	l = labels[strings.ToLower(strings.ReplaceAll(m[1], "’", "'"))]
	return l, strings.Trim(m[2], " \t*")
}

// Words of the lines above a forwarded mail; those of the second kind stand above
// answered mails too.
var (
	forwardedWords = []string{
		"forwarded message", "forwarded by", "forwarded mail", "begin forwarded", "weitergeleitete", "message transféré", "message réexpédié", "mail transféré",
		"mensaje reenviado", "mensagem encaminhada", "mensagem reencaminhada", "messaggio inoltrato", "переслан", "пересила", "пересыла", "перенаправлен", "переадрес",
		"przekazan", "doorgestuurd", "videresendt", "vidarebefordrat", "iletilmiş", "iletilen", "välitetty", "προωθημένο", "转发", "轉寄", "転送", "전달된", "المعاد توجيهها",
	}
	originalWords = []string{
		"original message", "original-nachricht", "originalnachricht", "ursprüngliche nachricht", "message d'origine", "message original", "mensaje original",
		"mensagem original", "messaggio originale", "оригінальне повідомлення", "вихідне повідомлення", "початкове повідомлення", "исходное сообщение",
		"oryginalna wiadomość", "wiadomość oryginalna", "oorspronkelijk bericht", "oprindelig meddelelse", "ursprungligt meddelande", "orijinal mesaj", "原始邮件", "元のメッセージ",
	}
)

// saysForwarded tells whether a line says that a forwarded mail follows, or an
// original, which may be the one that is answered.
func saysForwarded(line string) (forwarded, original bool) {
	line = strings.TrimSpace(unquoted(line))
	if len(line) > 120 || !strings.HasPrefix(line, "-") && !strings.HasSuffix(line, ":") && !strings.HasPrefix(line, "_") {
		return false, false
	}
	low := strings.ToLower(strings.ReplaceAll(line, "’", "'"))
	return containsAny(low, forwardedWords), containsAny(low, originalWords)
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// Marks that mail programs put before a subject.
var (
	forwardMarks = regexp.MustCompile(`(?i)^(?:fwd?|wg|tr|rv|пер|переслано|пересл|doorst|vb|vl|vs|pd|ilt|转发|轉寄|転送)\s*(?:\[\d+\])?\s*[:\x{ff1a}]\s*`)
	answerMarks  = regexp.MustCompile(`(?i)^(?:re|aw|antw|ré|réf|rif|sv|odp|відп|ответ|ynt|回复|回覆|답장)\s*(?:\[\d+\])?\s*[:\x{ff1a}]\s*`)
)

func startsWithMark(subject string, mark *regexp.Regexp) bool {
	return mark.MatchString(strings.TrimSpace(subject))
}

// withoutMarks is a subject without the marks of answers and forwards.
func withoutMarks(subject string) string {
	s := strings.TrimSpace(subject)
	for range 20 {
		t := answerMarks.ReplaceAllString(forwardMarks.ReplaceAllString(s, ""), "")
		if t == s || t == "" {
			break
		}
		s = t
	}
	return s
}
