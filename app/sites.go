package app

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"

	"dateline/app/article"
)

// SiteClaims suggests names of an article's site, the likeliest first: what the
// original says of it, the sites of the workspace whose articles have the same
// host in their address, and the host itself.
func (w *Workbench) SiteClaims(ctx context.Context, id article.ID) ([]article.Claim, error) {
	a, err := w.store.Article(id)
	if err != nil {
		return nil, err
	}
	all := a.ClaimsOf(article.FieldSite)
	host := hostOf(a.URL)
	if host == "" {
		return all, nil
	}
	rows, err := w.store.ArticleRows(ctx, Filter{})
	if err != nil {
		return nil, err
	}
	add := func(site, rule string) {
		same := func(c article.Claim) bool { return strings.EqualFold(c.Value, site) }
		if site != "" && !slices.ContainsFunc(all, same) {
			all = append(all, article.Claim{Field: article.FieldSite, Value: site,
				Evidence: article.Evidence{Words: host, Where: "the address", Rule: rule}})
		}
	}
	for _, site := range sitesOfHost(rows, host) {
		add(site, "other articles with this host are from it")
	}
	add(host, "its host")
	return all, nil
}

// sitesOfHost are the sites that articles of a host have, the most frequent first.
func sitesOfHost(rows []ArticleRow, host string) []string {
	count := map[string]int{}
	for i := range rows {
		if rows[i].Site != "" && hostOf(rows[i].URL) == host {
			count[rows[i].Site]++
		}
	}
	var sites []string
	for site := range count {
		sites = append(sites, site)
	}
	slices.SortFunc(sites, func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) })
	return sites
}

// hostOf is the host of an address without "www.", "" for none.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
