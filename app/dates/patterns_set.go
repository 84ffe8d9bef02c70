package dates

// repeated is the patterns of what happens again and again: every Monday, each spring,
// every year on 4 March.
var repeated = []row{
	{'A', kSet, "every N? unit|weekday|daypart"},
	{'A', kSet, "every dayword weekday"},
	{'A', kSet, "every season|month"},
	{'A', kSet, "every the? K"},
	{'A', kSet, "every unit ,? on|in? K|month|season"},
	{'A', kSet, "K|month|season of? every unit"},
	{'A', kSet, "freq"},
	{'A', kSet, "freq on? K|month"},
	{'A', kSet, "K|month freq"},
}
