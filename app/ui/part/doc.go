// Package part holds the small things that the window's panes are built of:
// keys, badges, chips, buttons, fields, rows that are drawn only while they are
// on the screen. A part shows what it is given and reports what a person does
// through callbacks; it knows nothing of workspaces, files or threads.
package part
