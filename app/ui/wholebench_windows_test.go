package ui

import "time"

// cpuTime is the time that passes: what the process took is asked for elsewhere only.
func cpuTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
