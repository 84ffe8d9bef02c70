// Package store keeps a workspace: one SQLite file, *.dateline, that holds
// everything of one research.
//
// There is one writer and there are several readers. Every write goes through one
// door, [Store.Do], which takes a label and a function; what the function changed
// is written to the journal in the same transaction, as an action that can be
// undone, also by a later process. Nothing an analyst made is ever deleted: it is
// put into the bin, and only [Store.EmptyBin] removes.
package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"github.com/klauspost/compress/zstd"
)

// Extension is the ending of a workspace's name.
const Extension = ".dateline"

// applicationID marks a SQLite file as a workspace ("Date" in ASCII), in the
// header field that SQLite keeps for this purpose.
const applicationID = 0x44617465

// Options say how to open a workspace.
type Options struct {
	ReadOnly bool             // look, change nothing; works while another process writes
	Now      func() time.Time // the clock; time.Now when nil
}

// Store is an open workspace. Its reads are those of [Tx] and [View]; each sees the
// newest state, so that two of them may differ: see [Store.View]. It may be used by
// several goroutines at once.
type Store struct {
	reads
	path     string // absolute
	readOnly bool
	now      func() time.Time
	readDSN  string
	reader   *sql.DB
	writer   *sql.DB // nil when read-only; one connection
	lock     *fileLock
	tables   []table // the journalled tables
	packer   packer
	undos    atomic.Int64 // how often something was undone
	writes   atomic.Int64 // how many transactions were committed
	closing  sync.Once
	closed   error // what closing gave
}

// packer compresses what is stored compressed. Both halves may be used at once.
type packer struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

// maxUnpacked bounds what one compressed value may grow to, in bytes, so that a
// damaged or hostile file cannot fill the memory.
const maxUnpacked = 2 << 30

// newPacker packs fast: that is half the time of the usual level, for a tenth more
// bytes of a page.
func newPacker() (packer, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithLowerEncoderMem(true), zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		return packer{}, err
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderMaxMemory(maxUnpacked))
	return packer{enc: enc, dec: dec}, err
}

// pack takes the room of a large value at once: one that grows is copied again and
// again, and takes several times as much.
func (p packer) pack(b []byte) []byte {
	var room []byte
	if len(b) > 1<<20 {
		room = make([]byte, 0, len(b)/2) // hardly a text takes more
	}
	return p.enc.EncodeAll(b, room)
}

func (p packer) unpack(b []byte) ([]byte, error) { return p.dec.DecodeAll(b, nil) }

// Path is the absolute path of the workspace's file.
func (s *Store) Path() string { return s.path }

// ReadOnly tells whether the workspace was opened for reading only.
func (s *Store) ReadOnly() bool { return s.readOnly }

// Close ends the use of the workspace and leaves one file: the write-ahead log is
// taken into it. It must not be called while other calls run; a second Close does
// nothing.
func (s *Store) Close() error {
	s.closing.Do(func() { s.closed = s.fail("close it", s.close()) })
	return s.closed
}

func (s *Store) close() error {
	defer s.packer.dec.Close()
	err := s.reader.Close()
	if s.writer == nil {
		return err
	}
	// Best effort: what is not taken over now stays in the log, which the next
	// opening reads.
	_, _ = s.writer.ExecContext(context.Background(), "PRAGMA wal_checkpoint(TRUNCATE)")
	return errors.Join(err, s.writer.Close(), s.lock.release())
}
