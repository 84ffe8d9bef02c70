package intake

import (
	"regexp"
	"strings"
)

// The legal forms of companies, of the countries whose pages are read. Short ones
// count in capitals only, those with points before the line is cut at a point.
var (
	legalForm = regexp.MustCompile(`[\s,]\s*(?:(?i:(?:private |proprietary )?limited|ltd|inc|llc|llp|plc|pbc|dac|clg|pty|pvt|gmbh|mbh|kgaa|ohg|kg|ag|sas|sarl|srl|spa|ltda|eirl|bv|oy|oyj|aps|kft|zrt|nyrt|sro|doo|uab|sia|co|company|group|media group|verlag|тов|ооо|зао|пао)|AB|AS|ASA|BV|BVBA|C\.?A|EAD|eG|EOOD|eV|NV|OOD|AD|UG|Bt|SA|SE|SL|SLU|SCA|SCRL|Tbk|ش م م|ذ م م)\.?$`)
	joinTail  = regexp.MustCompile(`\s*[&+]$|\s(?:and|und)$`)
	// a form with points, or of several words, at which the name ends
	dottedForm = regexp.MustCompile(`[\s,]\s*(?:S\.\s?A\.(?:\s?[SUBPC]\.)?|S\.\s?A\.?\s+de\s+C\.\s?V\.|S\.\s?(?:de\s+)?R\.\s?L\.|S\.\s?L\.(?:\s?[UP]\.)?|S\.\s?p\.\s?A\.|S\.\s?r\.\s?l\.|S\.\s?[ck]\.|C\.\s?A\.|m\.\s?b\.\s?H\.|Ges\.\s?m\.\s?b\.\s?H\.|e\.\s?[VGUK]\.|(?:Sp|sp)\.\s?z\s?o\.?\s?o\.|s\.\s?r\.\s?o\.|d\.\s?[od]\.(?:\s?[od]\.)?|a\.\s?s\.|A/S|[BN]\.\s?V\.|A\.\s?Ş\.|P\.\s?L\.\s?C\.|L\.\s?L\.\s?C\.|(?:GmbH|AG|UG)\s*(?:&|und)\s*Co\.?(?:\s*(?:KGaA|KG|OHG))?|ش\.\s?م\.\s?[ملعك]|ذ\.\s?م\.\s?م)(?:$|[\s.,;|)»”"])`)
	// forms that stand before the name
	legalLead = regexp.MustCompile(`^(?:(?:ТОВ|ПрАТ|ПАТ|АТ|ТДВ|ООО|ОАО|ЗАО|ПАО|НАО|АО|ТОО|UAB|SIA|OÜ|PT)\s+|(?:ПП|КП|ДП|ГО|АНО|ГУП|МУП|ИД|ВД)\s+)([«“„"]?)`)
	smallLead = regexp.MustCompile(`^(?:ПП|КП|ДП|ГО|АНО|ГУП|МУП|ИД|ВД)\s+[^«“„"]`)
)

// withoutLegalLead is a name without the legal form before it; the rarer of these
// go only before a name in quotation marks.
func withoutLegalLead(name string) string {
	m := legalLead.FindStringSubmatchIndex(name)
	if m == nil || smallLead.MatchString(name) {
		return name
	}
	return name[m[2]:]
}

// withoutDottedForm is a name up to a legal form that is written with points.
func withoutDottedForm(name string) string {
	if m := dottedForm.FindStringIndex(name); m != nil && m[0] > 0 {
		return name[:m[0]]
	}
	return name
}

// withoutLegalForm is a name without the legal forms at its end ("Pty Ltd").
func withoutLegalForm(name string) string {
	for {
		bare := joinTail.ReplaceAllString(legalForm.ReplaceAllString(name, ""), "")
		if bare == name {
			return name
		}
		name = strings.TrimSpace(bare)
	}
}
