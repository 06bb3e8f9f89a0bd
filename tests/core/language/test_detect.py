"""Sentences of our own in the languages that news of the region mixes up, and texts that have none."""

from __future__ import annotations

import pytest

from corpus_cli.core.language import detect
from corpus_cli.core.language.gate import gate

SENTENCES = {
    "az": "Nazirlik bildirib ki, yeni körpünün tikintisi gələn ilin yazında başa çatacaq.",
    "az-Cyrl": "Назирлик билдириб ки, јени көрпүнүн тикинтиси ҝәлән илин јазында баша чатаҹаг.",
    "az-Arab": "بو گون تبریزده یئنی کیتابخانا آچیلدی و اوشاقلار اوچون بؤیوک بیر سالون وئریلدی.",
    "ar": "أعلنت الوزارة أن بناء الجسر الجديد سينتهي في ربيع العام المقبل.",
    "en": "The ministry said that the new bridge would be finished in the spring of next year.",
    "tr": "Bakanlık, yeni köprünün yapımının gelecek yılın baharında tamamlanacağını açıkladı.",
    "uz": "Vazirlik yangi koʻprik qurilishi kelasi yil bahorida tugashini maʼlum qildi.",
    "tk": "Ministrlik täze köpriniň gurluşygynyň geljek ýylyň ýazynda tamamlanjakdygyny habar berdi.",
    "kmr": "Wezaretê ragihand ku avakirina pira nû dê di bihara sala bê de bi dawî bibe.",
    "ckb": "وەزارەت ڕایگەیاند کە دروستکردنی پردە نوێیەکە لە بەهاری ساڵی داهاتوودا تەواو دەبێت.",
    "fa": "وزارتخانه اعلام کرد که ساخت پل جدید در بهار سال آینده به پایان می‌رسد.",
    "ur": "وزارت نے کہا ہے کہ نئے پل کی تعمیر اگلے سال بہار میں مکمل ہو جائے گی۔",
    "ps": "وزارت وویل چې د نوي پله جوړول به د راتلونکي کال په پسرلي کې پای ته ورسېږي.",
    "sd": "وزارت چيو آهي ته نئين پل جي اڏاوت ايندڙ سال بهار ۾ مڪمل ٿيندي.",
    "ug": "مىنىستىرلىق يېڭى كۆۋرۈكنىڭ قۇرۇلۇشى كېلەر يىلى باھاردا تۈگەيدىغانلىقىنى بىلدۈردى.",
    "ru": "Министерство сообщило, что строительство нового моста завершится весной будущего года.",
    "kk": "Министрлік жаңа көпірдің құрылысы келесі жылдың көктемінде аяқталатынын хабарлады.",
    "ky": "Министрлик жаңы көпүрөнүн курулушу келерки жылдын жазында бүтөрүн билдирди.",
    "uk": "Міністерство повідомило, що будівництво нового мосту завершиться навесні наступного року.",
    "de": "Das Ministerium teilte mit, dass der Bau der neuen Brücke im Frühling fertig wird.",
    "fr": "Le ministère a annoncé que la construction du nouveau pont serait achevée au printemps.",
    "es": "El ministerio anunció que la construcción del nuevo puente terminará en primavera.",
    "el": "Το υπουργείο ανακοίνωσε ότι η νέα γέφυρα θα είναι έτοιμη την άνοιξη.",
    "he": "המשרד הודיע כי בניית הגשר החדש תסתיים באביב.",
    "hy": "Նախարարությունը հայտնեց, որ նոր կամուրջը պատրաստ կլինի գարնանը։",
    "ka": "სამინისტრომ განაცხადა, რომ ახალი ხიდი გაზაფხულზე დასრულდება.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_recognised(language):
    assert detect(SENTENCES[language]).language == language


@pytest.mark.parametrize("language", SENTENCES)
def test_capitals_change_nothing(language):
    text = SENTENCES[language]
    capital = text.replace("i", "İ").upper() if language in ("az", "tr") else text.upper()
    assert detect(capital).language == language


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("az", "Gəncədə yeni xəstəxana açılıb"),
        ("az", "Bakıda yanğın olub"),
        ("az", "Neft bahalaşıb"),
        ("az", "TƏHSİL NAZİRİ MÜƏLLİMLƏRLƏ GÖRÜŞÜB"),
        ("ar", "الرئيس يستقبل وزير الخارجية"),
        ("ar", "ارتفاع أسعار النفط"),
        ("ar", "اجتماع في بروكسل حول ڤيروس كورونا"),
        ("en", "President Meets Foreign Ministers"),
        ("en", "Oil prices rise after talks"),
        ("en", "OIL PRICES RISE AFTER TALKS"),
        ("tr", "Petrol fiyatları yükseldi"),
        ("tr", "Cumhurbaşkanı Ankara'da konuştu"),
        ("fa", "قیمت نفت افزایش یافت"),
        ("ru", "Цены на нефть выросли"),
        ("kk", "Мұнай бағасы көтерілді"),
        ("az-Cyrl", "Нефтин гијмәти артыб"),
    ],
)
def test_a_headline_alone(language, headline):
    assert detect(headline).language == language


@pytest.mark.parametrize(
    "text",
    [
        "Nazirlik yeni qanun layihesi haqqinda melumat verib.",
        "Bakida sulh danisiqlari kecirilib",
        "Prezident xarici isler naziri ile gorusub, terefler emekdasliq haqqinda danisiblar.",
        "Paytaxtda axsam saatlarinda guclu yagis yagacaq",
    ],
)
def test_azerbaijani_typed_without_diacritics(text):
    assert detect(text).language == "az"


@pytest.mark.parametrize(
    "text",
    [
        "Bakanlik yeni yasa tasarisi hakkinda bilgi verdi.",
        "Ankara'da baris gorusmeleri yapildi",
        "Cumhurbaskani disisleri bakani ile gorustu, taraflar is birligi hakkinda konustu.",
        "Baskentte aksam saatlerinde kuvvetli yagmur yagacak",
    ],
)
def test_turkish_without_diacritics_stays_turkish(text):
    assert detect(text).language != "az"


@pytest.mark.parametrize(
    "text",
    [
        "", " \n ", "12.03.2021", "https://example.com/news/12", "@user #tag", "+994 50 123 45 67", "...", "★ ★ ★", "A",
        "Fig. 3", "Ilham Aliyev", "Nikol Pashinyan", "John Smith", "Barack Obama", "Recep Tayyip Erdoğan", "BBC", "AFP",
        "Muhammad bin Salman", "Баку", "Москва", "Владимир Путин", "محمد", "موسكو", "hello",
    ],
)  # fmt: skip
def test_nobody_can_tell(text):
    assert detect(text) == ("und", 0.0)


@pytest.mark.parametrize(
    "text", ["\x00\x01", "\ud800", "a" * 100_000, "ə" * 5_000, "ا" * 5_000, "🙂" * 50, "\u202e\u200f"]
)
def test_strange_text_is_no_error(text):
    found = detect(text)
    assert 0 <= found.confidence <= 1


def test_bytes_in_the_wrong_encoding_are_no_language():
    assert detect(SENTENCES["ar"].encode("utf-16-le").decode("utf-8", "replace")).language == "und"


def test_a_link_does_not_speak():
    text = SENTENCES["ar"] + " https://www.example.com/the-ministry-said-that-the-bridge-would-be-finished-in-spring"
    assert detect(text).language == "ar"


def test_foreign_names_do_not_turn_a_text():
    assert detect("The minister Elçin Əliyev met his colleagues in the capital on Monday and said so").language == "en"
    assert detect("Associated Press گزارش داد که").language == "fa"
    assert detect("Associated Press və Reuters bu barədə məlumat yayıb").language == "az"


def test_confidence_is_honest():
    sure = detect(SENTENCES["az"]), detect(SENTENCES["ar"]), detect(SENTENCES["en"])
    assert all(found.confidence >= 0.95 for found in sure)
    assert detect("Tomas kapitan").confidence < 0.8


def test_the_same_twice():
    texts = list(SENTENCES.values())
    assert [detect(text) for text in texts] == [detect(text) for text in reversed(texts)][::-1]


@pytest.mark.parametrize(
    "language", ["az", "az-Cyrl", "az-Arab", "ar", "ckb", "ug", "fa", "ur", "ps", "sd", "kk", "uk"]
)
def test_letters_alone_decide(language):
    assert gate(SENTENCES[language]).language == language


@pytest.mark.parametrize("language", ["en", "es"])
def test_letters_alone_leave_latin_open(language):
    assert gate(SENTENCES[language]) is None


def test_persian_typed_on_an_arabic_keyboard_is_no_arabic() -> None:
    assert detect("كشف دو سكه نقره در كوير مركزي").language == "fa"
    assert detect("كيف نجا سكان كركوك من سيل كبير").language == "ar"
