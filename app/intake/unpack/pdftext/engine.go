package pdftext

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// mostMemory is what PDFium may take, in WebAssembly pages of 64 kB. The
// machine's memory holds up to twice as much for a moment, when it grows.
const mostMemory = 200 << 4

// slots are held while a document is read: as many as this are read at a time,
// each in a memory of its own that is given back at the end.
var slots = make(chan struct{}, 2)

// compiled is PDFium made ready for this processor, once in the life of the
// process and only when the first document comes: it takes some two seconds.
// It sees no file of the machine, and its messages go nowhere.
var compiled = sync.OnceValues(func() (pdfium.Pool, error) {
	return webassembly.Init(webassembly.Config{
		MaxTotal: cap(slots),
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard, Stderr: io.Discard,
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithMemoryLimitPages(mostMemory).WithCloseOnContextDone(true),
	})
})

// Errors of reading.
var (
	ErrPassword = errors.New("a password is needed")
	ErrDamaged  = errors.New("it is damaged or no PDF")
	ErrTooLarge = errors.New("it needs too much memory")
	errStopped  = errors.New("it took too long")
)

// session is PDFium in a memory of its own, for one document. The first error
// stays: after it every call gives 0.
type session struct {
	ctx     context.Context
	module  api.Module
	known   map[string]api.Function
	stack   [8]uint64
	scratch uint64 // an address with room for scratchSize bytes
	err     error
}

const scratchSize = 256

// open begins a session, when there is a slot. The context stops PDFium wherever
// it is. The caller calls the function that is returned in the end.
func open(ctx context.Context) (*session, func(), error) {
	select {
	case slots <- struct{}{}:
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	}
	leave := func() { <-slots }
	pool, err := compiled()
	if err != nil {
		leave()
		return nil, nil, fmt.Errorf("cannot start the PDF reader: %w", err)
	}
	instance, err := pool.GetInstance(time.Minute)
	if err != nil {
		leave()
		return nil, nil, fmt.Errorf("cannot start the PDF reader: %w", err)
	}
	module, err := moduleOf(instance)
	if err != nil {
		instance.Close()
		leave()
		return nil, nil, err
	}
	ctx, cancel := withBudget(ctx)
	s := &session{ctx: ctx, module: module, known: map[string]api.Function{}}
	s.scratch = s.slow("malloc", scratchSize)
	return s, func() { cancel(); instance.Close(); leave() }, s.err
}

// moduleOf takes PDFium's module out of an instance of go-pdfium. Its own calls
// take no context, so that they cannot be stopped, and make objects for each
// character; the module's functions are PDFium's public interface in C.
func moduleOf(instance pdfium.Pdfium) (api.Module, error) {
	v := reflect.Indirect(reflect.ValueOf(instance.GetImplementation()))
	if v.Kind() == reflect.Struct {
		if f := v.FieldByName("Module"); f.IsValid() && f.CanInterface() {
			if m, ok := f.Interface().(api.Module); ok {
				return m, nil
			}
		}
	}
	return nil, errors.New("cannot start the PDF reader: its module is not to be found")
}

// slow calls a function that may take long; the context stops it.
func (s *session) slow(name string, args ...uint64) uint64 { return s.call(s.ctx, name, args) }

// quick calls a function that only looks something up. Watching over each such
// call would take longer than the call.
func (s *session) quick(name string, args ...uint64) uint64 {
	return s.call(context.Background(), name, args)
}

func (s *session) call(ctx context.Context, name string, args []uint64) uint64 {
	if s.err != nil {
		return 0
	}
	f, ok := s.known[name]
	if !ok {
		f = s.module.ExportedFunction(name)
		s.known[name] = f
	}
	if f == nil {
		s.err = fmt.Errorf("the PDF reader has no %s", name)
		return 0
	}
	copy(s.stack[:], args)
	s.stack[len(args)] = 0
	if err := f.CallWithStack(ctx, s.stack[:max(len(args), 1)]); err != nil {
		s.err = s.cause(err)
		return 0
	}
	return s.stack[0]
}

// cause tells what a broken call means. PDFium ends itself when it gets no more
// memory.
func (s *session) cause(err error) error {
	switch {
	case s.ctx.Err() != nil:
		return errStopped
	case s.module.Memory().Size() > mostMemory*(64<<10)*3/4:
		return ErrTooLarge
	}
	return fmt.Errorf("%w (%w)", ErrDamaged, err)
}

// text calls a function that writes UTF-16 with a zero at the end into a buffer
// and returns the number of bytes; buffer and size are its last two arguments.
func (s *session) text(name string, args ...uint64) string {
	n := uint32(s.slow(name, append(args, 0, 0)...))
	if n <= 2 || n > 1<<16 {
		return ""
	}
	at := s.slow("malloc", uint64(n))
	defer func() { s.slow("free", at) }()
	s.slow(name, append(args, at, uint64(n))...)
	b, ok := s.module.Memory().Read(uint32(at), n)
	if s.err != nil || !ok {
		return ""
	}
	return utf16Text(b)
}

// put copies bytes into PDFium's memory and returns where they are.
func (s *session) put(b []byte) uint64 {
	at := s.slow("malloc", uint64(len(b)))
	if s.err == nil && (at == 0 || !s.module.Memory().Write(uint32(at), b)) {
		s.err = ErrTooLarge
	}
	return at
}

// name is a zero-terminated string in PDFium's memory.
func (s *session) name(text string) uint64 { return s.put(append([]byte(text), 0)) }

// double and single are numbers that a call wrote into the scratch memory, so
// many bytes from its start.
func (s *session) double(offset uint64) float64 {
	v, _ := s.module.Memory().ReadFloat64Le(uint32(s.scratch + offset))
	return finite(v)
}

func (s *session) single(offset uint64) float64 {
	v, _ := s.module.Memory().ReadFloat32Le(uint32(s.scratch + offset))
	return finite(float64(v))
}

// farthest is how far from the origin anything is taken to lie, in points.
const farthest = 1e6

func finite(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return max(-farthest, min(farthest, v))
}

func le16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }
