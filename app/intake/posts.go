package intake

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dateline/app/article"
)

// postClass names the embedded posts of social networks, as their own snippets
// and the common content systems do.
var postClass = regexp.MustCompile(`(?i)(^|\s)(twitter-tweet|twitter-video|embedded-tweet|tweet-embed|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|fb-xfbml-parse-ignore|reddit-embed-bq|reddit-card|text-post-media|vk_post|tgme_widget_message|telegram-(post|embed)|wp-block-embed-(twitter|instagram|facebook|tiktok|bluesky|reddit)|(embed|oembed)-(twitter|tweet|instagram|facebook|telegram|tiktok|bluesky|mastodon|threads))($|\s)`)

// maxPost is how many words an embedded post has at most.
const maxPost = 600

// isPost tells whether an element is an embedded post of a social network.
func isPost(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Blockquote, atom.Div, atom.Figure, atom.Section, atom.Article:
	default:
		return n.Data == "twitter-widget"
	}
	class := attr(n, "class")
	named := holdsAny(class, "tweet", "twitter", "instagram", "tiktok", "embed", "fb-", "reddit", "post", "tgme", "telegram") && postClass.MatchString(class) || hasAttr(n, "data-instgrm-permalink") || hasAttr(n, "data-bluesky-uri") ||
		n.DataAtom == atom.Blockquote && isPostAddress(attr(n, "cite"))
	return named && !longerThan(n, maxPost)
}

var postHosts = wordSet("twitter.com x.com instagram.com facebook.com t.me telegram.me tiktok.com bsky.app threads.net threads.com vk.com reddit.com truthsocial.com mastodon.social")

// isPostAddress tells whether an address is one on a social network.
func isPostAddress(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	for _, prefix := range []string{"www.", "m.", "mobile.", "old."} {
		host = strings.TrimPrefix(host, prefix)
	}
	return postHosts[host]
}

var (
	postSigned = regexp.MustCompile(`^[—–-]{1,2}\s?.{1,80}\(@[\w.]{2,40}\)`)                 // — Name (@name) day
	postHandle = regexp.MustCompile(`^@[\w.-]{2,60}(\s?[·•].{0,30})?$`)                      // @name · 2h
	postDated  = regexp.MustCompile(`(?i)^\d{1,2}:\d{2}\s?([ap]\.?m\.?)?\s?[·•]\s?.{4,30}$`) // 2:32 PM · Mar 12, 2024
	postShared = regexp.MustCompile(`(?i)^a post shared by .{1,80}\(@[\w.]{2,40}\)`)
	postTail   = regexp.MustCompile(`(?:pic\.(?:twitter|x)\.com/\w+|https://t\.co/\w+)\s*$`)
)

// postReach is how many blocks a post that shows no frame may have before its
// signature, and between the name of its writer and its day.
const (
	postBefore = 1
	postWithin = 8
)

// markPosts tells the embedded posts of a text by how they are signed, where no
// element around them shows it.
func markPosts(blocks []article.Block) {
	first, last := keptSpan(blocks)
	for i := first; i <= last; i++ {
		b := &blocks[i]
		if b.Role == article.RolePost || !b.Kept {
			continue
		}
		text := b.Text
		switch {
		case postSigned.MatchString(text):
			for k := max(0, i-postBefore); k < i; k++ {
				becomePost(&blocks[k])
			}
			becomePost(b)
		case postShared.MatchString(text), postTail.MatchString(text) && countWords(text) < 80:
			becomePost(b)
		case postHandle.MatchString(text):
			markShownPost(blocks, i)
		}
	}
}

// markShownPost marks a post as a browser shows it: the name of its writer, the
// text, and the time and day.
func markShownPost(blocks []article.Block, handle int) {
	for end := handle + 1; end < min(len(blocks), handle+1+postWithin); end++ {
		if postDated.MatchString(blocks[end].Text) {
			kept := false
			for k := handle; k <= end; k++ {
				becomePost(&blocks[k])
				kept = kept || blocks[k].Kept
			}
			if b := &blocks[end]; kept && b.Why == string(roleDate) {
				b.Kept, b.Why = true, ""
			}
			return
		}
	}
}

// becomePost gives a block its role; a paragraph of a post is a quotation.
func becomePost(b *article.Block) {
	if b.Kind == article.Paragraph || b.Kind == article.Quote {
		b.Kind, b.Role = article.Quote, article.RolePost
	}
}

// keepPosts keeps the embedded posts within the body of a page: readers often
// leave out what another site made.
func keepPosts(pieces []piece) {
	first, last := -1, -1
	for i, p := range pieces {
		if p.Kept && p.Kind != article.Caption {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := first; i >= 0 && i <= last; i++ {
		if p := &pieces[i]; p.Role == article.RolePost && p.hidden == "" {
			p.Kept, p.Why = true, ""
		}
	}
}
