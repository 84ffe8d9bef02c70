package app

import (
	"context"
	"errors"
	"fmt"

	"dateline/app/article"
	"dateline/app/chronology"
	"dateline/app/intake"
	"dateline/assets"
)

// ImportSamples imports the articles that come with Dateline, as one action.
func (w *Workbench) ImportSamples(ctx context.Context, progress func(Progress)) ([]ImportResult, error) {
	if w.ReadOnly() {
		return nil, fmt.Errorf("import the samples: %w", ErrReadOnly)
	}
	samples := assets.Samples()
	run := w.newImportRun("Import the samples", len(samples), progress)
	run.stop = func() {}
	read := make(chan readFile)
	go func() {
		defer close(read)
		for _, s := range samples {
			read <- w.readSource(ctx, intake.Source{Name: s.Name, Bytes: s.Bytes, Origin: article.OriginFile, Captured: w.stamp()})
		}
	}()
	run.commitAll(ctx, read)
	var failed []error
	for _, r := range run.results {
		failed = append(failed, r.Err)
	}
	return run.results, errors.Join(append(failed, ctx.Err())...)
}

// Demonstrate imports the samples and replays an analyst's work on them: each
// step marks a quotation and cites it for an event, which the first step that
// names it records. Dates are read from the articles as it runs.
func (w *Workbench) Demonstrate(ctx context.Context) error {
	results, err := w.ImportSamples(ctx, nil)
	if err != nil {
		return err
	}
	byName := map[string]article.Article{}
	for _, r := range results {
		if byName[r.Path], err = w.store.Article(r.Articles[0].ID); err != nil {
			return err
		}
	}
	steps, err := assets.Script()
	if err != nil {
		return fmt.Errorf("read the demonstration: %w", err)
	}
	tags, err := w.tagIDs()
	if err != nil {
		return err
	}
	events := map[string]article.ID{}
	for _, s := range steps {
		if err := w.replay(ctx, s, byName, tags, events); err != nil {
			return fmt.Errorf("%s: %w", s.Article, err)
		}
	}
	return nil
}

func (w *Workbench) tagIDs() (map[string]article.ID, error) {
	tags, err := w.store.Tags()
	if err != nil {
		return nil, err
	}
	ids := map[string]article.ID{}
	for _, t := range tags {
		ids[t.Name] = t.ID
	}
	return ids, nil
}

func (w *Workbench) replay(ctx context.Context, s assets.Step, articles map[string]article.Article, tags, events map[string]article.ID) error {
	a, ok := articles[s.Article]
	if !ok {
		return fmt.Errorf("no sample has that name")
	}
	start, end, err := FindQuote(&a, s.Quote)
	if err != nil {
		return err
	}
	d, err := w.Draft(ctx, a.ID, start, end)
	if err != nil {
		return err
	}
	d.Stance, d.Origin, d.Note = chronology.Stance(s.Stance), s.Origin, s.Note
	if id, ok := tags[s.Tag]; ok {
		d.Tags = []article.ID{id}
	}
	if id, ok := events[s.Event]; ok {
		_, err = w.Cite(ctx, id, d)
		return err
	}
	d.Event.Title = s.Event
	e, err := w.Record(ctx, d)
	events[s.Event] = e.ID
	return err
}
