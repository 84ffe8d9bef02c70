// Package panes holds what stands in the window's three panes and its dialogs:
// the list of articles, the head of an article, the chronology, the editor of an
// event, the result of an import. Each shows plain values and reports what a
// person wants through callbacks; the wiring with the workbench is elsewhere.
package panes
