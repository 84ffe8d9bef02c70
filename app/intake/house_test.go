package intake

import (
	"strings"
	"testing"
)

// between is a paste of an article in which lines stand between two paragraphs.
func between(lines ...string) string {
	body := strings.Split(harrowBody, "\n\n")
	return "Barge wrecks gate of Harrow's eastern sluice\n\nBy Tomas Wren\n\n14 May 2019\n\n" + body[0] + "\n\n" + body[1] + "\n\n" + strings.Join(lines, "\n\n") + "\n\n" + body[2] + "\n\nThe inquiry opens on Friday in the town hall of Harrow, where the crew is to be heard.\n"
}

// Sentences in which a page speaks to its reader about itself are folded where
// they stand alone between the paragraphs of an article.
func TestWhatThePageSaysOfItselfIsFolded(t *testing.T) {
	for _, line := range []string{
		"Want the day's news in your inbox? Our free newsletter arrives every weekday at noon.",
		"You are reading a free article. Subscribers can read every story without limits from £1 a week.",
		"This article is free to read because our subscribers pay for it. You can join them today.",
		"This story was shared with you by a subscriber of the Lantern.",
		"Join our WhatsApp channel to get the news of the valley on your phone first.",
		"Download our app and turn on alerts, so that you hear of storms before they come.",
		"Spotted a mistake? Write to our corrections desk and tell us what is wrong with this article.",
		"Do you know more about this? You can reach our reporters safely at tips@lantern.example.",
		"If you have seen an error on this page, select the text and press Ctrl+Enter.",
		"We moderate all reader comments. Please keep to our house rules when you write.",
		"Follow the Lantern on Facebook and Instagram, and subscribe to our YouTube channel.",
		"Watch the whole interview on our YouTube channel.",
		"Letters to the editor may be sent to letters@lantern.example with your full name.",
		"Our journalism is paid for by its readers. If you can, support the newsroom with a monthly donation.",
		"Stay up to date with breaking news: turn on notifications in our app.",
		"Підписуйтесь на наш канал у Telegram, щоб не пропустити головне.",
		"Долучайтеся до нашої спільноти у Viber та отримуйте новини першими.",
		"Якщо ви помітили помилку в тексті, виділіть її та повідомте редакції.",
		"Підтримайте нашу редакцію: ваш внесок допомагає журналістам працювати щодня.",
		"Подписывайтесь на наш Telegram-канал, чтобы узнавать новости первыми.",
		"Нашли ошибку в тексте? Выделите её и нажмите Ctrl+Enter.",
		"Скачайте наше приложение, чтобы читать новости без рекламы.",
		"Suscríbete a nuestro boletín y recibe cada mañana las noticias de tu ciudad.",
		"Síguenos en nuestro canal de WhatsApp y entérate antes que nadie.",
		"¿Has encontrado un error en esta noticia? Escríbenos y lo corregimos.",
		"Este contenido es exclusivo para suscriptores. Si ya lo eres, inicia sesión con tu cuenta.",
		"Descarga nuestra app y activa las notificaciones para no perderte nada.",
		"Recevez chaque matin notre newsletter, l'essentiel de l'actualité de votre région.",
		"Cet article est réservé à nos abonnés. Abonnez-vous pour lire la suite.",
		"Vous avez repéré une erreur dans cet article ? Écrivez-nous.",
		"Rejoignez notre chaîne WhatsApp pour ne rien manquer de l'actualité.",
		"Notre journal vit de ses lecteurs : soutenez la rédaction par un don.",
		"Mit unserem Newsletter erhalten Sie jeden Morgen die wichtigsten Nachrichten der Region.",
		"Haben Sie einen Fehler entdeckt? Schreiben Sie unserer Redaktion.",
		"Folgen Sie uns auf WhatsApp: In unserem Kanal lesen Sie die Nachrichten zuerst.",
		"Dieser Artikel ist für Abonnenten kostenlos. Testen Sie unser Digitalabo einen Monat lang.",
		"Bitte beachten Sie unsere Netiquette, wenn Sie einen Kommentar schreiben.",
		"اشتركوا في نشرتنا البريدية لتصلكم آخر الأخبار كل صباح.",
		"تابعونا عبر قناتنا على تلغرام لتصلكم الأخبار أولا بأول.",
		"حملوا تطبيقنا على هواتفكم لمتابعة الأخبار العاجلة.",
		"Iscriviti alla nostra newsletter per ricevere le notizie ogni mattina.",
		"Inscreva-se na nossa newsletter e receba as notícias no seu e-mail.",
		"Zapisz się na nasz newsletter i czytaj najważniejsze wiadomości.",
		"Schrijf je in voor onze nieuwsbrief en lees elke ochtend het nieuws.",
	} {
		lacks(t, kept(readPaste(t, between(line))), line)
	}
}

// Sentences of an article that speak of the same things stay.
func TestProseOfNewslettersAndAppsStays(t *testing.T) {
	for _, line := range []string{
		"The board sends a newsletter to 4,000 subscribers, most of whom have never seen the lock.",
		"The company said that its app would send alerts to skippers whenever the gate moves.",
		"Subscribers of the canal's pass pay £40 a year for it.",
		"You cannot see the crack from the bank, but you can hear the water in it.",
		"If you live below the lock, you should keep your doors shut until the board says otherwise.",
		"He posted pictures and a video of the barge on Facebook and Telegram within minutes.",
		"We waited for two hours at the gate, and nobody told us why.",
		"Our boats are our homes, the skippers wrote in a letter to the board.",
		"Readers of the old logbooks will know the name of the keeper.",
		"Anyone with information can call the river police on 0555 0100 200.",
		"“Sign up for our newsletter and you will know as much as we do,” the keeper told the crowd.",
		"The board asked the owner to correct a mistake in his report, and to publish it on his website.",
		"She joined the channel's watch in 2012 and has an account of every storm since.",
		"Комунальники створили телеграм-канал, у якому повідомляють про рух поромів.",
		"Редакція газети у 1911 році писала, що ворота не витримають і року.",
		"Власти запустили приложение, в котором видно уровень воды в канале.",
		"El ayuntamiento envió un correo electrónico a los vecinos de la orilla izquierda.",
		"Los periodistas preguntaron por el precio, y el alcalde no quiso darlo.",
		"La mairie a envoyé une newsletter à tous les abonnés au service de bus.",
		"Les lecteurs de la presse locale connaissent le nom de cet éclusier.",
		"Die Stadt verschickt ihren Newsletter seit 2015 an alle Vereine.",
		"Die Redaktion der Zeitung hatte schon 1911 vor dem Tor gewarnt.",
		"أطلقت البلدية تطبيقا يعرض مستوى المياه في القناة.",
	} {
		holds(t, kept(readPaste(t, between(line))), line)
	}
}
