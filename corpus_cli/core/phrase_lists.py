"""What sites and archives print around an article, in the languages of the dumps.

Everything here is compared with folded text (`text.fold`): write entries plainly, they are folded
when the module loads. To teach a new phrase, add it to the list of what it means:

- `CLOSERS` head what follows an article: tags, share buttons; `BOXES` are those that head other headlines;
- `MASTHEADS` head or page through a list of articles;
- `LISTINGS` begin the head of a page of what a site found, or tagged, or of one author;
- `SECTIONS` are the words of a site's menu and of the rubric above a headline, `RUBRICS` whole ones;
- `CONTENTS` head a table of contents;
- `TEASERS` point to another article, in one line, with its headline after a colon or dash;
- `NOTES` are sentences about this article: disclaimers, author's notes, origin;
- `BANNERS` announce a translation or where to find the original;
- `PAGES` number a page or an issue of a paper, as clippings have them in their heads;
- `FOOTERS` are pieces of what a site says of itself: rights, appeals, subscriptions;
- `DOCUMENTS` name a kind of document at the head of its headline, `DOCUMENT_ENDS` at its end;
- `THANKS` are all that the last line of a speech says;
- `COUNTERS` are lines of numbers: comments, views, words, reading time.

The last three are expressions, one a line, over folded text:

- `CREDITED` stand in brackets behind what a picture shows;
- `PICTURES` begin a line about a picture;
- `PRESSED` are buttons and links that a site prints beside an article.
"""

from __future__ import annotations

CLOSERS = """
إرسال لصديق | أرسل لصديق | إرسال إلى صديق | önceki yazı | sonraki yazı | önceki haber | sonraki haber | yorum yap | yukarı çık
استمع للمقال | استمع إلى المقال | الاستماع للمقال | استمع للخبر | listen to this article | listen to article | xəbəri dinlə | məqaləni dinlə | haberi dinle | слушать статью | start the conversation | join the conversation | müzakirəyə başla | ابدأ النقاش | начать обсуждение | شروع گفت‌وگو | authors, please log in | رجاء قم بتسجيل الدخول | creative commons license | creative commons lisenziyası | лицензия creative commons | رخصة المشاع الإبداعي
send an email | listen in english | about this archive | التسميات
related artiles
also see
load more | show more | view more | daha çox yüklə | daha fazla göster | daha fazla yükle | تحميل المزيد | عرض المزيد | показать ещё | загрузить ещё
read more | more on this story | more on this | more on this topic | more from this section
more from the author | you may be interested
enter your name | you are replying to | reyinizi yazin | حجم الخط | مشاركة عبر | شارك عبر | recommended for you | today's news | what to read | editors picks | our picks | must read | must reads | trending now
share | share this | share this article | share this post | share this story
copy url | copy link | share url | view profile | addthis sharing buttons | share on facebook | share on twitter | share via email | print this page | tweet | print | email | tags | comments | leave a comment | leave a reply
add a comment | post a comment | no comments | donate | support us | subscribe | subscribe now | sign up | sign up for our newsletter | newsletter
follow us | like this | like loading | bunu bəyən | bəyən yüklənir | bunu beğen | beğen yükleniyor | معجب بهذه | إعجاب تحميل | loading | advertisement | advertisements | keywords | categories | filed under | topics | editor's picks
back to top | previous issue | next issue | back issues | in this section | what to read next | next article | previous article | next post | previous post | further reading | links | source links
فيديوات متعلقة | فيديوهات متعلقة
متعلقات | المزيد | قد يعجبك أيضا
الأكثر شعبية | الأكثر زيارة | اخترنا لكم | اخترنا لك | من نفس القسم | في نفس السياق | شارك برأيك | شارك | شاركها | شارك المقال | شارك الخبر | شارك هذا الموضوع | مشاركة | مشاركة الخبر | وسوم | الوسوم | كلمات مفتاحية | كلمات دلالية
الكلمات المفتاحية | الكلمات الدلالية | تعليقات | التعليقات | اترك تعليقا | أضف تعليقا | اترك ردا | تابعونا | تابعنا | طباعة | إرسال | تبرع | اشترك | إعلان
view full post | read full post | read the full post | view full story | read full story | full story | full article | read the full article | read the rest | continue reading | read on | keep reading | more info
التفاصيل | لقراءة المزيد | تابع القراءة | متابعة القراءة | أكمل القراءة | إكمال القراءة | قراءة المزيد | ətraflı | ardı | davamı | davamını oxu | tam mətn | devamı | devamını oku | haberin devamı | подробнее | далее | читать далее | читать полностью | ادامه مطلب
نرشح لك | نرشح لكم | الكلمات الدليلية | اطبع | أرسل إلى صديق | yazdır | yorum | şərh | beğen | kaydet | حفظ | احفظ | save | print this | facebook | twitter | telegram | whatsapp | linkedin | instagram | pinterest | viber | فيسبوك | تويتر | تلغرام | تيليغرام | واتساب | شارك هذا المقال | شارك هذا الخبر | شارك هذه المقالة
partager | imprimer | envoyer | lire aussi | teilen | drucken | ähnliche artikel | delen | lees ook
ilgili videolar | ilgili yazılar | ilgili içerikler | ilgili konular | oxşar videolar | похожие видео | похожие статьи | похожие новости | похожие материалы
للاطلاع أيضا | للاطلاع على مقالات أخرى | مقالات أخرى | مقالات ذات علاقة | ویدئوهای مرتبط | اخبار مرتبط | خبرهای مرتبط
روابط ذات صلة | مقاطع ذات صلة | المقال السابق | المقال التالي
çap edin | çap versiyası | yazını paylaş | göndər | bizi telegram kanalımızdan izləyin | səhvi mətnlə göstər | müəlliflə əlaqə | bunlar da maraqlı ola bilər | daha çox göstər | daha çox | oxşar materiallar | bu mövzuda digər xəbərlər
facebook-da paylaş | twitter-də paylaş | facebook-da paylaşın | twitter-də paylaşın | whatsapp-da paylaş | telegram-da paylaş | birbaşa link | həmçinin bax | facebook'ta paylaş | twitter'da paylaş | x'te paylaş | whatsapp'ta paylaş
embed | embed share | direct link | no media source currently available | the code has been copied to your clipboard | pop-out player | auto
xəbəri paylaş | linki paylaş | məqaləni paylaş | bunu paylaş | abunəlik | bizə qoşulun | sosial şəbəkələrdə paylaş
ən çox şərh edilənlər | ən çox baxılanlar | ən son xəbərlər | günün manşetləri | seçilmiş xəbərlər | bu mövzuda | mövzuda | mövzuya aid | mövzu üzrə | mövzu ilə bağlı | paylaş | paylaşın | paylaşmaq | dostlarınla paylaş | şərh yaz | şərhlər | şərh yazın | açar sözlər
teqlər | etiketlər | çap et | çap versiyası | xəbər lenti | bizi izləyin | abunə ol | abunə olun | reklam | əvvəlki xəbər | növbəti xəbər | günün xəbərləri
kısa url | kısa bağlantı | e-posta | e-posta gönder | вконтакте | одноклассники | etiketler | yorumlar | yorum yap | abone ol | bunlar da ilginizi çekebilir | benzer konular | benzer haberler | benzer yazılar | tepkini göster | ilginizi çekebilir | ilginizi çekebilecek haberler | ayrıca okuyun | haberi paylaş
материалы по теме | поделиться | теги | комментарии | подписаться | ещё по теме | реклама
اخبار مرتبط | مطالب مرتبط | بیشتر بخوانید | برچسب ها | نظرات | پربازدیدترین | اشتراک گذاری | ارسال نظر
"""

BOXES = """
related | related stories | related videos | related articles | related posts | related news | related topics | related content
related coverage | related reading | read also | see also | also read | more stories | more news | you may also like | you might also like
recommended | recommended stories | recommended reading | most read | most popular | most viewed | most commented | most shared | most recent
top stories | top news | more headlines | popular posts | popular | trending | latest | latest news | latest posts | recent posts
مقالات متعلقة | مقالات ذات صلة | مقالات مشابهة | مواضيع ذات صلة | مواضيع متعلقة | مواضيع مرتبطة | أخبار ذات صلة | أخبار متعلقة | أخبار مشابهة
ذات صلة | اقرأ أيضا | إقرأ أيضا | إقرأ المزيد | اقرأ المزيد | شاهد أيضا | قد يهمك أيضا | الأكثر قراءة | الأكثر مشاهدة | الأكثر تعليقا
الأكثر تداولا | مواضيع أخرى | أخبار أخرى | آخر الأخبار | أحدث الأخبار | موضوعات متعلقة | موضوعات ذات صلة | à lire aussi | sur le même sujet
mehr zum thema | haberle ilgili daha fazlası | oxşar xəbərlər | əlaqəli xəbərlər | əlaqəli videolar | əlaqəli yazılar | oxşar videolar | bənzər xəbərlər | həmçinin oxuyun | həmçinin oxu
tövsiyə olunan | tövsiyə olunanlar | tövsiyə edilən | tövsiyə olunan xəbərlər | bunları da oxuyun | bunu da oxuyun | digər xəbərlər | son xəbərlər | ən çox oxunanlar | çox oxunanlar | oxşar yazılar | ilgili haberler
benzer haberler | diğer haberler | son haberler | çok okunanlar | читайте также | похожие новости | по теме | другие новости
последние новости | самое читаемое | other news | other stories | similar posts | similar stories | recent comments | recent articles
previous posts | digər yazılar | oxşar məqalələr | benzer yazılar | en çok okunanlar | ən çox oxunan | похожие статьи | مواد ذات صلة
les plus lus
"""

CLOSER_HEADS = """
read online | read in browser | ətraflı oxu | ətraflı oxuyun | lire la suite | weiterlesen | mehr lesen | tam mətn | المقال كاملا | لقراءة المزيد | لقراءة المقال كاملا | end of file | end of digest | end of document | end of issue | end of bulletin | view full post | read full | view full | read the full | continue reading | davamını oxu | читать далее |
follow the author | follow the writer | follow him on | follow her on | follow @ | tags: | tagged: | tag: | related: | share this: | share: | filed under | posted in | categories: | category: | keywords: | labels: | topics: | follow us on
share on | click to share | this entry was posted in | bookmark the permalink | permalink | like this: | more from: | more: | see more:
الكلمات الدليلية: | المواضيع ذات الصلة: | تابعوا آخر الأخبار | تابعوا أخبار | تابع آخر | تابعوا قناتنا | bizi telegram | bizi facebook | bizi instagram | подписывайтесь на наш | читайте нас | takip edin: | bizi takip | الوسوم: | وسوم: | كلمات مفتاحية: | الكلمات المفتاحية: | كلمات دلالية: | الكلمات الدلالية: | تصنيف: | التصنيف: | شارك: | هاشتاغ: | تابعونا على | مواضيع: | شارك على
teqlər: | açar sözlər: | etiketlər: | paylaş: | bölmə: | kateqoriya: | bizi izləyin: | etiketler: | теги: | метки: | рубрика: | поделиться: | برچسب ها: | برچسب‌ها:
"""

LISTINGS = """
tag archives | tag archive | browse by tag | browsing by tag | items tagged | stories tagged | articles tagged | news tagged | topic: | tag: | tagged with | archives: | category archives | category: | monthly archives | author archives
search results | search: | results for | about \\d[\\d.,]* results | you searched for | browsing tag | browsing category | posts tagged | all posts tagged | all posts by | posts by | showing results | showing \\d | \\d[\\d.,]* (?:search )?results?(?: found| for .*)?$ | \\d[\\d.,]* (?:nəticə|sonuç)(?: tapıldı| bulundu)?$ | (?:\\d+ )?articles in this issue | sort(?:ed)?(?: by)?:? (?:newest|oldest|date|relevance) | order by:? | sort by:? | s[ıi]rala(?:ma)?\\s?: | sıralama ölçütü | çeşidlə(?:mə)?\\s?: | ترتيب حسب | الترتيب حسب | сортировать | сортировка\\s?:
وسم: | الوسم: | تصفح حسب | تصفّح حسب | مواضيع عن | عرض \\d | النتائج \\d | أرشيف الوسم | نتائج البحث | نتائج بحث | عدد النتائج | جميع مقالات | كل مقالات
axtarış nəticələri | .{1,40} açar sözü üzrə | .{1,40} etiketi üzrə | .{1,40} sorğusu üzrə | xəbər axtar: | axtar: | haber ara: | haberlerde ara: | arama: | axtarılan: | etiket üzrə | teq üzrə | axtarış: | axtarışın nəticələri | teq: | nəticələr: | nəticə sayı | tapılan nəticə | axtarış sözü | arama sonuçları | aranan kelime | etiket:
результаты поиска | поиск: | поиск по | كلمة البحث | البحث عن: | بحث: | جستجو: | جستجوی | метка: | найдено | по запросу | статьи автора | نتایج جستجو | برچسب:
"""

MASTHEADS = """
skip to (?:main )?content | skip to navigation | تجاوز إلى المحتوى | تخطى إلى المحتوى | تخطي إلى المحتوى | القائمة الرئيسية | تسجيل الدخول | البث الحي | عدل الطبعة
(?:(?:[a-z]{3}|valyuta) \\d+[.,]\\d+(?: \\d+[.,]\\d+)*\\s*){2,} | valyuta \\d+[.,]\\d+ | bu gün: \\d
previous page | next page | older posts | newer posts | older entries | page \\d | home > | home / | home » | you are here | feed subscription | rss feed | subscribe to feed | about this blog | about us | about me | من نحن | اتصل بنا | haqqımızda | biz kimik | bizimlə əlaqə | о нас | hakkımızda | درباره ما | skip to content | main menu | menu | navigation
موضوع: | تصنيف: | أرشيف | الصفحة السابقة | الصفحة التالية | الصفحة الرئيسية | الرئيسية > | الرئيسية / | الرئيسية | القسم: | أنت هنا
رصد صحفي | رصد صحافي | الرصد الصحفي | الرصد الصحافي | رصد الصحافة | رصد إعلامي | الرصد الإعلامي | قصاصات الصحف | mətbuat icmalı: | press review: | media monitoring:
mövzu: | bölmə: | arxiv | ana səhifə | əvvəlki səhifə | növbəti səhifə | əsas səhifə | ana sayfa | архив | рубрика: | главная | صفحه اصلی
"""

CONTENTS = """
in this issue | in this edition | contents | table of contents | inside | headlines | today's headlines | top headlines | this week | in brief | index
في هذا العدد | المحتويات | الفهرس | عناوين اليوم | العناوين | bu buraxılışda | bu sayda | bu nömrədə | bu sayımızda | bu sayıda | mündəricat | başlıqlar | içindekiler | содержание | в номере | в этом выпуске | sommaire | inhalt
"""

SECTIONS = """
عالم علوم وتكنولوجيا مجلة جهات فن وثقافة عاجلة حوادث سودان السودان
جامعه سیاسی اقتصادی اجتماعی فرهنگی ورزشی انرژی بین‌الملل استانها جهان
stories
home latest images national multimedia news politics economy business world society culture sport sports opinion analysis local international video photo photos magazine health science technology tech travel lifestyle about contact
security energy interviews interview religion education archive blogs radio tv live multimedia features regions defence crime infrastructure transport tourism finance commentary editorial
main georgia armenia azerbaijan turkey türkiye iran russia caucasus central asia abkhazia kazakhstan uzbekistan turkmenistan syria lebanon iraq egypt palestine israel gulf
الرئيسية سياسة السياسة اقتصاد الاقتصاد رياضة الرياضة ثقافة الثقافة مجتمع منوعات محليات دولي دولية عربي عربية رأي آراء صحة تكنولوجيا فيديو صور مقالات تحقيقات علوم فنون أخبار تقارير لبنان فلسطين سوريا العراق مصر العالم حوادث محافظات حوارات تحليلات حوار مقابلة تحقيق گفتگو یادداشت گزارش
gündəm siyasət iqtisadiyyat cəmiyyət dünya idman kriminal maqazin region regionlar sosial mədəniyyət təhsil səhiyyə hadisə hadisələr müsahibə analitika texnologiya elm turizm foto video şou-biznes
biznes maliyyə energetika infrastruktur təhlil reportaj ordu xəbərlər
güncel siyaset ekonomi dünya spor kültür yaşam sağlık magazin teknoloji gündem главная политика экономика общество культура спорт мир происшествия наука
updates themes topics reports publications events experts programs programmes countries issues impact donate careers staff projects documents
ميديا بحث أرشيف haberler haberleri xəbərlər məqalələr yazılar makaleler новости статьи gallery contacts feedback search menu register rss weather jobs classifieds archives newsletters podcasts podcast videos infographics maps resources
axtarış əlaqə haqqımızda arxiv foto video müəlliflər layihələr sənədlər tədbirlər nəşrlər reklam künye iletişim arşiv yazarlar projeler
إصدارات فعاليات خبراء برامج تقارير مقالات دراسات فيديو صور بودكاست أرشيف للإعلان контакты проекты авторы архив поиск
бизнес финансы регионы аналитика интервью в мире мнения армия سیاسی اقتصادی اجتماعی فرهنگی ورزشی بین الملل حوادث
"""

RUBRICS = """
environment | climate | nature | agriculture | human rights | ekologiya | ətraf mühit | kənd təsərrüfatı | nəqliyyat | insan hüquqları | hüquq | çevre | insan hakları | экология | права человека
بيئة | البيئة | مناخ | بيئة ومناخ | مال وأعمال | اقتصاد وأعمال | حقوق الإنسان | حقوق وحريات | شؤون عربية | شؤون دولية | عرب وعالم | ثقافة وفن | ثقافة وفنون
قضايا وآراء | قضايا اقتصادية
futbol | formula 1 | formula one | basketbol | voleybol | güləş | cüdo | şahmat | digər idman | idman xəbərləri | футбол | формула 1 | football | motorsport | كرة القدم | كرة عالمية | رياضة محلية
آراء حرة | رأي حر | أخبار محلية | أخبار تونس | أخبار مصر | أخبار المغرب | أخبار الجزائر | أخبار لبنان | أخبار سوريا | أخبار العراق | أخبار الأردن | أخبار فلسطين | أخبار السعودية | أخبار الخليج | أخبار ليبيا | أخبار اليمن | أخبار العالم | أخبار عربية | أخبار دولية | بأقلامهم | ملف الأسبوع
expert comment | expert commentary | q&a | for immediate release | for release | press release | news release | media release | policy brief | policy paper | working paper | briefing note | briefing paper | in depth | long read
explainer | explainers | factbox | timeline | liveblog | live blog | as it happened | photo essay | data story | fact check | op-ed | oped | opinion piece | the blogs | guest post | guest column | field notes | breaking news | special report | news analysis | dispatches
наш комментарий | от редакции | комментарий дня | reportage | investigation | röportaj | söyleşi | araşdırma | jurnalist araşdırması | araştırma | inceleme | расследование | журналистское расследование | rəsmi xronika | rəsmi | xəbər | köşə yazısı | köşə | oçerk | feleton | felyeton | очерк | фельетон | репортаж | колонка | reportaj | analitik təhlil | mətbuat açıqlaması | press-reliz | pressreliz | basın açıklaması | köşe yazısı | пресс-релиз | мнение эксперта | комментарий эксперта
مقال رأي | مقالات رأي | مقالات الرأي | بيان صحفي | بيان صحافي | تقدير موقف | ورقة سياسات | أوراق سياسات | ورقة بحثية | تقرير خاص | تحقيق خاص | قضايا | ملفات
"""

TEASERS = """
lire aussi | à lire aussi | lesen sie auch | lees ook | sonraki yazı | önceki yazı | növbəti yazı | əvvəlki yazı | sonraki haber | önceki haber | növbəti xəbər | əvvəlki xəbər | следующая статья | предыдущая статья | المقال السابق | المقال التالي | next article | previous article | read next | read more | read also | also read | see also | watch | watch also | more | related | read | read online | read in browser | don't miss | also on | in pictures | in case you missed it | related article | related story
اقرأ أيضا | إقرأ أيضا | اقرأ المزيد | إقرأ المزيد | اقرأ | شاهد أيضا | شاهد | للمزيد | طالع أيضا | انظر أيضا | مقال ذو صلة | خبر ذو صلة | اقرأوا أيضا | استمع أيضا
oxşar xəbər | əlaqəli xəbər | əlaqəli məqalə | oxşar məqalə | mövzu üzrə | həmçinin oxuyun | həmçinin oxu | oxuyun | bunu da oxuyun | bunları da oxuyun | həmçinin bax | daha çox oxu | ətraflı oxu | izləyin
ilgili haber | ayrıca oku | ayrıca okuyun | bunu da oku | читайте также | читать также | смотрите также | بیشتر بخوانید | همچنین بخوانید
"""

NOTES = """
آخر تعديل بواسطة | last edited by | التعليقات المنشورة | الآراء المنشورة |
the views expressed | views expressed in this | opinions expressed | the opinions expressed | the views and opinions | this article does not | do not necessarily reflect
does not necessarily reflect | do not necessarily represent | about the author | the author is | the writer is | the writer was | the author was | this article was originally published | this article originally appeared
this article first appeared | this article was first published | this article was published | this story was originally | originally published | first published in | first published on | first published by | reprinted from | reprinted with | republished with | republished from | posted with permission
translated by | translation by | translated from | تغطية صحفية | تغطية: | إعداد وتحرير | editing by | edited by | reporting by | writing by | additional reporting | contact the author | copyright ©
إذا كنت تعتقد | إذا وجدت خطأ | إن وجدت خطأ | if you find a mistake | if you notice an error | found a mistake | səhv tapdınızsa | səhv gördünüzsə | если вы нашли ошибку | нашли ошибку | الآراء الواردة | لا تعبر بالضرورة | لا يعبر بالضرورة | الآراء المنشورة | المقالات المنشورة | المقال يعبر | هذا المقال يعبر | إن الآراء | الآراء المذكورة | ترجمة: | نقلا عن | من ملف | نشر هذا المقال | نشرت هذه المقالة | عن الكاتب | الكاتب هو
müəllifin mövqeyi | müəllifin fikri | redaksiyanın mövqeyi | yazıda əks olunan | yazıdakı fikirlər | müəllif haqqında | bu yazı ilk dəfə | məqalə ilk dəfə | material ilk dəfə | tərcümə: | tərcümə etdi
yazıdaki görüşler | yazarın görüşleri | bu yazı ilk | мнение автора | мнения, выраженные | точка зрения автора | мнение редакции | статья впервые | перевод: | об авторе | материал впервые
end oe watch commentary
"""

BANNERS = """
read this in: | read this post in | read this article in | read this story in | yazını bu dillərdə oxu | bu yazını oxu: | bu yazını ingiliscə oxu | اقرأ هذا المقال بلغات أخرى | читать на других языках | русский перевод | azərbaycanca tərcüməsi | azərbaycan dilinə tərcümə | ترجمة عربية: | النسخة العربية: | النسخة الإنجليزية:
unofficial translation | check against delivery | as delivered | embargoed until | qeyri-rəsmi tərcümə | неофициальный перевод | ترجمة غير رسمية | ترجمه غیررسمی | machine translation | machine-assisted | machine assisted | english machine translation | machine translated | this is an automatic translation | this is a machine translation | automatic translation from | automatically translated from | scroll down for | please scroll down | original below | arabic original below | english below | original version below | original text below | the original follows | english translation below
الترجمة الإنكليزية | النص الأصلي أدناه | الترجمة أدناه | ترجمة آلية | الأصل أدناه | maşın tərcüməsi | avtomatik tərcümə | orijinal aşağıda | orijinal mətn aşağıda | машинный перевод | оригинал ниже | makine çevirisi
"""

FOOTERS = """
is a publication of | is published by | collaborative effort | to maintain the site | keep us online | support our work | support our journalism | support independent | donate to | make a donation | become a patron
become a member | subscribe to | sign up for | free weekly newsletter | help keep our journalism | subscribing to | follow us on | join us on | join our | contact us by | contact us at | please contact | create a free website | blog at wordpress | other subscribers | other followers | all rights reserved | unauthorized reproduction | unauthorised reproduction | reproduction or redistribution
site maintenance by | powered by | privacy policy | terms of use | terms of service | cookie policy | cookies | bloggers like this | enter your email | your email address | use cookies | uses cookies | accept all cookies | cookie settings | kukilər | kuki fayl | çerez | файлы cookie | ملفات تعريف الارتباط | proudly powered | click here to | view this email in | view in browser | view it in your browser | unsubscribe | in your inbox | to your inbox | must be a subscriber to | update preferences | update your preferences | manage your preferences | you are receiving this | you're receiving this | you are getting this | forward this email | forward it to a friend
must be hyperlinked | hyperlink to the site | when using materials | hyperlink is obligatory | hyperlink is required | reference is obligatory | ctrl+enter | ctrl + enter | report a mistake | select the text and press | صحح الخطأ | выделите текст | all content copyright | sent to you by | add us to your address book | إلغاء الاشتراك | لإلغاء الاشتراك | عرض الرسالة في المتصفح | النشرة في المتصفح | البريد في المتصفح | الرسالة في متصفحك | brauzerdə bax | brauzerinizdə | посмотреть в браузере | просмотреть в браузере | tarayıcınızda | abunəlikdən çıx | abunəlikdən imtina | brauzerdə aç | отписаться | открыть в браузере | abonelikten çık | tarayıcıda görüntüle
جميع الحقوق محفوظة | تابعونا على | قناتنا على | اشترك الآن | اشترك في | للاشتراك | ادعموا | تبرعوا | سياسة الخصوصية | للتواصل معنا | انضم إلى قناتنا | جميع حقوق النشر
bütün hüquqlar qorunur | istifadə edilərkən istinad | istinad mütləqdir | istinad olunmalıdır | istinad zəruridir | hiperkeçid | hiperlinklə | orfoqrafik səhv | kanalımıza abunə | telegram kanalımız | abunə olun | müəllif hüquqları | saytdakı materiallar | materiallardan istifadə
tüm hakları saklıdır | kaynak gösterilmeden | telegram kanalımıza | все права защищены | ссылка на | при использовании материалов | подписывайтесь на | перепечатка материалов | تمامی حقوق
"""

PAGES = """
(?:ال)?عدد\\s*:?\\s*\\(?\\d{3,6}\\)? | ص\\.?\\s?\\d{1,3}(?:\\s?[-–]\\s?[^\\W\\d_]+(?: [^\\W\\d_]+)?)? | الصفحة (?:\\d{1,3}|الأولى|الأخيرة|الثانية|الثالثة)
p\\. ?\\d{1,3}(?:\\s?[-–]\\s?[^\\W\\d_]+(?: [^\\W\\d_]+)?)? | issue (?:no\\.? ?)?#?\\d{3,6} | vol(?:\\.|ume)? \\d{1,3},? (?:no\\.?|issue) \\d{1,4} | (?:front|back|last) page | (?:ilk|birinci|son) səhifə
"""

COUNTERS = """
کد خبر\\s*:?\\s*\\d+ | (?:xəbər|haber) (?:kodu|no)\\s*:?\\s*\\d+ | шифр новости\\s*:?\\s*\\d+
\\d+(?:[-–]\\d+)? (?:dəqiqəlik oxu|dəqiqə oxu\\w*|dakikalık okuma|dk okuma|мин\\. чтения|минут\\w* чтения|دقائق قراءة|دقيقة قراءة|دقائق للقراءة|دقيقة للقراءة) | (?:قراءة )?في \\d+ دقائق | دقيقة قراءة
(?:font|şrift|шрифт|حجم الخط)\\s?:? ?(?:[ata]{1,2}[-+]?\\s?){1,4} | (?:a ?[-+]? ?){2,3} | (?:\\d[\\d,.]* (?:إعادة تغريد|إعجابات?|تغريدات?|ردود|اقتباسات?|retweets?|likes?|replies|reposts?|quotes?)\\s*){2,}
(?:إضافة|أضف) تعليق | article information | معلومات المقال | role, .{2,60}
(?:وقت|مدة) القراءة\\s*:?\\s*\\d+ (?:دقائق|دقيقة) | (?:okuma|oxuma) (?:süresi|müddəti)\\s*:?\\s*\\d+ (?:dk|dakika|dəqiqə)\\.? | время чтения\\s*:?\\s*\\d+ мин\\w*\\.?
follow .{2,30} on (?:twitter|x|facebook|telegram|whatsapp|instagram|youtube|google news)
\\d+ (?:comments?|views?|words|shares?|min(?:ute)?s? read|reads|likes?|replies|responses?) | (?:comments?|views?|hits|shares?|reads|words)\\s*[:(]\\s*[\\d., ]+\\)? | no comments yet | \\d+ min read | reading time:? \\d+.*
(?:baxis|baxis sayi|oxunub|oxunma|oxunma sayi|serh|serhler|baxilib|izlenilib)\\s*[:(]?\\s*[\\d., ]+(?: defe)?\\)? | \\d+ (?:baxis|defe oxunub|serh|oxunus)
(?:تعليقات (?:الزوار|القراء)|oxucu serhleri)\\s*[:(]?\\s*\\d+\\)? | (?:عدد )?(?:المشاهدات|مشاهدات|القراءات|عدد القراءات|التعليقات|تعليقات|زيارات|مشاهده|قراءه)\\s*[:(]?\\s*[\\d., ٬]+\\)? | \\d[\\d., ٬]* (?:مشاهده|قراءه|تعليق|تعليقات|زياره|دقائق|دقيقه)(?: قراءه)?
yazarin tum yazilari | muellifin butun yazilari | muellifin diger yazilari | diger yazilari | butun yazarlar | all posts by .{3,40} | all articles by .{3,40} | more by this author | جميع مقالات الكاتب | مقالات اخري للكاتب | كل مقالات الكاتب | все статьи автора | другие статьи автора
(?:retweets?|quote tweets?|likes?|followers|beyeni|beyenme|rt|إعجاب|اعجاب|اعاده تغريد)\\s*[:(]?\\s*[\\d., ]+ | \\d+ (?:retweets?|quote tweets?|likes?|beyeni|beyenme|تغريده|اعجاب)
прочитано \\d[\\d ]* раза? | нравится \\d+ .{0,30} | قراءه دقيقه واحده | (?:[^\\W\\d_]+(?: [^\\W\\d_]+)? \\(\\d[\\d.,]*\\)?\\s*){2,}
(?:просмотров|просмотры|комментариев|комментарии|прочитано)\\s*:?\\s*[\\d., ]+ | \\d+ (?:просмотр\\w*|комментари\\w*) | (?:okunma|goruntulenme|yorum)\\s*:?\\s*[\\d.,]+
"""

DOCUMENTS = """
briefing | briefing by | press briefing | press conference | interview | an interview | interview with | q&a | transcript | transcript of | verbatim | joint statement | joint declaration | joint pledge | joint communique | communique | declaration of | statement by | statement of | statement on | speech by | speech at | remarks by | remarks at | address by | address to | open letter | timeline | chronology | a chronology | a timeline | minutes of
إحاطة | مؤتمر صحفي | مقابلة مع | مقابلة | حوار مع | حوار | بيان مشترك | بيان | نص البيان | كلمة | خطاب | نص الكلمة | رسالة مفتوحة | تسلسل زمني | التسلسل الزمني | محضر | نص المقابلة
brifinq | müsahibə | stenoqram | birgə bəyanat | bəyanat | açıq məktub | xronologiya | söyleşi | röportaj | tutanak | ortak bildiri | ortak açıklama | açık mektup | kronoloji
брифинг | интервью | стенограмма | совместное заявление | заявление | выступление | речь | открытое письмо | хронология | گفت‌وگو با | مصاحبه با | بیانیه مشترک
"""

DOCUMENT_ENDS = """
ilə müsahibə | müsahibəsi | çıxışı | çıxış | bəyanatı | nitqi | xronologiyası | xronikası | tarixçəsi | açıq məktubu | ile söyleşi | konuşması | ortak bildirisi | ortak açıklaması | açık mektubu | kronolojisi
"""

THANKS = """
thank you | thank you very much | thank you all | thank you for your attention | i thank you | شكرا | شكرا لكم | شكرا جزيلا | شكرا لإصغائكم | شكرا لحسن استماعكم | والسلام عليكم | والسلام عليكم ورحمة الله وبركاته
diqqətinizə görə təşəkkür edirəm | diqqətinizə görə sağ olun | təşəkkür edirəm | sağ olun | teşekkür ederim | beni dinlediğiniz için teşekkür ederim | спасибо | спасибо за внимание | благодарю за внимание
"""

CREDITED = r"""
# kinds of pictures
file photo
file
archive
courtesy[^()]{0,40}
report
screengrab
screenshot
illustrative(?: image)?
social media
[^()]{0,30}(?:photo|images|foto|archive|arxiv)[^()]{0,20}
وكالات
ارشيف
ارشيفيه
انترنت
صوره[^()]{0,20}
[^()]{0,20}ارشيف[^()]{0,10}
# agencies
afp
ap
reuters
epa
getty(?: images)?
ria novosti
tass
sputnik
xinhua
anadolu
aa
azertac
apa
trend
turan
irna
isna
tasnim
fars
sana
ا\.?\s?ف\.?\s?ب\.?
ا\.?\s?ب\.?
د\.?\s?ب\.?\s?ا\.?
ا\.?ب\.?ا
تاس
ارنا
سانا
واس
وام
كونا
بترا
شينخوا
غيتي
رويترز
الاناضول
سبوتنيك
# who else lends pictures
wikimedia(?: commons)?
twitter
x
telegram
الجزيره
الشرق الاوسط
"""


PRESSED = r"""
# English and signs
e-?mail
print
share(?: (?:this|via|on))?
copy (?:link|url)
save
listen
pdf
font size
text size
a ?[+-]
increase
decrease
reset
# networks
facebook|fb|twitter|tweet|telegram|whatsapp|linkedin|instagram|pinterest|viber|vkontakte|vk|reddit|f|t|w|x|in|tg|wa
واتساب|واتس اب|فيسبوك|تويتر|تلغرام|تيليغرام|تليجرام|انستغرام|لينكد ان|ماسنجر
# Azerbaijani and Turkish
(?:e-?mail|mail|sms) (?:gonder|et|ile gonder)
(?:\w{1,12}[ -]?(?:da|de|ta|te) |linki |xeberi )?paylas
cap(?: versiyasi| et| edin)?
yazdir
# Arabic
حجم الخط|تكبير الخط|تصغير الخط
مشاركه(?: عبر)?
شارك(?: عبر)?
طباعه|ارسال|نسخ الرابط|حفظ
# Russian and French
поделиться(?: в)?
распечатать|печать|версия для печати
partager|imprimer|envoyer
"""


PICTURES = r"""
# an archive's
(?:صوره ارشيفيه|صوره من الارشيف|arxiv foto(?:su)?|архивное фото)(?: |$)
# what readers of screens are told
list \d of \d$
list of \d items$
end of list$
image caption[,:][ ]
\[?this image has an empty alt attribute
التعليق علي الصوره,[ ]
# whose picture it is
image source[,:][ ]
photo source:[ ]
source of (?:the )?(?:photo|image)
م?صدر الصوره,[ ]
(?:seklin|fotonun|foto|sekil) (?:menbeyi|alt ?yazisi|izahi)[,:][ ]
\[?© ?(?:photo|foto|фото)
# labels
\[?(?:image|photo|caption|foto|sekil|الصوره|صوره|фото|fotograf):
\[?in this (?:file )?photo
\[?file photo
# that there are any
\(مع صور\)$
\(with photos?\)$
"""
