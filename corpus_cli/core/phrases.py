"""What sites and archives print around an article, in the languages of the dumps.

Everything here is compared with folded text (`text.fold`): write entries plainly, they are folded
when the module loads. To teach a new phrase, add it to the list of what it means:

- `CLOSERS` head what follows an article: related stories, tags, share buttons;
- `MASTHEADS` head or page through a list of articles;
- `SECTIONS` are the words of a site's menu and of the rubric above a headline, `RUBRICS` whole ones;
- `CONTENTS` head a table of contents;
- `TEASERS` point to another article, in one line, with its headline after a colon or dash;
- `NOTES` are sentences about this article: disclaimers, author's notes, origin;
- `BANNERS` announce a translation or where to find the original;
- `FOOTERS` are pieces of what a site says of itself: rights, appeals, subscriptions;
- `DOCUMENTS` name a kind of document at the head of its headline, `DOCUMENT_ENDS` at its end;
- `THANKS` are all that the last line of a speech says;
- `COUNTERS` are lines of numbers: comments, views, words, reading time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from corpus_cli.text.fold import fold

CLOSERS = """
related | related stories | related videos | related articles | related artiles | related posts | related news
related topics | related content | related coverage | related reading | read also | see also | also read | also see
read more | more on this story | more on this | more on this topic | more stories | more news | more from this section
more from the author | you may also like | you might also like | you may be interested | recommended | recommended stories
enter your name | you are replying to | reyinizi yazin | حجم الخط | مشاركة عبر | شارك عبر | recommended for you | recommended reading | most read | most popular | most viewed | most commented | most shared | most recent | top stories | top news | more headlines | today's news | what to read | editors picks | our picks | must read | must reads | popular posts | popular | trending | trending now
latest | latest news | latest posts | recent posts | share | share this | share this article | share this post | share this story
copy url | copy link | share url | view profile | addthis sharing buttons | share on facebook | share on twitter | share via email | print this page | tweet | print | email | tags | comments | leave a comment | leave a reply
add a comment | post a comment | no comments | donate | support us | subscribe | subscribe now | sign up | sign up for our newsletter | newsletter
follow us | like this | like loading | loading | advertisement | advertisements | keywords | categories | filed under | topics | editor's picks
back to top | previous issue | next issue | back issues | in this section | what to read next | next article | previous article | next post | previous post | further reading | links | source links
مقالات متعلقة | مقالات ذات صلة | مقالات مشابهة | فيديوات متعلقة | فيديوهات متعلقة | مواضيع ذات صلة | مواضيع متعلقة | مواضيع مرتبطة
أخبار ذات صلة | أخبار متعلقة | أخبار مشابهة | ذات صلة | متعلقات | اقرأ أيضا | إقرأ أيضا | إقرأ المزيد | اقرأ المزيد | المزيد | شاهد أيضا | قد يهمك أيضا | قد يعجبك أيضا
الأكثر قراءة | الأكثر مشاهدة | الأكثر تعليقا | الأكثر تداولا | الأكثر شعبية | الأكثر زيارة | اخترنا لكم | اخترنا لك | من نفس القسم | في نفس السياق | مواضيع أخرى | أخبار أخرى | شارك برأيك | شارك | شاركها | شارك المقال | شارك الخبر | شارك هذا الموضوع | مشاركة | مشاركة الخبر | وسوم | الوسوم | كلمات مفتاحية | كلمات دلالية
الكلمات المفتاحية | الكلمات الدلالية | تعليقات | التعليقات | اترك تعليقا | أضف تعليقا | اترك ردا | تابعونا | تابعنا | طباعة | إرسال | تبرع | اشترك | إعلان | آخر الأخبار | أحدث الأخبار
view full post | read full post | read the full post | view full story | read full story | full story | full article | read the full article | read the rest | continue reading | read on | keep reading | more info
التفاصيل | لقراءة المزيد | تابع القراءة | قراءة المزيد | ətraflı | ardı | davamı | davamını oxu | tam mətn | devamı | devamını oku | haberin devamı | подробнее | далее | читать далее | читать полностью | ادامه مطلب
موضوعات متعلقة | موضوعات ذات صلة | نرشح لك | نرشح لكم | الكلمات الدليلية | اطبع | أرسل إلى صديق | yazdır | yorum | şərh | beğen | kaydet | حفظ | احفظ | save | print this | facebook | twitter | telegram | whatsapp | linkedin | instagram | pinterest | viber | فيسبوك | تويتر | تلغرام | تيليغرام | واتساب | شارك هذا المقال | شارك هذا الخبر | شارك هذه المقالة
partager | imprimer | envoyer | lire aussi | à lire aussi | sur le même sujet | teilen | drucken | ähnliche artikel | mehr zum thema | delen | lees ook
روابط ذات صلة | مقاطع ذات صلة | المقال السابق | المقال التالي
çap edin | çap versiyası | yazını paylaş | göndər | bizi telegram kanalımızdan izləyin | səhvi mətnlə göstər | müəlliflə əlaqə | bunlar da maraqlı ola bilər | daha çox göstər | daha çox | oxşar materiallar | bu mövzuda digər xəbərlər
haberle ilgili daha fazlası | xəbəri paylaş | linki paylaş | məqaləni paylaş | oxşar xəbərlər | əlaqəli xəbərlər | bənzər xəbərlər | həmçinin oxuyun | həmçinin oxu | bunları da oxuyun | bunu da oxuyun | digər xəbərlər | son xəbərlər
ən çox oxunanlar | ən çox şərh edilənlər | ən çox baxılanlar | ən son xəbərlər | günün manşetləri | seçilmiş xəbərlər | bu mövzuda | mövzuda | çox oxunanlar | mövzuya aid | mövzu üzrə | mövzu ilə bağlı | paylaş | paylaşın | paylaşmaq | dostlarınla paylaş | şərh yaz | şərhlər | şərh yazın | açar sözlər
teqlər | etiketlər | çap et | çap versiyası | xəbər lenti | bizi izləyin | abunə ol | abunə olun | reklam | oxşar yazılar | əvvəlki xəbər | növbəti xəbər | günün xəbərləri | gündəm
ilgili haberler | benzer haberler | diğer haberler | son haberler | etiketler | yorumlar | yorum yap | bunlar da ilginizi çekebilir | ayrıca okuyun | çok okunanlar | haberi paylaş
читайте также | похожие новости | по теме | материалы по теме | другие новости | поделиться | теги | комментарии | последние новости | самое читаемое | подписаться | ещё по теме | реклама
اخبار مرتبط | مطالب مرتبط | بیشتر بخوانید | برچسب ها | نظرات | پربازدیدترین | اشتراک گذاری | ارسال نظر
"""

CLOSER_HEADS = """
view full post | read full | view full | read the full | continue reading | davamını oxu | читать далее |
follow the author | follow the writer | follow him on | follow her on | follow @ | tags: | tagged: | tag: | related: | share this: | share: | filed under | posted in | categories: | category: | keywords: | labels: | topics: | follow us on
share on | click to share | this entry was posted in | bookmark the permalink | permalink | like this: | more from: | more: | see more:
الكلمات الدليلية: | تابعوا آخر الأخبار | تابعوا أخبار | تابع آخر | تابعوا قناتنا | bizi telegram | bizi facebook | bizi instagram | подписывайтесь на наш | читайте нас | takip edin: | bizi takip | الوسوم: | وسوم: | كلمات مفتاحية: | الكلمات المفتاحية: | كلمات دلالية: | الكلمات الدلالية: | تصنيف: | التصنيف: | شارك: | هاشتاغ: | تابعونا على | مواضيع: | شارك على
teqlər: | açar sözlər: | etiketlər: | paylaş: | bölmə: | kateqoriya: | bizi izləyin: | etiketler: | теги: | метки: | рубрика: | поделиться: | برچسب ها: | برچسب‌ها:
"""

MASTHEADS = """
(?:(?:[a-z]{3}|valyuta) \\d+[.,]\\d+(?: \\d+[.,]\\d+)*\\s*){2,} | valyuta \\d+[.,]\\d+ | bu gün: \\d
tag archives | tag archive | browse by tag | browsing by tag | items tagged | stories tagged | articles tagged | news tagged | topic: | tag: | tagged with | archives: | category archives | category: | monthly archives | author archives | search results | results for | about \\d[\\d.,]* results | you searched for | browsing tag | browsing category | posts tagged | all posts tagged
previous page | next page | older posts | newer posts | older entries | page \\d | home > | home / | home » | you are here | about this blog | about us | about me | من نحن | اتصل بنا | haqqımızda | biz kimik | bizimlə əlaqə | о нас | hakkımızda | درباره ما | skip to content | main menu | menu | navigation | showing results | showing \\d
وسم: | الوسم: | تصفح حسب | تصفّح حسب | موضوع: | مواضيع عن | عرض \\d | النتائج \\d | أرشيف الوسم | نتائج البحث | تصنيف: | أرشيف | الصفحة السابقة | الصفحة التالية | الصفحة الرئيسية | الرئيسية > | الرئيسية / | الرئيسية | القسم: | أنت هنا
axtarış nəticələri | etiket üzrə | teq üzrə | mövzu: | axtarış: | axtarışın nəticələri | teq: | bölmə: | arxiv | ana səhifə | əvvəlki səhifə | növbəti səhifə | əsas səhifə | nəticələr: | arama sonuçları | etiket: | ana sayfa | результаты поиска | метка: | архив | рубрика: | главная | نتایج جستجو | برچسب: | صفحه اصلی
"""

CONTENTS = """
in this issue | in this edition | contents | table of contents | inside | headlines | today's headlines | top headlines | this week | in brief | index
في هذا العدد | المحتويات | الفهرس | عناوين اليوم | العناوين | bu buraxılışda | bu sayda | bu nömrədə | bu sayımızda | bu sayıda | mündəricat | başlıqlar | içindekiler | содержание | в номере | в этом выпуске | sommaire | inhalt
"""

SECTIONS = """
stories
home news politics economy business world society culture sport sports opinion analysis local international video photo photos magazine health science technology tech travel lifestyle about contact
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
expert comment | expert commentary | q&a | press release | news release | media release | policy brief | policy paper | working paper | briefing note | briefing paper | in depth | long read
photo essay | data story | fact check | op-ed | oped | opinion piece | guest post | guest column | field notes | breaking news | special report | news analysis | dispatches
köşə yazısı | reportaj | analitik təhlil | mətbuat açıqlaması | press-reliz | pressreliz | basın açıklaması | köşe yazısı | пресс-релиз | мнение эксперта | комментарий эксперта
مقال رأي | مقالات رأي | مقالات الرأي | بيان صحفي | بيان صحافي | تقدير موقف | ورقة سياسات | أوراق سياسات | ورقة بحثية | تقرير خاص | تحقيق خاص | قضايا | ملفات
"""

TEASERS = """
lire aussi | à lire aussi | lesen sie auch | lees ook | sonraki yazı | önceki yazı | növbəti yazı | əvvəlki yazı | sonraki haber | önceki haber | növbəti xəbər | əvvəlki xəbər | следующая статья | предыдущая статья | المقال السابق | المقال التالي | next article | previous article | read next | read more | read also | also read | see also | watch | watch also | more | related | read | don't miss | also on | in pictures | in case you missed it
اقرأ أيضا | إقرأ أيضا | اقرأ المزيد | إقرأ المزيد | اقرأ | شاهد أيضا | شاهد | للمزيد | طالع أيضا | انظر أيضا
həmçinin oxuyun | həmçinin oxu | oxuyun | bunu da oxuyun | bunları da oxuyun | həmçinin bax | daha çox oxu | ətraflı oxu | izləyin
ayrıca oku | ayrıca okuyun | bunu da oku | читайте также | читать также | смотрите также | بیشتر بخوانید | همچنین بخوانید
"""

NOTES = """
آخر تعديل بواسطة | last edited by | التعليقات المنشورة | الآراء المنشورة |
the views expressed | views expressed in this | opinions expressed | the opinions expressed | the views and opinions | this article does not | do not necessarily reflect
does not necessarily reflect | do not necessarily represent | about the author | the author is | the writer is | the writer was | the author was | this article was originally published | this article originally appeared
this article first appeared | this article was first published | this article was published | this story was originally | originally published | first published in | first published on | first published by | reprinted from | reprinted with | republished with | republished from | posted with permission
translated by | translation by | translated from | تغطية صحفية | تغطية | إعداد وتحرير | editing by | edited by | reporting by | writing by | additional reporting | contact the author | copyright ©
إذا كنت تعتقد | إذا وجدت خطأ | إن وجدت خطأ | if you find a mistake | if you notice an error | found a mistake | səhv tapdınızsa | səhv gördünüzsə | если вы нашли ошибку | нашли ошибку | الآراء الواردة | لا تعبر بالضرورة | لا يعبر بالضرورة | الآراء المنشورة | المقالات المنشورة | المقال يعبر | هذا المقال يعبر | إن الآراء | الآراء المذكورة | ترجمة: | نقلا عن | من ملف | نشر هذا المقال | نشرت هذه المقالة | عن الكاتب | الكاتب هو
müəllifin mövqeyi | müəllifin fikri | redaksiyanın mövqeyi | yazıda əks olunan | yazıdakı fikirlər | müəllif haqqında | bu yazı ilk dəfə | məqalə ilk dəfə | material ilk dəfə | tərcümə: | tərcümə etdi
yazıdaki görüşler | yazarın görüşleri | bu yazı ilk | мнение автора | мнения, выраженные | точка зрения автора | мнение редакции | статья впервые | перевод: | об авторе | материал впервые
end oe watch commentary
"""

BANNERS = """
unofficial translation | check against delivery | as delivered | embargoed until | qeyri-rəsmi tərcümə | неофициальный перевод | ترجمة غير رسمية | ترجمه غیررسمی | machine translation | english machine translation | machine translated | scroll down for | please scroll down | original below | arabic original below | english below | original version below | original text below | the original follows | english translation below
الترجمة الإنكليزية | النص الأصلي أدناه | الترجمة أدناه | ترجمة آلية | الأصل أدناه | maşın tərcüməsi | avtomatik tərcümə | orijinal aşağıda | orijinal mətn aşağıda | машинный перевод | оригинал ниже | makine çevirisi
"""

FOOTERS = """
is a publication of | is published by | collaborative effort | to maintain the site | keep us online | support our work | support our journalism | support independent | donate to | make a donation | become a patron
become a member | subscribe to | sign up for | subscribing to | follow us on | join us on | join our | contact us by | contact us at | please contact | create a free website | blog at wordpress | other subscribers | other followers | all rights reserved | unauthorized reproduction | unauthorised reproduction | reproduction or redistribution
site maintenance by | powered by | privacy policy | terms of use | terms of service | cookie policy | cookies | bloggers like this | enter your email | your email address | use cookies | uses cookies | accept all cookies | cookie settings | kukilər | kuki fayl | çerez | файлы cookie | ملفات تعريف الارتباط | proudly powered | click here to | view this email in | view in browser | view it in your browser | unsubscribe | update preferences | update your preferences | manage your preferences | you are receiving this | you're receiving this | you are getting this | forward this email | forward it to a friend
must be hyperlinked | hyperlink to the site | when using materials | hyperlink is obligatory | hyperlink is required | reference is obligatory | ctrl+enter | report a mistake | select the text and press | صحح الخطأ | выделите текст | all content copyright | sent to you by | add us to your address book | إلغاء الاشتراك | لإلغاء الاشتراك | عرض الرسالة في المتصفح | abunəlikdən çıx | abunəlikdən imtina | brauzerdə aç | отписаться | открыть в браузере | abonelikten çık | tarayıcıda görüntüle
جميع الحقوق محفوظة | تابعونا على | قناتنا على | اشترك الآن | اشترك في | للاشتراك | ادعموا | تبرعوا | سياسة الخصوصية | للتواصل معنا | انضم إلى قناتنا | جميع حقوق النشر
bütün hüquqlar qorunur | istifadə edilərkən istinad | istinad mütləqdir | istinad olunmalıdır | istinad zəruridir | hiperkeçid | kanalımıza abunə | telegram kanalımız | abunə olun | müəllif hüquqları | saytdakı materiallar | materiallardan istifadə
tüm hakları saklıdır | kaynak gösterilmeden | telegram kanalımıza | все права защищены | ссылка на | при использовании материалов | подписывайтесь на | перепечатка материалов | تمامی حقوق
"""

COUNTERS = """
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
briefing | briefing by | press briefing | press conference | interview | an interview | interview with | q&a | transcript | transcript of | verbatim | joint statement | joint declaration | joint communique | communique | declaration of | statement by | statement of | statement on | speech by | speech at | remarks by | remarks at | address by | address to | open letter | timeline | chronology | a chronology | a timeline | minutes of
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


def _entries(text: str) -> list[str]:
    return [fold(entry.strip()) for line in text.splitlines() for entry in line.split("|") if entry.strip()]


def _heads(entries: Iterable[str]) -> str:
    """One expression for all of `entries`, the longest of those that fit: what they begin with alike is read once."""
    tree: dict[str, Any] = {}
    for entry in entries:
        node = tree
        for char in entry:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: dict[str, Any]) -> str:
    ways = [re.escape(char) + _branches(node) for char, node in tree.items() if char]
    if not ways:
        return ""
    together = ways[0] if len(ways) == 1 and "" not in tree else f"(?:{'|'.join(ways)})"
    return together + "?" * ("" in tree)


_CLOSERS = frozenset(_entries(CLOSERS))
_SECTIONS = frozenset(fold(SECTIONS).split())
_RUBRICS = frozenset(map(fold, _entries(RUBRICS)))
_BUTTONS = frozenset(
    "latest our us take action now join give get involved sign in log support more all who we are what do work".split()
)
"""Words of menus that headlines have as well: two of these are worth one."""
_JOINING = frozenset("on in of the to for from with at by as is عن في من على إلى".split())
"""Words of sentences; what a menu lists stands side by side."""
_LANGUAGES = frozenset(
    "az ru en de fr es ar zh tr fa ka hy kk uz it pt ja ko uk cn aze rus eng tur fra deu esp ara рус азе анг укр عربي english русский turkce azerbaycanca فارسي francais deutsch espanol qazaqsha".split()
)
"""What a site lets its reader choose between."""
_NEWS_TOO = frozenset(_entries("""
    privacy policy | terms of use | terms of service | cookie policy | cookies | subscribing to | become a member | join us on | join our
    is published by | is a publication of | please contact | make a donation | سياسة الخصوصية | ссылка на
"""))  # fmt: skip
"""Pieces of `FOOTERS` that stand in headlines, too."""
_KINDS = frozenset(
    map(fold, "special report file dossier exclusive ملف خاص حصري تقرير dosye özəl xüsusi özel досье".split())
)
"""What may stand beside the name of a section in a rubric."""
_CONTENTS = frozenset(_entries(CONTENTS))
_COUNTER_LINES = [line for line in (c.strip() for c in COUNTERS.splitlines()) if line]
_document = re.compile(rf"(?:{_heads(_entries(DOCUMENTS))})(?!\w)|.*\s(?:{_heads(_entries(DOCUMENT_ENDS))})\W*$").match
_THANKS = frozenset(_entries(THANKS))
_closer_head = re.compile(f"(?:{_heads(_entries(CLOSER_HEADS))})").match
_masthead = re.compile("|".join(e.replace("\\", "") if "\\d" not in e else e for e in _entries(MASTHEADS))).match
_teaser = re.compile(rf"[\W_]{{0,4}}(?:{_heads(_entries(TEASERS))})\s*[:\-|>]\s*\S").match
_note = re.compile(rf"[\W_]{{0,4}}(?:{_heads(_entries(NOTES))})").match
_note_inside = re.compile(_heads(_entries("""
    do not necessarily reflect | does not necessarily reflect | do not necessarily represent | لا تعبر بالضرورة | لا يعبر بالضرورة
"""))).search  # fmt: skip
_footer = re.compile(_heads(_entries(FOOTERS))).findall
_caption = re.compile(
    r"(?:[^.!?\u061f]|\w\.\w)+[.]?\s?[(\[](?!(?:foto|photos?|video|fotolar|sekiller|photos)\s?[)\]])(?:file photo|file|archive|afp|ap|reuters|epa|getty(?: images)?|ria novosti|tass|sputnik|xinhua|anadolu|aa|"
    r"azertac|apa|trend|turan|report|irna|isna|tasnim|fars|sana|wikimedia(?: commons)?|twitter|x|telegram|social media|screengrab|screenshot|illustrative(?: image)?|"
    r"[^()]{0,30}(?:photo|images|foto|archive|arxiv)[^()]{0,20}|ا\.?\s?ف\.?\s?ب\.?|ا\.?\s?ب\.?|د\.?\s?ب\.?\s?ا\.?|تاس|ارنا|سانا|واس|وام|كونا|بترا|شينخوا|الجزيره|الشرق الاوسط|غيتي|ا\.?ب\.?ا|رويترز|الاناضول|وكالات|ارشيف|ارشيفيه|انترنت|سبوتنيك|مروان [^()]{3,20}|صوره[^()]{0,20}|[^()]{0,20}ارشيف[^()]{0,10})\s?[)\]]|[^.!?:]{3,120}\s[-|/]\s(?:تصوير|عدسه|الصوره|صوره|photo|foto|фото|fotograf)(?: by)?\s?:[^.!?:]{2,60}|[^.!?:]{3,100}\s[-|/]\s(?:ارشيفيه|صوره ارشيفيه|ارشيف|file photo|arxiv foto|архив)|.{8,160}[.,;]?\s(?:photos?|images?|pictures?)(?: courtesy| by| credit)[ :].{3,50}"
).fullmatch
_image = re.compile(
    r"\(مع صور\)$|\(with photos?\)$|\[?(?:© ?(?:photo|foto|фото)|this image has an empty alt attribute|image:|photo:|caption:|foto:|sekil:|الصوره:|صوره:|фото:|fotograf:|in this (?:file )?photo|file photo)"
).match
_banner = re.compile(_heads(_entries(BANNERS))).search
_counter = re.compile("(?:" + "|".join(c for line in _COUNTER_LINES for c in line.split(" | ")) + r")[\s.|]*").fullmatch
_COUNTED = frozenset(re.findall(r"[^\W\d_]{3,}", re.sub(r"\\+[a-z]", " ", fold(COUNTERS)))) | {"minute", "minutes"}
_tokens = re.compile(r"\w+").findall
_thousands = re.compile(r"(\d[\d.,]*)\s?[km]\b").sub
_dated = re.compile(r"(?:19|20)\d\d\b|\d{1,2}[./]\d{1,2}").search
_counted_closer = re.compile(
    r"(?:leave a (?:comment|reply)|no comments?|\d+ (?:comments?|replies|responses)|add a comment|share|print|serh yaz|fikir bildir)[\s,.|()\d]*"
    r"(?:filed under|posted in|tags?|categor|more|print|email|share|$)"
).match
_button = re.compile(
    r"[\s|/,\u00b7\u2022:;()]+|(?:(?:e-?mail|mail|sms) (?:gonder|et|ile gonder)|e-?mail|print|share(?: (?:this|via|on))?|copy (?:link|url)"
    r"|(?:\w{1,12}[ -]?(?:da|de|ta|te) )?paylas|cap (?:versiyasi|et|edin)|yazdir|save|listen|pdf|font size|text size|a ?[+-]"
    r"|facebook|fb|twitter|tweet|telegram|whatsapp|linkedin|instagram|pinterest|viber|vkontakte|vk|reddit|f|t|w|x|in|tg|wa"
    r"|increase|decrease|reset|حجم الخط|تكبير الخط|تصغير الخط|مشاركه(?: عبر)?|شارك(?: عبر)?|طباعه|ارسال|نسخ الرابط|حفظ"
    r"|واتساب|واتس اب|فيسبوك|تويتر|تلغرام|تيليغرام|تليجرام|انستغرام|لينكد ان|ماسنجر"
    r"|поделиться(?: в)?|распечатать|печать|версия для печати|partager|imprimer|envoyer)(?!\w)"
).match
_steps = re.compile(r"\s*(?:[>\u203a|]|::|->)\s+|\s\"\s").split  # a folded » is a quotation mark
_section_head = re.compile(r"(?:الصفحه|القسم|صفحه|bolme|rubrika|kateqoriya|kategori|section|category|раздел|рубрика): \S+(?: \S+){0,2}").fullmatch
_arrow = re.compile(r"[\u2190\u2192\u21d0\u21d2\u2039\u203a\u25c0\u25b6\u00ab\u00bb<>]{1,2}").fullmatch
_between = re.compile(r"\s[/|\u00b7\u2022-]\s").split
TOLD = 4
"""Words behind which a line says what it points to: one such stands inside a text as often as below it."""

TOLD_PART = 0.18
"""Part of a line that a piece of a footer must be where a headline may hold it as well."""

_PUNCTUATION = " \t:.-!*#_|>[]()…\u2022\u25cf\u25ba\u25b6\u00bb'\""


HASHTAGS = 4
"""Words to a hashtag in a row of them, at most."""


def phrase_kind(folded: str) -> str | None:
    """What a short folded line says: `closer`, `teaser`, `note`, `banner`, `counter`, `caption`, `footer`, `masthead`,
    `rubric`, or None.
    """
    bare = folded.strip(_PUNCTUATION)
    if folded[0] == "#" and folded.count("#") > 1 and folded.count(" ") < HASHTAGS * folded.count("#"):
        return "closer"
    if len(bare) < 120 and _shares(bare):
        return "counter"
    if bare in _CLOSERS or (len(bare) < 120 and _is_closer(bare)):
        return "teaser" if _teaser(folded) and bare.count(" ") > TOLD else "closer"
    if bare in _CONTENTS or (len(folded) < 90 and _heads_a_page(folded)):
        return "masthead"
    if len(bare) < 45 and _is_rubric(bare):
        return "rubric"
    if _counter(bare) or _counts(bare) or _counts_in_part(bare):
        return "counter"
    if _teaser(folded):
        return "teaser"
    if len(folded) < 160 and _banner(folded):
        return "banner"
    if _image(folded) or _caption(folded):
        return "caption"
    if len(folded) < 140 and _speaks_of_itself(folded):
        return "footer"
    return "note" if _note(folded) or _note_inside(folded) else None


def _speaks_of_itself(folded: str) -> bool:
    """A line with a piece of what a site says of itself; one that news speak of must be a good part of the line."""
    pieces = _footer(folded)
    return len(pieces) > 1 or any(piece not in _NEWS_TOO or len(piece) >= TOLD_PART * len(folded) for piece in pieces)


def heads_contents(folded: str) -> bool:
    """The line heads a table of contents."""
    return folded.strip(_PUNCTUATION) in _CONTENTS


def _heads_a_page(folded: str) -> bool:
    if _masthead(folded.lstrip(_PUNCTUATION)) or _is_menu(folded) or _turns_pages(folded):
        return True
    return folded.count(" | ") >= 3 or any(folded.count(mark) >= 2 for mark in (" / ", " > ", " » ", " › "))


def _turns_pages(folded: str) -> bool:
    """`1 2 3 ... 14 Next`, `<- Older posts`: numbers of pages in their order, or a few words and an arrow."""
    words = folded.split()
    if 0 < len(words) < 6 and (_arrow(words[0]) or _arrow(words[-1])):
        return len(words) > 1
    if len(folded) > 80:
        return False
    numbers = [int(word) for word in _tokens(folded) if word.isdigit() and len(word) < 5]
    return len(numbers) > 2 and numbers == sorted(set(numbers)) and len(_tokens(folded)) <= len(numbers) + 3


def _counts(folded: str) -> bool:
    """Numbers and the words for what was counted, nothing else: `Views 341 | Comments 2`."""
    words = _tokens(_thousands(r"\1", folded))
    if not 2 <= len(words) <= 14 or not any(map(str.isdigit, words)):
        return False
    return all(word.isdigit() or word in _COUNTED or word + "s" in _COUNTED for word in words)


def _counts_in_part(bare: str) -> bool:
    """Parts between bars, one of which counts and the others are a word or three: `1,243 views | Font size A+ A-`."""
    parts = [part.strip(_PUNCTUATION) for part in _between(bare)]
    if len(parts) < 2 or not any(map(str.isdigit, bare)) or any(part.count(" ") > 4 for part in parts):
        return False
    return any(_counter(part) or _counts(part) for part in parts) and not any(map(_dated, parts))


def _ends_as_closer(bare: str) -> bool:
    """`More related stories`: a few words around a phrase of two or more that closes by itself."""
    words = bare.split()
    if not 3 <= len(words) <= 5:
        return False
    pairs = (" ".join(words[at:]) for at in range(1, len(words) - 1))
    return any(phrase in _CLOSERS for phrase in pairs)


def _shares(bare: str) -> bool:
    """A row of buttons, two and more, to pass a page on, print or enlarge it: it stands above a text as often as below."""
    told = 0
    while bare:
        button = _button(bare)
        if button is None:
            return False
        told += bool(button[0].strip(_PUNCTUATION)) + button[0].endswith((" via", " on", " عبر"))
        bare = bare[button.end() :]
    return told > 1


def _is_row_of_closers(bare: str) -> bool:
    """`Comments (0)  Share  Print`, `طباعة  مشاركة`: buttons and links side by side, two or more, hardly another word."""
    words = _tokens(bare)
    if not 2 <= len(words) <= 14:
        return False
    at = told = covered = 0
    while at < len(words):
        size = next(
            (n for n in range(5, 0, -1) if " ".join(words[at : at + n]) in _CLOSERS and at + n <= len(words)), 0
        )
        told += size > 0
        covered += size or words[at].isdigit() or len(words[at]) == 1
        at += size or 1
    return told > 1 and covered >= 0.7 * len(words)


def _is_menu(folded: str) -> bool:
    words = [word for word in folded.replace("|", " ").replace("/", " ").split() if word not in ("&", "-")]
    codes = [word in _LANGUAGES for word in words]
    if len(words) > 1 and (all(codes) or (len(words) > 3 and all(codes[-3:]))):
        return True
    if not _JOINING.isdisjoint(words):
        return False
    known = sum(word in _SECTIONS for word in words)
    worth = known + 0.5 * sum(word in _BUTTONS for word in words)
    return (len(words) >= 4 and known > 1 and worth >= 0.6 * len(words)) or (known == len(words) == 3)


def _is_rubric(bare: str) -> bool:
    """The name of a section, as sites print it above or under a headline: `Economy`, `رياضة`, `В мире`."""
    if bare in _RUBRICS or (bare.count(" ") < 7 and bare.partition(" / ")[0] in _RUBRICS):
        return True
    if _section_head(bare) or _is_path(bare):
        return True
    words = [word for word in bare.replace("/", " ").split() if word not in "-|"]
    return 0 < len(words) <= 2 and words[0] in _SECTIONS and all(word in _SECTIONS or word in _KINDS for word in words)


def _is_path(bare: str) -> bool:
    """Where a page stands in its site: `News > World`, `عكاظ » محليات`; two pieces of a few words, one a section."""
    pieces = [piece.split() for piece in _steps(bare)]
    if len(pieces) != 2 or any(not 0 < len(piece) <= 3 for piece in pieces):
        return False
    return any(all(word in _SECTIONS for word in piece) for piece in pieces)


def _is_closer(bare: str) -> bool:
    """A closing line with what it heads behind it, or said in several languages."""
    if _closer_head(bare):
        return True
    if _counted_closer(bare) or _ends_as_closer(bare) or _is_row_of_closers(bare):
        return True
    head, colon, rest = bare.partition(":")
    if colon and rest and head.strip() in _CLOSERS:
        return True
    parts = [part.strip(_PUNCTUATION) for part in _between(bare)]
    return len(parts) > 1 and 2 * sum(part in _CLOSERS for part in parts) >= len(parts)


def is_document(folded: str) -> bool:
    """A line of a few words that begins or ends with the name of a kind of document."""
    return folded.count(" ") >= 2 and _document(folded.lstrip(_PUNCTUATION)) is not None


def thanks(folded: str) -> bool:
    """The line says what a speech ends with, and no more."""
    return folded.strip(_PUNCTUATION + "!,") in _THANKS


def is_footer(folded: str) -> bool:
    """A paragraph in which a site speaks of itself: two or more of the pieces in `FOOTERS`."""
    return len(set(_footer(folded))) >= 2


_NOTE_STARTS = frozenset(entry.split()[0][:4] for entry in _entries(NOTES) + _entries(TEASERS) + _entries(CLOSER_HEADS))


def may_be_note(text: str) -> bool:
    """The first word of a sentence is one that notes and teasers begin with: look closer."""
    return fold(text[:12]).lstrip(_PUNCTUATION)[:4].rstrip() in _NOTE_STARTS or text[:1] in "*[("
