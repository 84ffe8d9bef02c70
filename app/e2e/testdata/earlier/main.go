// Earlier gives an article the text that earlier rules would have made of its
// original, so that cleaning it again makes another edition. Standard input is an
// object of JSON: what stands in the original, and what it was read as.
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
	var read map[string]string
	if err := json.NewDecoder(os.Stdin).Decode(&read); err != nil {
		return err
	}
	w, err := app.Open(ctx, path, app.Options{})
	if err != nil {
		return err
	}
	defer w.Close()
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
