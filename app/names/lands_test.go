package names

import "testing"

// Lands and towns act and speak; that makes no people of them.
func TestLandsThatSpeakAreNoPeople(t *testing.T) {
	for _, c := range []struct {
		lang, text, name string
		want             Kind
	}{
		{"en", "Russia said it had cut its ties. Mother Russia said nothing more.", "Russia", Place},
		{"en", "Jordan said it would close its border. King Abdullah of Jordan spoke. Michael Jordan said he was sorry.", "Michael Jordan", Person},
		{"en", "King Abdullah of Jordan spoke in Amman. Michael Jordan said he was sorry.", "Jordan", Place},
		{"en", "Michael Jordan said he would play. Jordan scored twice.", "Jordan", Person},
		{"en", "On Monday Kestria said that it would let ships pass. The Kestrian fleet left.", "Kestria", Place},
		{"en", "Kestria said on Monday that it would let ships pass. Ships were burning in Kestria.", "Kestria", Place},
		{"en", "Officials in Tarnhold said on Thursday that the port was open.", "Tarnhold", Place},
		{"en", "The port authority of Tarnhold said on Thursday that ships had left. Snow fell in Tarnhold.", "Tarnhold", Place},
		{"en", "On Monday Dorrel said that the bridge was lost. Dorrel told reporters to leave.", "Dorrel", Person},
		{"en", "Anna Dorrel has faith in nobody. There is no trust in Dorrel. Dorrel said so.", "Dorrel", Person},
		{"en", "The owner, Brask Holding, said it would pay.", "Brask Holding", Organisation},
		{"de", "Kestrien erklärte am Montag den Krieg. Die kestrische Flotte lief aus.", "Kestrien", Place},
		{"es", "El lunes Kestria dijo que abriría el puerto. La flota kestriana zarpó.", "Kestria", Place},
		{"uk", "У понеділок Кестрія заявила про розрив. Кестрійський флот вийшов у море.", "Кестрія", Place},
		{"ru", "В понедельник Кестрия заявила о разрыве. Кестрийский флот вышел в море.", "Кестрия", Place},
	} {
		seen := false
		for _, n := range Find(c.text, c.lang) {
			if n.Text != c.name {
				continue
			}
			seen = true
			if n.Kind != c.want {
				t.Errorf("%s: %s is a %s (%s), want %s: %q", c.lang, n.Text, n.Kind, n.Why, c.want, c.text)
			}
		}
		if !seen {
			t.Errorf("%s: %s is not found in %q", c.lang, c.name, c.text)
		}
	}
}
