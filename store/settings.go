package store

import (
	"context"
	"database/sql"
	"errors"
)

// GetSetting reads a setting of this workspace: where its window was left, and the
// like. It is "" when it was never set.
func (s *Store) GetSetting(key string) (string, error) {
	var value string
	err := s.reader.QueryRowContext(context.Background(), "SELECT value FROM setting WHERE key = ?", key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, s.fail("read the setting "+key, err)
}

// SetSetting keeps a setting. Settings are no part of the research: they are not
// journalled and cannot be undone.
func (s *Store) SetSetting(key, value string) error {
	if s.readOnly {
		return s.fail("keep the setting "+key, ErrReadOnly)
	}
	_, err := s.writer.ExecContext(context.Background(), `INSERT INTO setting (key, value) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET value = excluded.value`, clean(key), clean(value))
	return s.fail("keep the setting "+key, err)
}
