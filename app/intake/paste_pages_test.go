package intake

import (
	"strings"
	"testing"

	"dateline/app/article"
)

// TestPagesOfOtherMakes reads invented pastes of whole pages, each with what its
// kind of page puts around and between the paragraphs. Lines of the body begin
// with "= ", captions with "+ ", those that may be either way with "? ", all others
// are of the page.
func TestPagesOfOtherMakes(t *testing.T) {
	for name, c := range map[string]struct {
		fields map[article.Field]string
		text   string
	}{
		"a station's page": {
			map[article.Field]string{
				article.FieldTitle: "Tug crew pulls 11 from Lake Orrin after tour boat stalls", article.FieldByline: "Marla Deeks", article.FieldSite: "KORN 6 Vale",
				article.FieldPublished: "2024-03-03T17:14", article.FieldUpdated: "2024-03-03T18:40", article.FieldPlace: "ORRIN, Mich.",
			},
			`Skip to main content
Quick links...
1 weather alerts
Watch Now
KORN 6 Vale
Menu
Weather
Traffic
Livestream
News
Local News
Actions
Facebook
Tweet
Email
Tug crew pulls 11 from Lake Orrin after tour boat stalls
+ The Lady Hazel was towed to the fuel dock on Sunday afternoon.
Prev
Next
Photo by: KORN
By: Marla Deeks
Posted at 5:14 PM, Mar 03, 2024 and last updated 6:40 PM, Mar 03, 2024

= ORRIN, Mich. — Eleven passengers were taken off a tour boat on Sunday after its engine caught fire half a mile from the breakwater.

= The tug Ellen B. reached the boat within nine minutes, according to the harbor master, who had heard the call on his own radio.

RELATED | Tour boats on Lake Orrin face new rules

= "We smelled it before we saw it," passenger Dot Lindgren said. "Then somebody handed me a child."

Recent Stories from kornnews6.com

= No one was hurt. The state fire marshal is to look at the engine on Monday, and the owner has canceled all trips until he has done so.

Watch the full press conference in the player above.

Stay in touch with us anytime, anywhere.
Download our free app for Roku, FireTV, AppleTV, Alexa, and mobile devices.
Sign up for daily newsletters emailed to you
Like us on Facebook
Follow us on Twitter
Copyright 2024 KORN 6 Vale. All rights reserved. This material may not be published, broadcast, rewritten, or redistributed.
Report a typo
Sign up for the Headlines Newsletter and receive up to date information.
now signed up to receive the Headlines Newsletter.`,
		},
		"a German regional paper": {
			map[article.Field]string{
				article.FieldTitle: "Schleuse Brackfurt bleibt bis zum Herbst gesperrt", article.FieldByline: "Jette Harms", article.FieldSite: "Brackfurter Bote",
				article.FieldPublished: "2024-03-12T10:14", article.FieldPlace: "Brackfurt",
			},
			`Zum Inhalt springen
Brackfurter Bote
Startseite
Lokales
Sport
Anmelden
Jetzt abonnieren

Startseite
Lokales
Schleuse Brackfurt bleibt bis zum Herbst gesperrt
Schifffahrt
Schleuse Brackfurt bleibt bis zum Herbst gesperrt
Von
Jette Harms
12.03.2024, 10:14 Uhr
Merken
Artikel anhören
3 Min.
+ Das Obertor der Schleuse wurde am Montag ausgehoben. Foto: Malte Kuhn

= Brackfurt. Die Schleuse Brackfurt bleibt nach dem Schaden am Obertor bis mindestens Ende September gesperrt, wie das Schifffahrtsamt am Dienstag mitteilte.

= Betroffen sind rund 40 Frachter in der Woche. Sie müssen einen Umweg von 90 Kilometern über den Nordkanal nehmen, was nach Angaben der Reeder bis zu zwei Tage kostet.

Das könnte Sie auch interessieren:
Warum der Nordkanal immer schmaler wird
Ein Schleusenwärter erzählt

= Kritik an der Behörde

= Die Reeder werfen dem Amt vor, das Tor seit Jahren nicht geprüft zu haben. „Das war ein Schaden mit Ansage“, sagte ihr Sprecher Enno Tjarks.

Weiter nach der Anzeige

= In Brackfurt wird nun über eine Fähre für Pendler nachgedacht. Der Bürgermeister will dem Rat im April einen Plan vorlegen.

Sie haben einen Fehler gefunden? Dann schreiben Sie uns bitte eine Mail.
Bleiben Sie auf dem Laufenden: Mit unserem kostenlosen Newsletter bekommen Sie jeden Abend die wichtigsten Nachrichten aus Brackfurt.
Mehr zum Thema
Fähre oder Brücke?
Meistgelesen
Kuh auf dem Bahnsteig
Kommentare
Bitte melden Sie sich an, um zu kommentieren.
Impressum
Datenschutz
© Brackfurter Bote 2024`,
		},
		"a French regional page": {
			map[article.Field]string{
				article.FieldTitle: "Écluse de Rivemont : la péniche dégagée après trois jours", article.FieldByline: "Odile Marchais",
				article.FieldPublished: "2024-03-12T18:05", article.FieldUpdated: "2024-03-13T07:30", article.FieldSite: "La Dépêche de la Vive",
			},
			`Aller au contenu principal
La Dépêche de la Vive
Menu
Ma commune
Faits divers
Je m'abonne
Accueil > Vive > Rivemont > Écluse de Rivemont : la péniche dégagée après trois jours
Rivemont
Écluse de Rivemont : la péniche dégagée après trois jours
? Le trafic fluvial doit reprendre jeudi. Les assurances se renvoient la facture.
Par Odile Marchais
Publié le 12 mars 2024 à 18h05 | Mis à jour le 13 mars 2024 à 07h30
Écouter cet article
00:00 / 02:41
Lecture 2 min
Offrir cet article
+ La péniche « Belle-Aude » a été tirée par deux remorqueurs, mardi. - LA DÉPÊCHE DE LA VIVE

= Il aura fallu trois jours, deux remorqueurs et une grue venue du port pour dégager la péniche qui bouchait l'écluse de Rivemont depuis samedi.

= Le bateau, long de 38 mètres, s'était mis en travers du chenal à la suite d'une panne de gouvernail. À bord, le couple de mariniers n'a pas été blessé.

La suite de votre article après cette publicité

= « On a dormi tout habillés, au cas où », raconte Armande Couvreur, qui navigue depuis trente ans.

À lire aussi Pourquoi les écluses de la Vive ferment si souvent

= Le trafic doit reprendre jeudi matin. À Rivemont, une vingtaine de bateaux attendent leur tour, et la facture, estimée à 200 000 euros, n'a pas encore trouvé preneur.

Vous avez été témoin de la scène ? Envoyez-nous vos photos et vidéos à temoins@ladepeche-vive.example.
Pour ne rien manquer de l'actualité de votre commune, inscrivez-vous gratuitement à nos newsletters.
Sujets associés
Rivemont
Navigation
Les plus lus
Un cygne bloque la rocade
Réagir
Commentez cet article
Mentions légales
© La Dépêche de la Vive - Tous droits réservés`,
		},
		"a Latin American paper": {
			map[article.Field]string{
				article.FieldTitle: "Barcaza encalla frente a Puerto Lirio y deja sin agua a tres barrios", article.FieldByline: "Rosa Iturbe",
				article.FieldPublished: "2024-03-12T10:30", article.FieldSite: "El Faro del Valle", article.FieldPlace: "PUERTO LIRIO",
			},
			`Saltar al contenido
EL FARO DEL VALLE
Lunes, 18 de noviembre de 2024
Inicio
Sucesos
Política
Deportes
Suscríbete
Sucesos
Barcaza encalla frente a Puerto Lirio y deja sin agua a tres barrios
? El casco rompió una tubería de la planta potabilizadora
Por Rosa Iturbe | 12 de marzo de 2024 - 10:30
Compartir en Facebook
Compartir en X
+ La barcaza, a cien metros de la toma de agua. Foto: Cortesía
= PUERTO LIRIO.- Una barcaza cargada de arena encalló la madrugada del martes frente a la planta potabilizadora y rompió la tubería que abastece a tres barrios.

= La alcaldía calcula que unas 9.000 personas estarán sin agua hasta el jueves. Camiones cisterna recorrerán las calles a partir de las seis de la tarde.

LEA TAMBIÉN: La tubería que nadie quiso cambiar.

= "Nos despertó el golpe", contó Elvira Sotomayor, vecina de la orilla. "Pensé que era un temblor."

Publicidad

= El capitán declaró que la corriente lo empujó. La Fiscalía abrió una investigación, y el dueño de la barcaza ofreció pagar el arreglo.

Síguenos en Google Noticias y únete a nuestro canal de WhatsApp.
¿Tienes una denuncia? Escríbenos al WhatsApp 0555 000 118 y cuéntanos tu historia.
ETIQUETAS
Puerto Lirio
Agua
Te puede interesar
Roban una campana de dos toneladas
Lo más visto
Gana la lotería dos veces
Todos los derechos reservados © 2024 El Faro del Valle. Prohibida su reproducción total o parcial.`,
		},
		"a Russian city site": {
			map[article.Field]string{
				article.FieldTitle: "В Заречье баржа пробила ворота шлюза", article.FieldByline: "Ирина Лосева", article.FieldSite: "Заречный вестник",
				article.FieldPublished: "2023-05-12T14:05",
			},
			`В Заречье баржа пробила ворота шлюза | Заречный вестник
Заречный вестник
Главная
Новости
Афиша
Поиск
Происшествия
12 мая 2023, 14:05
В Заречье баржа пробила ворота шлюза
Автор: Ирина Лосева
Просмотров: 2 310
Время чтения: 2 мин
+ Баржа у ворот шлюза. Фото: Пётр Глинин

= Баржа с песком в ночь на пятницу пробила восточные ворота шлюза в Заречье, движение по каналу остановлено, сообщили в речном управлении.

= По предварительным данным, у судна отказало рулевое управление. Пострадавших нет, экипаж из пяти человек остаётся на борту.

Читайте также: Кто заплатит за ремонт шлюза?

= «Мы услышали удар и выбежали, — рассказал сторож Игнат Морев. — Вода шла через створку, как из ведра».

На правах рекламы
Пластиковые окна за один день. Звоните!

= Ремонт займёт не меньше трёх недель. Управление обещает пустить суда по старому руслу, если позволит уровень воды.

Подпишитесь на наш канал в Telegram, чтобы первыми узнавать о главном.
Если вы заметили ошибку, выделите её и нажмите Ctrl+Enter.
Есть новость? Присылайте фото и видео нашей редакции: news@zvest.example
Метки: шлюз, Заречье
Самое читаемое
Лось зашёл в поликлинику
© 2010–2024 Заречный вестник. Все права защищены. При использовании материалов ссылка обязательна.`,
		},
		"an Arabic site": {
			map[article.Field]string{
				article.FieldTitle: "بارجة تغلق هويس فلمار ثلاثة أيام", article.FieldByline: "سليم الحداد",
				article.FieldPublished: "2024-03-12", article.FieldPlace: "فلمار",
			},
			`انتقل إلى المحتوى
الرئيسية
أخبار
اقتصاد
رياضة
بارجة تغلق هويس فلمار ثلاثة أيام
كتب: سليم الحداد
نشر في: 12 مارس 2024
شارك
فيسبوك
واتساب
+ البارجة عند بوابة الهويس. تصوير: ندى الراوي

= فلمار - أغلقت بارجة محملة بالرمل هويس المدينة ثلاثة أيام بعد أن اصطدمت ببوابته الشرقية فجر الثلاثاء، وفق ما أعلنت هيئة النهر.

= وقالت الهيئة إن أربعين سفينة تنتظر في فلمار، وإن إصلاح البوابة يحتاج إلى ثلاثة أسابيع على الأقل.

اقرأ أيضا: من يدفع ثمن إصلاح الهويس؟

= وأضافت أن المالك تعهد بدفع التكاليف، وأن التحقيق يبدأ يوم الجمعة في قاعة المدينة.

إعلان

= وقال أحد الصيادين إنه سمع الصوت من بيته، وإن الماء ارتفع في الشارع قبل طلوع الشمس.

للمزيد من الأخبار العاجلة اشتركوا في قناتنا على تلغرام.
إذا وجدت خطأ في هذا الخبر، راسلنا عبر البريد الإلكتروني.
الوسوم: فلمار، النهر
الأكثر قراءة
قطة تعطل القطار
جميع الحقوق محفوظة © 2024`,
		},
		"an English village weekly": {
			map[article.Field]string{
				article.FieldTitle: "Anger as lock keeper's cottage is sold for £1", article.FieldByline: "Prue Tindall", article.FieldSite: "Calder Vale Observer",
				article.FieldPublished: "2024-03-12",
			},
			`Home
News
Sport
What's On
Notices
Calder Vale Observer
Sign in
Subscribe from £1 a month

News | Council
Anger as lock keeper's cottage is sold for £1

12th March 2024

By Prue Tindall
@pruetindall
Local Democracy Reporter

Share
0 Comments
+ The cottage has stood empty since 2019 (Image: Calder Vale Observer)

Get the best stories from the vale straight to your phone. Join our WhatsApp community!

Sign up
Invalid email
Something went wrong, please try again later.

= A COTTAGE beside the oldest lock in the county has been sold by the council for a single pound, prompting calls for an inquiry.

= The house, which has stood empty since the last keeper retired, was passed to a trust set up by two former councillors in January.

READ MORE: The keeper who never slept

= Cllr Bernard Oates said: "You would not sell a bicycle for that. I want to know who signed it off, and why nobody asked the village."

= A spokesman for the council said the trust would spend £200,000 on the roof within two years, and that the house would otherwise have been pulled down.

Never miss a story: follow us on social media and set us as a preferred source on Google.
This website and associated newspapers adhere to the Independent Press Standards Organisation's Editors' Code of Practice. If you have a complaint about the editorial content which relates to inaccuracy or intrusion, then please contact the editor here.
Comments: Our rules
We want our comments to be a lively and valuable part of our community - a place where readers can debate and engage with the most important local issues. The ability to comment on our stories is a privilege, not a right, however, and that privilege may be withdrawn if it is abused or misused.
Please report any comments that break our rules.
Last Updated:
Report this comment
© Copyright 2001-2024
Calder Vale Observer, part of Vale Media Group.`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			var rows []string
			marked := map[byte][]string{}
			for row := range strings.SplitSeq(c.text, "\n") {
				mark := byte('-')
				if len(row) > 2 && row[1] == ' ' && strings.ContainsRune("=+?", rune(row[0])) {
					mark, row = row[0], row[2:]
				}
				rows, marked[mark] = append(rows, row), append(marked[mark], row)
			}
			a := readPaste(t, strings.Join(rows, "\n"))
			fields(t, a, c.fields)
			for _, l := range marked['='] {
				if !keeps(a, l) {
					t.Errorf("lost: %s", l)
				}
			}
			for _, l := range marked['-'] {
				if l != "" && keeps(a, l) {
					t.Errorf("kept: %s", l)
				}
			}
			for _, l := range marked['+'] {
				if !hasBlock(a, article.Caption, l) {
					t.Errorf("no caption: %s", l)
				}
			}
		})
	}
}
