"""Names, addresses and running text to outlets."""

import subprocess
import sys

import pytest
from growth import costs_at_most

from corpus_cli.registry import outlets


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("AZERTAC", "azertac"), ("Azertag", "azertac"), ("AzerTAc", "azertac"), ("AZƏRTAC", "azertac"), ("azərtac", "azertac"),
        ("АЗЕРТАДЖ", "azertac"), ("أذرتاج", "azertac"), ("اذرتاج", "azertac"), ("Azərtac informasiya agentliyi", "azertac"),
        ("Trend", "trend"), ("Trend news agency", "trend"), ("Turan", "turan"), ("“Turan” İnformasiya Agentliyi", "turan"),
        ("АПА", "apa"), ("Report.az", "report-az"), ("Bakı Xəbər", "baki-xabar"), ("“Bakı-Xəbər” qəzeti", "baki-xabar"),
        ("رويترز", "reuters"), ("وكالة رويترز", "reuters"), ("أ ف ب", "afp"), ("أ.ف.ب", "afp"), ("ا ف ب", "afp"),
        ("الأناضول", "anadolu"), ("وكالة الاناضول", "anadolu"), ("سبوتنيك", "sputnik"), ("نوفوستي", "ria-novosti"),
        ("تاس", "tass"), ("ТАСС", "tass"), ("ИТАР-ТАСС", "tass"), ("الميادين", "al-mayadeen"), ("قناة الميادين", "al-mayadeen"),
        ("موقع الميادين نت", "al-mayadeen"), ("Al-Mayadeen", "al-mayadeen"), ("AlMayadeen", "al-mayadeen"),
        ("Al Mayadeen English", "al-mayadeen-english"), ("الجزيرة", "al-jazeera"), ("الجزيرة نت", "al-jazeera"),
        ("Aljazeera", "al-jazeera"), ("صحيفة الأخبار اللبنانية", "al-akhbar-lb"), ("الاخبار", "al-akhbar-lb"),
        ("Cradle", "the-cradle"), ("the cradle", "the-cradle"), ("The Saker Blog", "saker"), ("Asia Times Online", "asia-times"),
        ("The Guardian (London)", "guardian"), ("Guardian", "guardian"), ("New York Times", "new-york-times"),
        ("Monitor", "jamestown-monitor"), ("OE Watch", "oe-watch"), ("us-russia", "us-russia"), ("South Front", "south-front"),
        ("Syria News", "syria-news"), ("Guns and Butter", "guns-and-butter"), ("Al-Ahed News", "al-ahed"),
        ("הארץ", "haaretz"), ("«هآرتس»", "haaretz"), ("Արմենպրես", "armenpress"), ("ინტერპრესნიუსი", "interpressnews"),
        ("خبرگزاری فارس", "fars"), ("ایرنا", "irna"), ("РИА Новости", "ria-novosti"), ("Anadolu Ajansı", "anadolu"),
        ("BBC Monitoring Trans Caucasus Unit", "bbc-monitoring"), ("azadliq.org", "radio-azadliq"),
    ],
)  # fmt: skip
def test_exact_names(name, slug):
    match = outlets().match(name)
    assert (match.id, match.score, match.is_proposal) == (slug, 1.0, False)


@pytest.mark.parametrize(
    "name", ["Agencies", "Staff", "وكالات", "Net Source", "Xəbər agentlikləri", "AGENCIES", "المحرر السياسي"]
)
def test_generic_names_are_no_outlets(name):
    assert outlets().match(name) is None
    assert outlets().generic(name) in ("agencies", "staff")


@pytest.mark.parametrize(
    "name", ["", " ", "...", "x" * 500, "The", "News Agency", "قناة", "Nora Whitlock", "Related Stories", "5 May 2019"]
)
def test_no_outlets(name):
    assert outlets().match(name) is None


@pytest.mark.parametrize(
    ("name", "slug"), [("Baku Xabar", "baki-xabar"), ("Al Mayaden English", "al-mayadeen-english"), ("Eurasiannet", "eurasianet"), ("Armenpres", "armenpress")]
)  # fmt: skip
def test_a_typo_is_a_proposal(name, slug):
    match = outlets().match(name)
    assert match.id == slug
    assert 0.85 <= match.score < 1
    assert match.is_proposal
    assert outlets().match(name, typos=False) is None


@pytest.mark.parametrize(
    ("line", "slug"),
    [("Trend", None), ("“Trend” agentliyi", "trend"), ("Monitor", None), ("الأخبار", None), ("صحيفة الأخبار", "al-akhbar-lb"),
     ("The Trend", None), ("South Front", "south-front"), ("Russian Foreign Ministry", None), ("The Times", None)],
)  # fmt: skip
def test_a_line_is_an_outlet_only_by_a_name_that_nothing_else_has(line, slug):
    match = outlets().line(line)
    assert (match and match.id) == slug


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("http://www.baki-xeber.com/siyaset/78538.html", "baki-xabar"),
        ("baki-xeber.com", "baki-xabar"),
        ("https://AZ.Trend.Az:443/x?y#z", "trend"),
        ("https://web.archive.org/web/20200101000000*/http://www.kremlin.ru/events/1", "kremlin"),
        ("https://web.archive.org/web/2020/kremlin.ru", None),
        ("https://archive.ph/2020.01.01-000000/https://www.reuters.com/a", "reuters"),
        ("https://web.archive.org/web/1/https://web.archive.org/web/2/https://tass.com/x", "tass"),
        ("https://archive.ph/AbCdE", None),
        ("https://webcache.googleusercontent.com/search?q=cache:abc123:https://tass.com/politics/1+x", "tass"),
        ("https://www-trend-az.translate.goog/a", "trend"),
        ("https://www.google.com/amp/s/www.jpost.com/a", "jerusalem-post"),
        ("https://www.google.com/url?q=https%3A%2F%2Fwww.jpost.com%2Fa", "jerusalem-post"),
        ("https://t.me/azertag/12", "azertac"),
        ("https://t.me/s/azertag", "azertac"),
        ("t.me/unknown_channel", None),
        ("https://arabic.rt.com/x", "rt-arabic"),
        ("https://www.rt.com/x", "rt"),
        ("https://www.bbc.com/azeri/a", "bbc-azerbaijani"),
        ("https://www.bbc.com/azerite", "bbc"),
        ("https://jamestown.org/program/eurasia-daily-monitor/x", "eurasia-daily-monitor"),
        ("https://jamestown.org/x", "jamestown"),
        ("https://uprootedpalestinians.wordpress.com/2022/", "uprooted-palestinians"),
        ("https://someone.wordpress.com/", None),
        ("https://notreuters.com", None),
        ("http://[::1", None), ("", None), ("not a url", None), ("mailto:a@b", None), ("http://", None),
    ],
)  # fmt: skip
def test_addresses(url, slug):
    match = outlets().by_domain(url)
    assert (match and match.id) == slug


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("as Reuters and the AFP agency reported", ["Reuters", "AFP"]),
        ("قالت وكالة رويترز ونقلت الميادين نت عنها", ["رويترز", "الميادين نت"]),
        ("Al-Mayadeen Net\u00a0and Al Mayadeen English", ["Al-Mayadeen Net", "Al Mayadeen English"]),
        ("the cradle of mankind, not The Cradle", ["The Cradle"]),
        ("Reutersville, unreuters, Reuters's own", ["Reuters"]),
        ("İlham. AZƏRTAC xəbər verir", ["AZƏRTAC"]),
        ("BAKI, AZƏRTAC, İİİ, Reuters", ["AZƏRTAC", "Reuters"]),
        ("a trend in the market", []),
        ("", []),
    ],
)
def test_names_in_running_text(text, names):
    found = outlets().scan(text)
    assert [text[start:end] for start, end, _ in found] == names


def test_weak_names_are_found_only_when_asked_for():
    text = "Bakı, 5 may, Trend"
    assert outlets().scan(text) == []
    assert [outlet.id for _, _, outlet in outlets().scan(text, weak=True)] == ["trend"]


def test_outlets_are_whole():
    outlet = outlets().get("jamestown-monitor")
    assert (outlet.name, outlet.parent, outlet.volume_epoch) == ("Monitor (Jamestown Foundation)", "jamestown", 1995)
    assert outlets().get("nothing") is None
    assert sum(1 for _ in outlets()) == len(outlets())


def test_looking_up_loads_nothing_heavy():
    code = (
        "from corpus_cli.registry import outlets; r = outlets(); r.match('Trend'); r.line('Trend'); r.by_domain('trend.az'); import sys;"
        "print(*[m for m in ('yaml', 'tldextract', 'rapidfuzz', 'ahocorasick_rs', 'requests', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_scanning_costs_little():
    """A twelfth of the speed of lower-casing, which a pass must do anyway; 40 MB/s on a quiet core."""
    prose = "Officials in the region told reporters that talks would go on. المسؤولون قالوا إن المحادثات ستستمر. "
    text = (prose * 15 + "Reuters ") * 400
    known = outlets()
    known.scan("x")
    assert costs_at_most(12, lambda: known.scan(text), lambda: text.replace("x", "y").lower())
