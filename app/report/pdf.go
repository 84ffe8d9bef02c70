package report

import (
	"errors"
	"io"
)

// PDF writes the report for people.
func PDF(w io.Writer, m Model, f Fonts) (PDFResult, error) {
	return PDFResult{}, errors.New("the PDF report cannot be written yet")
}
