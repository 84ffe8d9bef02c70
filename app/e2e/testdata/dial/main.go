// Dial opens a connection to an internet address, the machine's own, so that
// the test over connections can be seen to catch one.
package main

import (
	"fmt"
	"net"
)

func main() {
	c, err := net.Dial("tcp", "127.0.0.1:9")
	if err != nil {
		fmt.Println(err) // nobody listens; the attempt is what counts
		return
	}
	c.Close()
}
