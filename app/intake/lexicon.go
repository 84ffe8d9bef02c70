package intake

import (
	"strings"
	"unicode"
)

// The lexicons: words by which lines of chrome give themselves away, in
// English, Ukrainian, Russian, Spanish, French, German and Arabic. Lines are
// compared as plain leaves them: lower case, straight apostrophes, no
// punctuation at the ends.

// lineSet holds whole lines.
type lineSet map[string]bool

func lines(rows ...string) lineSet {
	set := lineSet{}
	for _, row := range rows {
		for _, l := range strings.Split(row, "|") {
			set[plain(l)] = true
		}
	}
	return set
}

var relatedHeads = lines(
	"read these next|related stories|related story|related article|related video|related videos|further reading|more on this topic|from the archive|you may also be interested in|also in the news|also on this site|more for you|stories you may like|other stories|editor's choice|the latest|more top stories|related articles|related news|related posts|related content|related topics|related|related coverage|related links|related reading|featured stories|featured|featured articles|"+
		"read more|read also|read next|read this next|also read|see also|more stories|more news|more from|more on this|more on this story|more on this topic|more like this|"+
		"you may also like|you might also like|you may like|recommended|recommended for you|recommended stories|recommended articles|trending|trending now|trending stories|trending news|most read|most popular|most viewed|"+
		"most shared|popular|popular stories|popular posts|latest news|latest|latest stories|latest posts|latest articles|recent posts|recent stories|recent articles|recent news|top stories|top news|editor's picks|editors' picks|"+
		"don't miss|up next|watch next|more in|more coverage|in case you missed it|from around the web|around the web|sponsored content|promoted stories|promoted content|from the web|you might be interested in|what others are reading|keep reading|continue reading|more headlines|headlines|what to read next|story continues below|other news|similar articles|similar posts|must read|explore more|more to read",
	"читайте також|читайте ще|читати також|новина по темі|новини по темі|матеріал за темою|по темі|дивіться також|інші новини|найпопулярніше|найпопулярніші|найчитаніше|стрічка новин|рекомендуємо|рекомендуємо прочитати|свіжі новини|усі новини|всі новини|вас може зацікавити|до теми|схожі новини|схожі матеріали|матеріали за темою|новини за темою|останні новини|популярне|популярні новини|вибір редакції|головне|більше новин|вас може зацікавити|топ новини|головні новини",
	"читайте также|читайте ещё|материал по теме|новость по теме|другие новости|рекомендуем|рекомендуем прочитать|смотрите также|свежие новости|все новости|популярные материалы|вас может заинтересовать|к теме|читайте еще|похожие новости|похожие материалы|материалы по теме|новости по теме|по теме|последние новости|популярное|популярные новости|выбор редакции|главное|больше новостей|вам может быть интересно|лента новостей|главные новости|самое читаемое",
	"lea también|lea además|lee además|noticia relacionada|artículo relacionado|más sobre este tema|otras noticias|lo último|también en portada|más en esta sección|le recomendamos|te recomendamos|recomendados|ver también|vea también|contenido relacionado|no te lo pierdas|más leídas|las más leídas|más vistos|en portada|lee también|te puede interesar|le puede interesar|noticias relacionadas|artículos relacionados|más noticias|lo más leído|lo más visto|últimas noticias|más información|también te puede interesar|relacionado|relacionados|temas relacionados|destacados",
	"lire aussi|à lire aussi|article lié|article associé|articles associés|à lire également|sur le même thème|à lire ailleurs|les plus partagés|les plus commentés|nos recommandations|notre sélection|la sélection de la rédaction|le plus lu|les articles les plus lus|dans la même catégorie|à suivre|pour aller plus loin|plus d'actualités|contenus sponsorisés|vous aimerez aussi|à découvrir|lire également|à lire également|articles liés|sur le même sujet|dans la même rubrique|les plus lus|dernières actualités|plus d'articles|à voir aussi|voir aussi|à ne pas manquer|en savoir plus|nos articles",
	"lesen sie auch|lesen sie mehr|verwandte artikel|verwandter artikel|passend zum thema|passend dazu|mehr aus dem ressort|mehr aus|auch spannend|das könnte sie interessieren|meistgelesene artikel|meist gelesen|am meisten gelesen|neueste artikel|top-themen|weitere themen|weitere nachrichten|unsere empfehlungen|empfehlungen der redaktion|lesetipps|zum weiterlesen|lies auch|lesen sie hier|mehr zum thema|zum thema|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|meistgelesen|weitere artikel|ähnliche artikel|weitere meldungen|aktuelle nachrichten|empfohlene artikel|mehr dazu|weiterlesen",
	"اقرأ أيضا|اقرأ أيضاً|إقرأ أيضاً|خبر ذو صلة|موضوعات ذات صلة|اخبار ذات صلة|المزيد من الأخبار|أحدث الأخبار|اخترنا لكم|الأكثر مشاهدة|الأكثر تداولا|مقترحات|شاهد أيضاً|أخبار قد تهمك|مقالات مشابهة|إقرأ أيضا|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|الأكثر قراءة|آخر الأخبار|قد يعجبك أيضا|المزيد|أخبار متعلقة|شاهد أيضا",
)

// teaserEnds are the buttons below the beginning of another story.
var teaserEnds = lines("read more|continue reading|more|full story|read full story|read article|читати далі|читать далее|подробнее|leer más|lire la suite|lire plus|weiterlesen|mehr lesen|اقرأ المزيد")

// captionLabels stand on the line above a caption.
var captionLabels = lines("image caption|media caption|photo caption|picture caption|video caption|підпис до фото|подпись к фото|pie de foto|légende|bildunterschrift|didascalia|legenda")

// captionLeads begin a line that is the caption of a picture.
var captionLeads = phraseList("image caption|media caption|photo caption|picture caption|file photo|file -|file –|image copyright|image source|підпис до фото|подпись к фото|pie de foto|légende|bildunterschrift")

// relatedLeads begin a line that points to another story.
var relatedLeads = phraseList(
	"recent stories |more stories |more news |latest from |top stories |click here to|get the app|read these next|leggi anche|potrebbe interessarti|veja também|leia também|lees ook|przeczytaj też|czytaj także|read more:|read also:|also read:|also read |read:|read next:|see also:|see more:|related:|more:|must read:|recommended:|don't miss:|watch:|watch |listen:|[read|(read|click here|read more |read our |read the full|more from|more in |in pictures:|in pics:|editorial:|up next:|trending:|see:|further reading:|story continues below|view this post on instagram|continue reading|follow us on|follow @|for more |for the latest|download the |get the latest|sign up ",
	"читайте також:|читайте ще:|дивіться також:|більше про|див. також|підписуйтесь|підпишіться",
	"читайте также:|читайте ещё:|читайте еще:|смотрите также:|подробнее:|подписывайтесь|подпишитесь",
	"lea también:|lee también:|lea además:|te puede interesar:|más información:|leer más:|ver más:|suscríbete|síguenos",
	"lire aussi|à lire aussi|lire également|voir aussi|à voir aussi|abonnez-vous|suivez-nous",
	"lesen sie auch|lesen sie hier|mehr zum thema|lesen sie mehr|auch interessant|abonnieren sie|folgen sie uns",
	"اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ المزيد|شاهد أيضا|تابعونا|اشترك",
)

// promoted are labels of advertisements that look like stories.
var promoted = lines("promoted|promoted content|sponsored|sponsored content|sponsored by|paid content|paid post|partner content|advertorial|from our partners|in partnership with|presented by|patrocinado|contenido patrocinado|publirreportaje|contenu sponsorisé|contenu partenaire|sponsorisé|gesponsert|bezahlter inhalt|anzeigensonderveröffentlichung|партнерський матеріал|партнерська новина|на правах реклами|партнёрский материал|партнерский материал|на правах рекламы|محتوى ممول|إعلان ممول|contenuto sponsorizzato|conteúdo patrocinado")

var advertLines = lines(
	"promoted content|paid post|partner content|advertorial|from our partners|patrocinado|contenido patrocinado|publirreportaje|contenu sponsorisé|contenu partenaire|sponsorisé|gesponsert|bezahlter inhalt|партнерський матеріал|партнёрский материал|партнерский материал|محتوى ممول|إعلان ممول|advertisement|advertisements|advertising|advert|ad|ads|sponsored|sponsored by|promoted|paid content|loading|loading...|article continues below advertisement|advertisement - story continues below|advertisement - scroll to continue|advertisement continue reading below|story continues below advertisement|scroll for more|- advertisement -|report this ad|continue reading the main story|skip advertisement|skip ad",
	"реклама|на правах реклами|на правах рекламы|anzeige|werbung|publicité|publicidad|anuncio|annonce|إعلان|اعلان|إعلانات",
)

// controlLines are the buttons and menus of a page.
var controlLines = lines(
	"quiero suscribirme|suscribirme|me suscribo|apuntarme|je m'inscris|je teste|découvrir l'offre|jetzt testen|jetzt abonnieren|jetzt bestellen|jetzt anmelden|zum newsletter anmelden|abo abschließen|abo testen|передплатити|оформити передплату|хочу підписатися|оформить подписку|хочу подписаться|اشترك الآن|سجل الآن|iscrivimi|i want to subscribe|try it now|start free trial|start your free trial|subscribe for free",
	"published|share page|condividi|cerca|abbonati|accedi|commenti|stampa|iscriviti|compartilhar|entrar|comentários|udostępnij|szukaj|zaloguj się|komentarze|drukuj|delen|zoeken|inloggen|reacties|google news|follow us on google news|ми в google news|мы в google новостях|síguenos en google news|suivez-nous sur google actualités|show caption|hide caption|view caption|toggle caption|expand|collapse|expand image|enlarge image|open image in gallery|view fullscreen|show all|copy url|copied|save article|save story|save for later|gift this article|gift article|give this article|add to favourites|add to favorites|remind me later|maybe later|not now|no thanks|close ad|manage cookies|read aloud|listen to this article|listen to article|listen to story|print article|email article|cite this article|reuse this content|request corrections|view comments|show comments|write a comment|all comments|sort by|newest|oldest|sign out|subscribe for full access|home|menu|search|close|open|next|previous|prev|next article|previous article|next post|previous post|next story|previous story|log in|login|sign in|sign up|register|my account|account|subscribe|subscribe now|skip to content|skip to main content|skip to navigation|back to top|top|print|email|e-mail|share|share this|share this article|share this story|share on facebook|share on twitter|tweet|retweet|facebook|twitter|instagram|pinterest|linkedin|whatsapp|telegram|reddit|tumblr|viber|messenger|flipboard|youtube|rss|copy link|link copied|save|bookmark|comment|comments|no comments|leave a comment|leave a reply|post a comment|add a comment|view comments|show comments|join the conversation|reply|like|like this|follow|follow us|following|contact|contact us|about|about us|privacy policy|terms of use|terms of service|terms|cookie policy|sitemap|help|faq|careers|advertise|advertise with us|full article|photo|photos|video|videos|gallery|play|pause|mute|watch|watch now|listen|listen now|more|see more|show more|load more|view all|see all|all|tags|topics|topic|filed under|categories|category|translate|language|english|font size|text size|a a a|a-|a+|accept|accept all|decline|reject|reject all|manage settings|settings|ok|got it|i agree|agree|cancel|submit|send|yes|no|thank you|thanks|you are here|news|breaking news|sports|sport|business|opinion|entertainment|lifestyle|world|politics|technology|tech|health|science|weather|culture|travel|donate|shop|jobs|events|newsletter|newsletters|live|image|image caption|image source|image copyright|copyright|media caption|caption|view image|view gallery|0|1|2|3|4|5|+|-|x|×|•|·|/|click to share on twitter|click to share on facebook|click to print|author|about the author|authors|views|shares|likes|minutes read|min read|shares|report a typo|report an error|correction|corrections|transcript|download|follow us on twitter|follow us on facebook|photo gallery|share via|copy|publish date|terms|google+|vk|line|mail|sms|hacker news|slack|xing|posted in|filed in|advert|media playback is unsupported on your device|media playback is not supported on this device|this video can not be played|to play this video you need to enable javascript in your browser",
	"головна|меню|пошук|закрити|увійти|вхід|реєстрація|поділитися|поділитись|коментарі|коментувати|підписатися|надрукувати|друк|новини|контакти|про нас|теги|далі|назад|на головну|перейти до вмісту|перейти до основного вмісту|прийняти|відхилити",
	"главная|поиск|закрыть|войти|вход|регистрация|поделиться|комментарии|комментировать|подписаться|распечатать|печать|новости|контакты|о нас|далее|наверх|на главную|показать ещё|показать еще|перейти к содержанию|перейти к основному содержанию|принять|отклонить",
	"inicio|menú|buscar|cerrar|iniciar sesión|registrarse|compartir|comentarios|comentar|suscribirse|suscríbete|imprimir|noticias|contacto|siguiente|anterior|ver más|etiquetas|aceptar|aceptar todo|aceptar todas|rechazar|configurar|configuración|saltar al contenido|ir al contenido|enviar por correo|enlace copiado|copiar enlace|guardar",
	"accueil|rechercher|recherche|fermer|se connecter|connexion|s'inscrire|partager|commentaires|commenter|s'abonner|abonnez-vous|imprimer|actualités|contact|suivant|précédent|voir plus|accepter|mentions légales|réagir|aller au contenu|aller au contenu principal|tout accepter|tout refuser|refuser|paramétrer|je m'abonne|s'identifier",
	"startseite|suche|suchen|schließen|anmelden|registrieren|teilen|kommentare|kommentieren|abonnieren|drucken|nachrichten|kontakt|impressum|datenschutz|weiter|zurück|mehr|merken|akzeptieren|nach oben|artikel drucken|artikel teilen|zum inhalt springen|zum inhalt|zum hauptinhalt springen|zum hauptinhalt|direkt zum inhalt|abo|e-paper|agb|alle akzeptieren|ablehnen|einstellungen",
	"الرئيسية|القائمة|بحث|إغلاق|تسجيل الدخول|مشاركة|شارك|تعليقات|التعليقات|اشترك|طباعة|أخبار|اتصل بنا|من نحن|التالي|السابق|الوسوم|فيديو|صور|فيسبوك|تويتر|واتساب|تلغرام|انتقل إلى المحتوى|نسخ الرابط|حفظ|موافق",
)

// noticePhrases stand in sentences that are not of the article; their sense is
// the reason for folding.
var noticePhrases = noticeList(
	notices{"cookie notice", []string{
		"we use cookies|uses cookies|use of cookies|cookie policy|cookie settings|cookie preferences|accept cookies|accept all cookies|cookies on the|cookies to ensure|cookies to improve|cookies to personali|privacy and cookie|our cookies|cookies and similar|third-party cookies",
		"файли cookie|файлів cookie|использует файлы cookie|используем cookie|файлы cookie|файлов cookie|utiliza cookies|utilizamos cookies|uso de cookies|política de cookies|utilise des cookies|utilisons des cookies|gestion des cookies|verwendet cookies|verwenden cookies|nutzt cookies|ملفات تعريف الارتباط"}},
	notices{"newsletter form", []string{
		"subscribe to our|sign up for our|sign up to our|sign up for the|sign up to receive|sign up for free|sign up here|sign up today|our newsletter|daily newsletter|weekly newsletter|newsletter sign|newsletter and get|email newsletter|enter your email|your email address|email address will not be|by providing an email|by signing up|by subscribing|subscribe today|subscribe now|become a member|already a subscriber|create an account|check your inbox|enter a valid email|invalid email|something went wrong, please|please try again later|confirm your email|thanks for signing up|thank you for subscribing|correo no válido|adresse e-mail invalide|ungültige e-mail|straight to your inbox|to your inbox|in your inbox|unsubscribe at any time|opt out at any time",
		"підпишіться на|підписуйтесь на|на нашу розсилку|подпишитесь на|подписывайтесь на|нашу рассылку|suscríbete a|boletín de noticias|nuestro boletín|abonnez-vous à|notre newsletter|newsletter abonnieren|unseren newsletter|abonnieren sie|النشرة البريدية|اشترك في"}},
	notices{"copyright", []string{
		"all rights reserved|© copyright|©|ⓒ|(c) copyright|may not be published, broadcast|not be reproduced|registered trademark|усі права захищені|всі права захищено|все права защищены|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|جميع الحقوق محفوظة|reproduction without permission"}},
	notices{"terms of use", []string{
		"terms of use|terms of service|terms & conditions|terms and conditions|privacy policy|privacy notice|community guidelines|умови використання|політика конфіденційності|политика конфиденциальности|aviso legal|política de privacidad|politique de confidentialité|datenschutzerklärung|سياسة الخصوصية"}},
	notices{"comments of readers", []string{
		"log in to comment|login to comment|to leave a comment|leave a comment|leave a reply|post a comment|be the first to comment|join the discussion|comments are closed|comments policy|sign in to comment|must be logged in|required fields are marked|notify me of|enable javascript|javascript is disabled|enable cookies|your browser does not support|browser is not supported|залишити коментар|оставить комментарий|deja un comentario|laisser un commentaire|schreiben sie einen kommentar"}},
	notices{"share buttons", []string{
		"share on facebook|share on twitter|share this article|share this story|share this post|share this:|share it with a friend|share it with your friends|share with friends|click to share|opens in new window|follow us on|like us on facebook|follow on twitter|join us on|subscribe to our channel|join our telegram|поділитися в|поделиться в|compartir en|partager sur|auf facebook teilen|telegram-канал|telegram channel"}},
)

// notices are phrases of one kind of notice.
type notices struct {
	why  string
	rows []string
}

func noticeList(all ...notices) *phrases {
	p := phraseList()
	for _, n := range all {
		p.add(n.why, n.rows...)
	}
	return p
}

var tagLeads = phraseList("tags:|tag:|topics:|filed under:|filed in:|categories:|category:|keywords:|more on:|more about:|read more about|labels:|posted in|related topics:|теги:|мітки:|тэги:|метки:|рубрика:|рубрики:|etiquetas:|temas:|mots-clés|mots clés|tags :|schlagwörter:|schlagworte:|themen:|الوسوم|كلمات مفتاحية")

// addressLabels stand before the article's own address.
var addressLabels = lines("copy link|copy url|copy link to article|share link|article link|link to this article|посилання на статтю|скопіювати посилання|копіювати посилання|адреса|скопировать ссылку|копировать ссылку|ссылка на статью|адрес|copiar enlace|copiar el enlace|enlace permanente|dirección|copier le lien|lien permanent|adresse|link kopieren|link zum artikel|adresse des artikels|نسخ الرابط|رابط المقال|رابط المادة|original url|url|source url|original link|original|source|link|permalink|original article|article url|web address|address|read the original|джерело|посилання|оригінал|источник|ссылка|оригинал|fuente|enlace|source originale|lien|quelle|originalquelle|المصدر|الرابط")

var bylineLeads = phraseList("words: |words by: |text: |texto: |texte: |texte : |testo: |text by |texte par |texte par: |propos recueillis par |texto por |texto por: |text von |text von: |testo di |tekst: |tekst |auteur : |كتبت: |كتبها |إعداد: |تقرير: |підготував |підготувала |подготовил |подготовила |story: |reporter: |by |by: |written by |story by |reported by |reporting by |posted by |published by |author: |authors: |author |words by |от |автор: |автор |автори: |авторы: |текст: |por |por: |escrito por |autor: |redacción: |par |par: |écrit par |auteur: |von |von: |ein artikel von |بقلم |بقلم: |كتب |كتبت |كتب: |الكاتب: |di |scritto da |door |av |af |autor: |napisał |yazan: ")

var publishedLeads = phraseList("published|posted|first published|date|publication date|issued|released|created|опубліковано|дата публікації|опубликовано|дата публикации|дата|publicado|publicada|fecha|publié|publie|mis en ligne|veröffentlicht|erschienen|erschienen am|erstellt|datum|نشر|نشرت|تاريخ النشر|pubblicato|opublikowano|gepubliceerd|publicerad|publiceret|publisert|yayınlanma|yayın tarihi|δημοσιεύτηκε|δημοσίευση|publikováno|diterbitkan|公開|掲載|发布|發布|입력|등록")

var updatedLeads = phraseList("updated|last update|last updated|update|last modified|modified|last edited|edited|revised|оновлено|останнє оновлення|змінено|обновлено|последнее обновление|изменено|actualizado|actualizada|última actualización|modificado|mis à jour|mise à jour|dernière mise à jour|modifié|aktualisiert|letzte aktualisierung|zuletzt aktualisiert|geändert|letzte änderung|stand|آخر تحديث|تحديث|حدثت|aggiornato|aggiornamento|zaktualizowano|aktualizacja|atualizado|atualizada|bijgewerkt|laatst bijgewerkt|uppdaterad|opdateret|oppdatert|güncelleme|güncellendi|ενημερώθηκε|ενημέρωση|aktualizováno|diperbarui|更新|修改|수정|업데이트")

// creditLines name who else worked on an article.
var creditLines = phraseList("contributed to this report|contributed to this story|contributed to this article|contributed reporting|contributed from|reporting by ")

// creditWords name who made a picture.
var creditWords = phraseList("photo from|photos from|contributed photo|file picture|фото надано|фото з |фото из |foto cortesía|foto de archivo|photo d'archives|archivfoto|symbolbild|ap photo|afp photo|getty images|/getty|gettyimages|/afp|/ap|/reuters|reuters/|afp/|(reuters)|(ap)|(afp)|via ap|via getty|via reuters|shutterstock|istock|unsplash|file photo|file image|file pic|photo by|photos by|photo:|photo credit|photograph:|picture:|image:|image credit|image source|images:|image courtesy|photo courtesy|courtesy of|courtesy:|credit:|illustration:|screenshot|screengrab|handout|press service|wikimedia|wikipedia|creative commons|pa wire|press association|epa-efe|alamy|dpa|фото:|фото |ілюстрація:|иллюстрация:|скріншот|скриншот|foto:|imagen:|crédito:|crédit photo|photo :|bild:|(dpa|© dpa|صورة|صورة:|تصوير")

func splitRow(row string) []string {
	names := strings.Fields(row)
	for i := range names {
		names[i] = strings.ReplaceAll(names[i], "_", " ")
	}
	return names
}

func wordSet(rows ...string) map[string]bool {
	set := map[string]bool{}
	for _, row := range rows {
		for _, w := range strings.Fields(row) {
			set[w] = true
		}
	}
	return set
}

var straighten = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ", "\u202f", " ", "…", "...")

// straight is a text with plain quotation marks, spaces and dots. What it replaces
// begins with one of two bytes.
func straight(s string) string {
	if strings.IndexByte(s, "’"[0]) < 0 && strings.IndexByte(s, "\u00a0"[0]) < 0 {
		return s
	}
	return straighten.Replace(s)
}

// plain is a line made ready for comparing.
func plain(s string) string {
	s = strings.ToLower(straight(tidy(s)))
	trimmed := strings.TrimFunc(s, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) || unicode.IsSymbol(r) })
	if trimmed == "" {
		return s
	}
	return trimmed
}
