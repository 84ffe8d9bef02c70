package pdf

import (
	"fmt"
	"strings"
	"time"
)

// Info tells what the document is.
type Info struct {
	Title, Author, Subject string
	Program                string    // that made it
	Lang                   string    // of the document as a whole, BCP 47
	Day                    time.Time // printed as the time of making; zero leaves it out
}

func (w *Writer) writeInfo() Ref {
	s := fmt.Sprintf("<</Title %s/Author %s/Subject %s/Creator %s/Producer %s",
		Text(w.info.Title), Text(w.info.Author), Text(w.info.Subject), Text(w.info.Program), Text(w.info.Program))
	if !w.info.Day.IsZero() {
		day := w.info.Day.UTC().Format("D:20060102150405") + "Z"
		s += fmt.Sprintf("/CreationDate(%s)/ModDate(%s)", day, day)
	}
	r := w.Reserve()
	w.Put(r, s+">>")
	return r
}

// writeXMP writes the metadata once more in XMP (ISO 16684-1), uncompressed so
// that programs find it without reading PDF.
func (w *Writer) writeXMP() Ref {
	i := w.info
	day := ""
	if !i.Day.IsZero() {
		iso := i.Day.UTC().Format(time.RFC3339)
		day = fmt.Sprintf(` xmp:CreateDate="%s" xmp:ModifyDate="%s"`, iso, iso)
	}
	r := w.Reserve()
	w.plain(r, "/Type/Metadata/Subtype/XML", []byte(`<?xpacket begin="`+"\ufeff"+`" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
`+day+` xmp:CreatorTool="`+escapeXML(i.Program)+`" pdf:Producer="`+escapeXML(i.Program)+`">
<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>`+escapeXML(i.Lang)+`</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`+escapeXML(i.Title)+`</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`+escapeXML(i.Subject)+`</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>`+escapeXML(i.Author)+`</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`))
	return r
}

// escapeXML keeps to the characters that XML 1.0 allows.
func escapeXML(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}
