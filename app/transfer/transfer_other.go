//go:build !windows && (!unix || darwin)

package transfer

import "context"

func clipboard(context.Context, Window) (Item, error) { return Item{}, ErrUnavailable }

func watch(context.Context, Window, Receiver) error { return ErrUnavailable }
