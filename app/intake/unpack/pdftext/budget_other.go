//go:build !unix && !windows

package pdftext

import "time"

// workOfProcess takes the process as working all the time.
func workOfProcess() time.Duration { return time.Since(started) }
