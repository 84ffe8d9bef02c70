// Earlier gives an article the text that earlier rules would have made of its
// original, so that cleaning it again makes another edition, and marks words of it.
// Standard input is an object of JSON: what words of the original were read as, and
// the quotations.
//
//	earlier WORKSPACE ARTICLE
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"dateline/app"
	"dateline/app/article"
)

func main() {
	if err := run(context.Background(), os.Args[1], article.ID(os.Args[2])); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, path string, id article.ID) error {
	var wanted struct {
		Read  map[string]string
		Marks []string
	}
	if err := json.NewDecoder(os.Stdin).Decode(&wanted); err != nil {
		return err
	}
	w, err := app.Open(ctx, path, app.Options{})
	if err != nil {
		return err
	}
	defer w.Close()
	if err := renew(ctx, w, id, wanted.Read); err != nil {
		return err
	}
	return mark(ctx, w, id, wanted.Marks)
}

// renew gives the article an edition in which words were read otherwise.
func renew(ctx context.Context, w *app.Workbench, id article.ID, read map[string]string) error {
	a, err := w.Article(ctx, id)
	if err != nil {
		return err
	}
	a.Blocks = append([]article.Block(nil), a.Blocks...)
	for is, was := range read {
		if !strings.Contains(a.Text, is) {
			return fmt.Errorf("the article does not say %q", is)
		}
		for i := range a.Blocks {
			a.Blocks[i].Text = strings.ReplaceAll(a.Blocks[i].Text, is, was)
		}
	}
	a.Text, a.Rules = article.Compose(a.Blocks), a.Rules-1
	_, err = w.Renew(ctx, id, a)
	return err
}

// mark highlights quotations of the article as it is now.
func mark(ctx context.Context, w *app.Workbench, id article.ID, quotes []string) error {
	a, err := w.Article(ctx, id)
	if err != nil {
		return err
	}
	for _, quote := range quotes {
		start, end, err := app.FindQuote(&a, quote)
		if err != nil {
			return err
		}
		if _, err := w.Highlight(ctx, id, start, end); err != nil {
			return err
		}
	}
	return nil
}
