package store

// Places are the places that articles and events name, each once, in no order
// that means anything. What lies in the bin does not count.
func (r reads) Places() ([]string, error) {
	scan := func(row scanner) (place string, err error) { return place, row.Scan(&place) }
	list, err := collect(r.ctx, r.q, scan, `SELECT place FROM article WHERE place <> '' AND binned = 0
		UNION SELECT place FROM event WHERE place <> '' AND binned = 0 ORDER BY 1`)
	return list, r.fail("list its places", err)
}
