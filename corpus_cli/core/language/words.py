"""Frequent words that tell the Latin-script languages apart, and a vote by them.

The lists are the closed classes of each grammar (articles, pronouns, prepositions, conjunctions, forms of `be`
and `say`), written down by hand; no text was counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat

_LISTS = {
    "en": """the of and to in is was for that with on as at by from his her their its this has had have be been were are
        will would could should not but which who whom whose what when where why how they he she we you it an or if than
        then there these those after before against over under about into during between through while because until
        says said say more most new first two all can may might must did does do being our your my him them us also
        only other some such no up out off down year years people government against told amid""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren wird werden
        wurde wurden hat haben hatte hatten sich mit von vom zu zum zur bei beim nach aus auf für über unter gegen durch
        ohne um als wie wenn dass weil auch noch nur schon sein seine seiner ihr ihre ihrer er sie es wir ich im in an am
        kann können soll will mehr sehr""",
    "fr": """le la les des du de un une et ou mais ne pas est sont était étaient être été a ont avait avoir il elle ils
        elles nous vous je on se ce cette ces cet son sa ses leur leurs qui que dont où au aux avec sans sous sur dans
        par pour contre entre chez plus très aussi comme selon après avant depuis lors dit fait même tout tous y en""",
    "es": """el la los las un una unos unas de del al y o pero no es son era eran fue fueron ser ha han había se su sus
        que qué quien con sin por para en entre sobre desde hasta según más muy también como cuando donde este esta estos
        lo le les nos ya dijo tras ante""",
    "it": """il lo la i gli le un uno una di del dello della dei degli delle a al alla ai alle da dal dalla in nel nella
        con su sul sulla per tra fra e o ma non è sono era erano stato stata ha hanno aveva si che chi cui come quando
        dove più anche se questo questa questi loro suo sua dopo prima""",
    "pt": """o a os as um uma de do da dos das ao aos à às em no na nos nas por pelo pela para com sem sobre entre e ou
        mas não é são foi foram era ser tem têm há se que quem como quando onde mais também este esta seu sua seus já
        após disse""",
    "nl": """de het een en of maar niet is zijn was waren wordt worden werd werden heeft hebben had hadden zich met van
        voor door bij naar uit op aan om over tegen onder zonder dat die deze dit er hij zij ze wij we ik als dan ook nog
        maar meer wel te""",
    "tr": """ve bir bu için ile da de ki olarak olan oldu olduğu olduğunu değil gibi daha çok en sonra önce kadar göre
        ama ancak fakat ya veya hem ne nasıl neden kim ben sen biz siz onlar onun bunun şu o her hiç bile diye dedi
        söyledi etti ettiği eden edildi ediyor oluyor yeni yıl yılında iki ilk son var yok tarafından üzerinde arasında
        karşı şekilde nedeniyle üzere yani mi mı ise artık şimdi bütün kimi lakin yalnız idi olunur bildirdi""",
    "az": """və bir bu üçün ilə da də ki olaraq olan oldu olduğu deyil kimi daha çox ən sonra əvvəl qədər görə amma ancaq
        lakin ya həm nə necə niyə kim mən sən biz siz onlar onun bunun o hər heç deyə dedi deyib bildirib edib edir etdi
        olub olunub olunur edilib yeni il ilin iki ilk son var yoxdur tərəfindən üzrə arasında qarşı haqqında artıq indi
        isə idi bütün yalnız bildirdi aparılıb başlayıb keçirilib çıxıb alıb verib çıxdı""",
    "uz": """va bir bu uchun bilan ham emas esa edi ekan deb dedi bo'lgan boʻlgan bo‘lgan bo’lgan bo'lib boʻlib bo‘lib
        bo'yicha boʻyicha bo‘yicha qilgan qildi etdi kerak kabi eng ko'p koʻp ko‘p keyin oldin qadar ko'ra koʻra ko‘ra
        ammo lekin yoki nima qanday kim men sen biz siz ular uning buning u har hech yangi yil yilda ikki birinchi so'nggi
        tomonidan o'rtasida qarshi haqida endi o'z oʻz o‘z barcha faqat mumkin orqali sifatida""",
    "tk": """we bir bu üçin bilen hem däl eken diýip diýdi bolan boldy bolýar bolup boýunça etdi edýär edip gerek ýaly iň
        köp soň öň çenli görä ýöne emma ýa näme nähili kim men sen biz siz olar onuň munuň ol her hiç täze ýyl ýylda iki
        ilkinji soňky tarapyndan arasynda garşy barada indi öz ähli diňe üsti hökmünde eýýäm bar ýok""",
    "kmr": """û ku ji li di de bi bo ev ew wî wê wan me we min te ez tu hûn em yê ya yên jî re ne na nîne bû bûn bûye dike
        dikin dibe kir kirin kirine hat hatin hatiye heye hene hebû da dan dê gotin got gelek hemû her tu çi kî çawa
        piştî berî ser bin nav navbera derbarê der heta lê an jî wekî weke yek du sê nû roj sal salê ye in""",
    "id": """yang dan di ke dari untuk dengan pada adalah ini itu tidak akan telah oleh dalam sebagai juga atau karena
        bisa dapat saat kata ia mereka kami""",
    "sv": """och att det som en ett är var på av för med den inte har hade till från om men eller också efter vid när
        kan ska sig sin""",
    "pl": """i w z na do nie się jest są był była to że o jak po od dla przez przed oraz ale który która które tym jego
        jej ich także już""",
    "ro": """și de la în cu pe din pentru care este sunt a fost au că nu se un o mai după prin sau dar cel cea lui fi""",
}

_NEWS = {
    "en": """talks oil prices army peace border security foreign defence defense killed wounded rise rises fall falls meets met visit
        visits calls warns urges holds held court jailed jails arrested ceasefire violates violated war forces troops soldiers
        military weapons election elections opposition law trade economy economic energy pipeline country countries world region
        regional city health school schools week weekly month day daily report reports reported review interview analysis
        statement agreement summit meeting leader leaders ambassador embassy protesters rally strike strikes fire flood floods
        earthquake rain snow heavy expected resigns resign appointed begins opens opened ends resume resumes continues growth
        grows sends kills found dead death deaths children women rights freedom prisoners prison released north south east western
        eastern southern northern early latest high police minister ministers president parliament attack attacks clash clashes
        exports imports losses timeline inflation slows budget adopts condemns journalist journalists work exercises""",
    "tr": """cumhurbaşkanı başbakan bakan bakanı bakanlığı açıkladı konuştu görüştü yapıldı fiyatları yükseldi düştü arttı azaldı
        deprem yangın saldırı öldü yaralandı gözaltına tutuklandı mahkeme seçim seçimler hükümet devlet ülke şehir belediye polis
        asker savaş barış haber haberi gazeteci yağmur trafik kaza hastane okul öğrenci öğretmen üniversite ekonomi enflasyon dolar
        petrol büyük küçük yüksek ilgili olması edilen gün günü çıktı geldi gitti başladı bitti kararı bağlandı söndürüldü ordu ordusu yaz yay faiz""",
    "az": """nazir naziri nazirlik nazirliyi prezident prezidenti ordu ordusu sülh danışıqlar danışıqları yanğın neft qaz
        bahalaşıb bahalaşdı ucuzlaşıb açılıb bağlanıb bağlandı başlanıb görüşüb danışıb yaralanıb öldürülüb tutulub saxlanılıb
        hücum qanun seçki xalq yağış soyuq körpü avtobus qatar bazar manat faiz ixrac idxal istehsal artıb azalıb qalib çempion
        komanda söndürülüb yeni açıq başçısı ölkə rayon rayonu rayonunda yaşayış şagird uşaq uşaqlar qadın qadınlar qış yaz yay
        payız axşam polis uçuş imzaladı imzalanıb dağıdılıb tapılıb gedib çatıb gün
        günü başladı söndürüldü öldü yaralandı edildi""",
    "uz": """neft gaz prezident prezidenti vazir vaziri vazirlik vazirligi hukumat davlat davlati mamlakat shahar shahri viloyat tashkilot xalq
        bozor savdo ish ishlar odamlar yoshlar bolalar ayollar kishi qonun saylov tinchlik urush hujum""",
    "tk": "prezident prezidenti ministr ministri hökümet döwlet ýurt şäher guramasy halk bazar söwda iş adamlar ýaşlar kanun urş gün güni öldi başlady boldy geldi",
}
"""Words that headlines are made of, where they have no others."""

LANGUAGES = tuple(_LISTS)

SLOT_BYTES = 4
"""Bytes of a language in a packed number of points or scores, so that texts of any length fit."""

_POINTS = {1: 6, 2: 3, 3: 2}
"""Points of a word by the number of languages that have it; 1 for more."""


def _pack() -> dict[str, int]:
    """Word to its points for every language, packed in one number."""
    owners: dict[str, list[int]] = {}
    for place, words in enumerate(_LISTS.values()):
        for word in dict.fromkeys((words + " " + _NEWS.get(LANGUAGES[place], "")).split()):
            owners.setdefault(word, []).append(place)
    return {
        word: sum(_POINTS.get(len(places), 1) << (8 * SLOT_BYTES * place) for place in places)
        for word, places in owners.items()
    }


_packed = _pack()


def pack_votes(words: Iterable[str]) -> int:
    """Points of `words` (lower case) for each of `LANGUAGES`, packed: 6 for a word of one language alone."""
    return sum(map(_packed.get, words, repeat(0)))


def unpack_votes(packed: int) -> list[int]:
    """Points in the order of `LANGUAGES`."""
    return memoryview(packed.to_bytes(SLOT_BYTES * len(LANGUAGES), "little")).cast("I").tolist()


def lead(points: list[int]) -> tuple[int, int, int]:
    """The place of the most points, those points, and the second most."""
    best = max(points)
    place = points.index(best)
    points[place] = -1
    second = max(points)
    points[place] = best
    return place, best, second
