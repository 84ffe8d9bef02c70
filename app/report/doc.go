// Package report writes a chronology out: one model of the report, and a file
// for each format. The same model gives the same bytes, whatever the clock.
//
//   - CSV has a row for each event and citation.
//   - Annotations has a row for every passage, cited or not.
//   - SVG and PNG are the timeline, drawn.
//   - PDF is the report for people: the chronology, each article with its
//     passages drawn, the sources with their hashes.
package report
