package intake

import (
	"strings"

	"dateline/app/article"
)

// readSection reads the part of the site that the page says it belongs to.
func (h *pageHead) readSection(f *facts) {
	marks := []mark{h.metaValue("article:section", "og:article:section", "parsely-section", "cxenseparse:recs:section", "cxenseparse:section", "sailthru.section", "article.section", "section")}
	for _, name := range h.linkedTexts("articleSection") {
		marks = append(marks, mark{"JSON-LD articleSection", name})
	}
	for _, m := range marks {
		if isSection(m.value) && !sameName(m.value, f.Site) && !anySections[strings.ToLower(m.value)] {
			f.set(article.FieldSection, m.value, evidence(m, "the section that the page names"))
		}
	}
	if f.Section == "" {
		h.sectionOfTrail(f)
	}
}

// isSection tells whether words may name a section: a few, with no address.
func isSection(s string) bool {
	return s != "" && countWords(s) <= 5 && len([]rune(s)) <= 48 && !strings.Contains(s, "://") && !strings.ContainsAny(s, ";{}<>|") && strings.Trim(s, "0123456789-_ ") != ""
}

// anySections are the names that programs give where no one chose a section.
var anySections = lines("all|front page|uncategorized|uncategorised|без рубрики|без категорії|sin categoría|non classé|allgemein|unkategorisiert|غير مصنف|home|homepage|article|articles|post|posts|page")

// frontNames are how trails name the front page, which is no section.
var frontNames = wordSet("home homepage start startseite accueil inicio головна главная الرئيسية news")

// sectionOfTrail takes the last name before the article's own in the trail of
// links that a page states for machines.
func (h *pageHead) sectionOfTrail(f *facts) {
	trail := h.trail()
	if len(trail) > 0 && (h.isHeading(trail[len(trail)-1]) || strings.Contains(plain(h.title), plain(trail[len(trail)-1])) && countWords(trail[len(trail)-1]) > 3) {
		trail = trail[:len(trail)-1]
	}
	if len(trail) == 0 {
		return
	}
	name := trail[len(trail)-1]
	if isSection(name) && !sameName(name, f.Site) && !namesHost(name, f.URL) && !frontNames[strings.ToLower(name)] && !h.endsTitle(name) && len(trail) < 6 {
		f.set(article.FieldSection, name, article.Evidence{Words: strings.Join(trail, " > "), Where: "JSON-LD BreadcrumbList", Rule: "the last name in the trail of links to the article"})
	}
}

// endsTitle tells whether the window's title ends with a name, as it does with
// that of the site.
func (h *pageHead) endsTitle(name string) bool {
	cuts := titleParts.FindAllStringIndex(h.title, -1)
	return len(cuts) > 0 && sameName(h.title[cuts[len(cuts)-1][1]:], name)
}

// trail is the names of the first JSON-LD BreadcrumbList, from the front page on.
func (h *pageHead) trail() []string {
	for _, n := range h.linked {
		if n.text("@type") != "BreadcrumbList" {
			continue
		}
		items, _ := n["itemListElement"].([]any)
		var out []string
		for _, item := range items {
			entry, _ := item.(map[string]any)
			name := linkedNode(entry).text("name")
			if name == "" {
				inner, _ := entry["item"].(map[string]any)
				name = linkedNode(inner).text("name")
			}
			if name == "" {
				return nil
			}
			out = append(out, name)
		}
		return out
	}
	return nil
}
