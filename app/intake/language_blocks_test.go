package intake

import (
	"testing"

	"dateline/app/article"
)

func TestBlocksInAnotherLanguage(t *testing.T) {
	const (
		english   = "The river board said on Monday that the damage to the gate would keep freight off the upper canal for at least three weeks from now."
		ukrainian = "Річкова рада повідомила в понеділок, що через пошкодження воріт вантажі не зможуть пройти верхнім каналом щонайменше три тижні, і це не остаточний строк ремонту."
		german    = "Die Leitung des Hafens sagte am Montag, dass der Schaden an dem Tor die Fracht für mindestens drei Wochen von dem oberen Kanal fernhalten werde."
		spanish   = "La junta del río dijo el lunes que los daños de la compuerta mantendrán la carga fuera del canal durante al menos tres semanas más."
		names     = "Tomas Wren, Ada Brindle, Ines Calder, Jonas Pell, Marta Voss, Pavel Orlik, Nadia Kesh, Bruno Tarn, Lena Foss, Igor Malin, Petra Dunn"
	)
	for _, c := range []struct{ lang, text, want string }{
		{"en", english, ""}, {"en-GB", english, ""}, {"en", ukrainian, "uk"}, {"en", german, "de"}, {"en", spanish, "es"}, {"de", english, "en"}, {"uk", english, "en"},
		{"de", german, ""}, {"uk", ukrainian, ""}, {"fr", spanish, "es"}, {"en", names, ""}, {"uk", names, ""}, {"", german, ""}, {"en", "Die Leitung sagte nichts.", ""},
	} {
		blocks := []article.Block{{Kind: article.Paragraph, Text: c.text, Kept: true}}
		markLanguages(blocks, c.lang)
		if blocks[0].Lang != c.want {
			t.Errorf("in an article in %q: got %q, want %q: %s", c.lang, blocks[0].Lang, c.want, c.text)
		}
	}
}
