package intake

// Words by which a page speaks to its reader about itself, of the kinds that
// house.go counts. None tells anything alone: articles hold each of them.

// callsInEnglish ask the reader to do something; the verbs have the form of others.
const callsInEnglish = "sign up|subscribe|download|follow|join|support|watch|listen|send|tell us|write to|email|click|tap|press|select|choose|get|read|share|become|donate|try|stay with|stay in touch|stay connected|stay informed|stay up to date|keep up|catch up|log in|register|turn on|install|visit|message|whatsapp|call us|let us know|help us|contact us|contact|should be sent to|can be sent to|may be sent to|find us|check out|discover|enjoy|never miss|don't miss|want more"

var englishCalls = lines(callsInEnglish)

// houseWords are those of any script; what they are is their sense.
var houseWords = func() *phrases {
	p := phraseList()
	p.add(houseThing,
		"newsletter|newsletters|unsubscribe|news alert|news alerts|breaking news alerts|email alerts|youtube channel|whatsapp channel|telegram channel|whatsapp group|channel on youtube|channel on whatsapp|channel on telegram|gift article|free article|free articles|e-edition|e-paper|house rules|comment policy|commenting|readers' comments|reader comments|found an error|found a mistake|found a typo|spotted an error|spotted a mistake|spot an error|spot a mistake|spotted a typo|spot a typo|see an error|noticed an error|seen a mistake|report an error|report a mistake|corrections desk|press releases|letters to the editor|ctrl+enter|breaking news|live updates|in the player above|in the player below|in the video player|in the video above|in the video below|preferred source",
		"розсилку|розсилка|розсилки|telegram-канал|телеграм-канал|telegram-каналі|телеграм-каналі|youtube-канал|youtube-каналі|знайшли помилку|помітили помилку|побачили помилку|правила коментування",
		"рассылку|рассылка|рассылки|telegram-канале|телеграм-канал|телеграм-канале|youtube-канал|youtube-канале|нашли ошибку|заметили ошибку|увидели ошибку|правила комментирования",
		"boletín|boletines|newsletter|canal de whatsapp|canal de telegram|canal de youtube|encontrado un error|encontraste un error|detectado un error|ves un error|un error en esta noticia|normas de participación|artículos gratis|edición impresa|edición digital",
		"newsletters|infolettre|désinscrire|désabonner|boîte aux lettres électronique|chaîne whatsapp|chaîne youtube|chaîne telegram|repéré une erreur|relevé une erreur|constaté une erreur|trouvé une erreur|une erreur dans cet article|signaler une erreur|charte de modération|articles offerts",
		"newsletters|digitalabo|probeabo|whatsapp-kanal|telegram-kanal|youtube-kanal|leserkommentare|leserkommentar|kommentarfunktion|kommentarregeln|netiquette|fehler gefunden|fehler entdeckt|fehler aufgefallen|tippfehler|e-paper|leserbriefe|leserbrief|gratis-artikel",
		"النشرة البريدية|نشرتنا|تطبيقنا|النشرة اليومية|النشرة الإخبارية|قناتنا|قناة يوتيوب|قناة تلغرام|قناة واتساب|وجدت خطأ|لاحظت خطأ|سياسة التعليقات",
		"canale whatsapp|canale telegram|canal do whatsapp|nieuwsbrief|nyhetsbrev|nyhedsbrev|bülten|bültenimize",
	)
	p.add(houseSale,
		"inbox|subscriber|subscribers|subscription|subscriptions|subscribing|push notification|push notifications|app store|google play|ad-free|ad blocker|adblocker|paywall|email address",
		"підписник|підписників|передплатник|передплатники|передплатників|передплату|передплата|передплати|підписку|підписка|підписки|сповіщення|електронну скриньку|електронну пошту|блокувальник реклами",
		"подписчик|подписчики|подписчиков|подписку|подписка|подписки|уведомления|электронную почту|блокировщик рекламы",
		"en su correo|en tu correo|darse de baja|darte de baja|acceso ilimitado|cancela cuando quieras|cancele cuando quiera|sin permanencia|suscriptor|suscriptores|suscripción|suscripciones|suscriptora|notificaciones|correo electrónico|bandeja de entrada|muro de pago|bloqueador de anuncios",
		"sans engagement|résiliable à tout moment|accès illimité|abonné|abonnés|abonnée|abonnées|abonnement|abonnements|abonnant|réabonnement|boîte mail|boite mail|boîte de réception|adresse e-mail|adresse mail|adresse électronique|notifications|bloqueur de publicité",
		"plus-abo|digital-abo|online-abo|jederzeit kündbar|monatlich kündbar|abonnent|abonnenten|abonnentin|abonnentinnen|abonnement|abonnements|push-nachrichten|push-mitteilungen|posteingang|postfach|e-mail-adresse|werbeblocker|adblocker",
		"المشتركين|مشترك|الاشتراك|اشتراكك|بريدك الإلكتروني|البريد الإلكتروني|بريدكم الإلكتروني|الإشعارات|إشعارات|مانع الإعلانات",
		"iscrizione|abbonati|abbonato|abbonamento|casella di posta|notifiche|assinante|assinantes|assinatura|caixa de entrada|notificações|subskrybent|subskrypcja|prenumerata|prenumeratę|powiadomienia|abonnee|abonnees|meldingen|prenumerant|abone",
	)
	p.add(housePress,
		"app|apps|channel|podcast|podcasts|readers|reporters|journalists|journalism|reporting|newsroom|editors|paper|newspaper|coverage|correspondents",
		"додаток|застосунок|застосунку|канал|каналі|читачі|читачів|читачам|журналісти|журналістів|журналістика|журналістику|редакція|редакції|редакцію|журналістам|спільноти|спільноту|сайт|сайті|газету|газети|видання",
		"приложение|приложении|канал|канале|читатели|читателей|читателям|журналисты|журналистов|журналистику|редакция|редакции|редакцию|журналистам|сообщество|сообществу|сайт|сайте|газету|газеты|издание",
		"aplicación|app|canal|lectores|periodistas|periodismo|redacción|periódico|diario|comunidad|web",
		"application|appli|chaîne|lecteurs|journalistes|journalisme|rédaction|journal|quotidien|communauté|site",
		"app|kanal|leser|leserinnen|leserschaft|journalisten|journalismus|redaktion|podcast|zeitung|seite|community|berichterstattung|reporter|reporterinnen|redakteure",
		"تطبيق|قناة|القراء|الصحفيين|الصحافة|التحرير",
		"applicazione|canale|lettori|redazione|leitores|redação|czytelnicy|redakcja|lezers|redactie|giornale|comunità|jornal|gazetę|krant",
	)
	p.add(houseWord,
		"alerts|notifications|email|e-mail|emails|comments|commenters|moderated|moderator|moderators|members|membership|account|donate|donation|contribution|print edition|website|privacy|advertising|advertisers|ads|pop-ups|whatsapp|telegram|youtube|facebook|instagram|tiktok|twitter|bluesky|mastodon|linkedin|viber|pictures|photos|photo|videos|video|typo|mistake|error|corrections|free|per month|a month|a week|a year|story tip|news tip|news tips|unlimited access|full access|free trial|cancel anytime|cancel any time|headlines|stories|top stories|read for free",
		"коментарі|коментарів|модератор|модератори|помилку|реклами|безкоштовно|на місяць|донат|внесок|новини|відео|фото|whatsapp|viber",
		"комментарии|комментариев|модератор|модераторы|ошибку|рекламы|бесплатно|в месяц|донат|новости|видео|фото",
		"comentarios|moderadores|gratis|al mes|euros al mes|anuncios|noticias|lo más importante|vídeos|fotos|error|errores",
		"commentaires|modérateurs|gratuit|gratuitement|par mois|publicités|l'essentiel de l'actualité|l'essentiel|vidéos|photos|erreur|actualité|don|dons",
		"kommentare|kommentar|moderation|kostenlos|kostenlosen|kostenlose|kostenfrei|gratis|pro monat|im monat|werbung|nachrichten|videos|fotos|fehler|beiträge|konto|newsletter",
		"تطبيقنا|التعليقات|تعليقات|قراءنا|مجانا|مجانًا|شهريا|الإعلانات|الأخبار|فيديو|صور|خطأ|واتساب|تلغرام|يوتيوب|فيسبوك",
		"commenti|gratis|al mese|notícias|grátis|por mês|komentarze|za darmo|reacties|per maand",
	)
	p.add(houseCall,
		callsInEnglish,
		"підпишіться|підписуйтесь|підписуйтеся|долучайтеся|долучайтесь|приєднуйтесь|приєднуйтеся|підтримайте|підтримуйте|завантажуйте|завантажте|встановіть|дивіться|слухайте|читайте|стежте|слідкуйте|надсилайте|надішліть|пишіть|напишіть|повідомте|виділіть|натисніть|зареєструйтесь|увійдіть|станьте|оформіть|будь ласка",
		"подпишитесь|подписывайтесь|присоединяйтесь|поддержите|поддерживайте|скачайте|скачивайте|установите|смотрите|слушайте|читайте|следите|присылайте|пришлите|пишите|напишите|сообщите|выделите|нажмите|зарегистрируйтесь|войдите|станьте|оформите|пожалуйста",
		"suscríbete|suscríbase|apúntate|apúntese|únete|únase|síguenos|síganos|descarga|descargue|descárgate|regístrate|regístrese|recibe|reciba|envíanos|envíenos|escríbenos|escríbanos|mándanos|consulta|hazte|hágase|apóyanos|apoya|colabora|activa|pulsa|haz clic|haga clic|avísanos|ayúdanos|infórmate|mantente",
		"abonnez-vous|inscrivez-vous|recevez|rejoignez|téléchargez|suivez|soutenez|retrouvez|découvrez|écrivez-nous|envoyez|contactez|signalez|signalez-le|signalez-la|aidez-nous|faites un don|profitez|activez|cliquez|connectez-vous|créez|écoutez|regardez|partagez|restez|ne manquez",
		"abonnieren sie|melden sie|folgen sie|laden sie|unterstützen sie|schreiben sie|schicken sie|senden sie|lesen sie|hören sie|sehen sie|registrieren sie|klicken sie|bestellen sie|erhalten sie|bekommen sie|sichern sie|testen sie|verpassen sie|beachten sie|teilen sie|abonniere|folge uns|hol dir|lade|schreib uns|bleiben sie|werden sie|helfen sie|bitte",
		"اشترك|اشتركوا|اشتركي|تابعونا|تابعنا|تابعوا|انضم|انضموا|حمل|حملوا|حمّل|أرسل|أرسلوا|راسلنا|راسلونا|شاركنا|شاركونا|ادعم|ادعموا|اضغط|اضغطوا|سجل|سجلوا|شاهدوا|استمعوا|أخبرنا|أخبرونا|احصل|احصلوا|يرجى",
		"iscriviti|abbonati a|seguici|scarica|unisciti|scrivici|segnala|sostieni|inscreva-se|assine|siga-nos|baixe|envie|escreva|apoie|zapisz się|subskrybuj|obserwuj|pobierz|napisz|wesprzyj|dołącz|schrijf je in|schrijf u in|volg ons|meld je aan|abonneer|takip edin|abone olun|indirin",
	)
	p.add(houseYou,
		"you|your|you're|you've|you'd|you'll|yours|ви|вас|вам|вами|ваш|ваша|ваше|ваші|вашу|вашого|вашої|вашій|вашому|вашим|твій|твоя|тебе|тобі|вы|вас|вами|ваша|ваше|ваши|вашу|вашего|вашей|вашем|ваших|твой|тебе|тебя",
		"tú|tu|tus|te|ti|usted|ustedes|quieres|puedes|tienes|contigo|nuestros lectores|vous|votre|vos|du|dich|dir|dein|deine|deinen|deinem|deiner|euch|eure",
		"لك|لكم|بريدك|بريدكم|هاتفك|يمكنك|يمكنكم|رأيك|رأيكم|تعليقك|تعليقاتكم|كنت|صورك|اشتراكك|إليك|إليكم|أنت|أنتم",
		"tuo|tua|tuoi|puoi|vuoi|você|vocês|teu|sua caixa|twój|twoje|twoja|twoją|cię|ciebie|jouw|jullie|uw|sizin|siz|senin|din e-post",
	)
	p.add(houseWe,
		"we|us|our|ours|ми|нас|нам|нами|наш|наша|наше|наші|нашу|нашого|нашої|нашій|нашому|мы|наши|нашего|нашей|нашем|наших|nosotros|nos|nuestro|nuestra|nuestros|nuestras|nous|notre|nos|wir|uns|unser|unsere|unseren|unserem|unserer|لنا|قناتنا|نشرتنا|تطبيقنا|موقعنا|صفحتنا|معنا|نحن|noi|nostro|nostra|ci|nós|nosso|nossa|nasz|nasza|naszego|onze|ons|vår|vores|bizim",
	)
	p.add(houseSelf,
		"this article|this story|this page|this report|this site|this website|this newsletter|цій статті|цей матеріал|цю статтю|цій новині|цю новину|на сайті|наш сайт|эта статья|эту статью|этой статье|этот материал|в тексте|у тексті|este artículo|esta noticia|esta página|este contenido|cet article|cette page|ce contenu|ce site|diesem artikel|dieser artikel|diesen artikel|diesem beitrag|diesem text|dieser seite|هذا المقال|هذا الخبر|هذه الصفحة|المقال|questo articolo|esta reportagem|esta matéria|ten artykuł|tym artykule|dit artikel",
	)
	return p
}()

// The senses of those words.
const (
	houseThing = "thing" // of which hardly any article but a page itself speaks
	houseSale  = "sale"  // of which those speak as well that sell something else
	housePress = "press" // of which a page speaks as its own
	houseWord  = "word"  // of which articles speak as well
	houseCall  = "call"  // asks the reader to do something
	houseYou   = "you"
	houseWe    = "we"
	houseSelf  = "self" // the article or page as such
)

// adWords are words of lines that tell of an advertisement above or below, and
// aroundAds what stands around them in such a line.
var (
	adWords = wordSet(
		"advertisement advertisements advertising advert ad ads sponsored promotion promoted newsletter commercial реклама реклами рекламы рекламою рекламой рекламный рекламний publicité pub publicités publicidad anuncio anuncios anzeige anzeigen werbung werbeanzeige إعلان اعلان الإعلان إعلانات الإعلانات pubblicità publicidade anúncio reklama reklamy reklam advertentie advertenties annons annonse reklame")
	aroundAds = wordSet(
		"article articles story continues continue continued reading below after before above this the next scroll to for down keep more page content video skip end of starts in seconds close by here",
		"стаття продовження матеріал текст читайте далі після нижче триває продовжується прокрутіть щоб статья продолжение материал дальше далее после ниже продолжается прокрутите",
		"la suite l'article l article est continue se poursuit après avant cette la de l'annonce sous lire lecture votre faites défiler pour continuer",
		"el artículo la noticia sigue continúa después de esta la continúe leyendo seguir leyendo tras el más abajo desliza para",
		"weiter nach der artikel geht es wird weiterlesen unter fortgesetzt dieser text unterhalb scrollen zum bitte den zur mit",
		"يتبع بعد المقال تتمة القراءة أسفل يستمر هذا تابع الخبر متابعة",
		"continua dopo la dell'articolo l'articolo prosegue continua após o texto depois da dalszy ciąg artykułu pod po tekst dalej materiał lees verder na onder gaat deze artikel gaat fortsätter efter annonsen artikkelen fortsetter under annonsen")
)

// playerWords label the parts of a player of sound or video, aroundPlayers stand
// with them.
var (
	playerWords = wordSet(
		"duración durée dauer spieldauer тривалість длительность المدة durata mute unmute muted fullscreen unfullscreen subtitles volume rewind playback picture-in-picture autoplay replay duration loaded pause play 1x",
		"reproducir silenciar pausar pausa escuchar écouter pause anhören vorlesen abspielen vollbild stummschalten слухати прослухати відтворити слушать прослушать воспроизвести пауза استمع تشغيل ascolta riproduci ouvir reproduzir odtwórz beluister")
	aroundPlayers = wordSet(
		"minute second hour hours secs minutos segundos secondes minuten sekunden хвилини хвилин секунд минут минуты minuti secondi دقيقة دقائق ثانية current time remaining stream type live rate speed quality auto captions off on settings picture in forward seek to seconds audio video track descriptions chapters progress default selected skip loading full screen exit enter listen article this story the of minutes min sound",
		"artículo el la noticia este vídeo audio pantalla completa sonido activar l'article cet le son activer plein écran artikel diesen ton aus ein статтю цю новину звук увімкнути вимкнути відео аудіо статью эту новость включить выключить видео аудио للمقال إلى المقال هذا الصوت الفيديو articolo l'articolo artigo artykuł artykułu")
)

// surePointers begin lines that point to another story, be they sentences or not;
// a bar behind them counts as a colon.
var surePointers = phraseList(
	"related:|related article:|related articles:|related story:|related stories:|related coverage:|related news:|read also|also read:|also read -|also read –|read more:|read next:|read this:|read this next:|see also:|must read:|more on this:|more on this story:|full story:",
	"читайте також|читайте ще|дивіться також|за темою:|по темі:|до теми:|більше за темою",
	"читайте также|читайте ещё|читайте еще|смотрите также|по теме:|больше по теме",
	"lea también|lea además|lee también|lee además|le puede interesar|te puede interesar|relacionado:|relacionada:|noticia relacionada:|noticias relacionadas:|ver también:|vea también|vea además|mira también|lea aquí|lee aquí",
	"lire aussi|à lire aussi|lire également|à lire également|voir aussi|à voir aussi|relire:|à relire:|écouter aussi|à écouter aussi|notre dossier:|pour aller plus loin:|à lire:|lire:",
	"lesen sie auch|lesen sie hier|lesen sie dazu|lesen sie mehr|lies auch|mehr zum thema|auch interessant|passend dazu|zum thema:|mehr dazu:|siehe auch|lesetipp:|weiterlesen:",
	"اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضاً|اقرأ المزيد|شاهد أيضا|شاهد أيضاً|طالع أيضا|طالع أيضاً|لمزيد من التفاصيل|ذات صلة:",
	"leggi anche|ti potrebbe interessare|veja também|leia também|leia mais|lees ook|przeczytaj też|czytaj także|czytaj też|zobacz też|zobacz także|läs också|läs även|les også|læs også|ilgili haber:",
)
