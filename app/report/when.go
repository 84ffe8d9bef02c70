package report

import "dateline/app/chronology"

// displayWhen is a when for people.
func displayWhen(w chronology.When) string {
	if w.EDTF == "" {
		return "no date"
	}
	return w.EDTF
}

// whyWhen tells where a when comes from: its words and rule, or who typed it.
func whyWhen(w chronology.When) string {
	switch {
	case w.Basis == chronology.BasisTyped:
		return "typed by the analyst"
	case w.Words == "":
		return w.Rule
	case w.Rule == "":
		return "“" + w.Words + "”"
	}
	return "“" + w.Words + "”: " + w.Rule
}
