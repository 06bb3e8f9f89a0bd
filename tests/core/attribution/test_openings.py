"""First paragraphs that name their publisher."""

import pytest

from corpus_cli.core.attribution import opening_credit
from corpus_cli.core.attribution.openings import signed_end, signed_names, signed_opening
from corpus_cli.core.dates import dateline
from corpus_cli.registry import outlets


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تبریز - ایرنا - شماری از رانندگان کامیون که در پایانه مرزی هستند", "IRNA"),
        ("خبرگزاری فارس - بیرجند: کشاورزان شهرستان می‌گویند هزینه کود بیشتر شده است", "Fars News Agency"),
        ("عمّان ـ «القدس العربي»: حذّرت النقابة من نقص في الأدوية", "Al-Quds Al-Arabi"),
        ("شرق: در پاساژی نزدیک میدان ساعت سه کتابفروشی هست", "Shargh"),
        ("تونس: عمال الميناء يعودون إلى الشارع", None),
        ("بعلبك ـ «القدس العربي»: قبل ثلاث سنوات زرع المزارع مكانها بصيلات", "Al-Quds Al-Arabi"),
        ("جدة: «الشرق الأوسط» - وصلت السفينة", "Asharq Al-Awsat"),
        ("Oxu.Az xəbər verir ki, hadisə nəticəsində xəsarət alan yoxdur", "Oxu.az"),
        ("Bu barədə Trend xəbər verir.", "Trend"),
        ("Об этом сообщает Интерфакс со ссылкой на ведомство", "Interfax"),
        ("Как передает Trend, дорога откроется", "Trend"),
        ("أفادت وكالة مهر للأنباء أنّ القطار وصل إلى الميناء", "Mehr News Agency"),
        ("به گزارش ایسنا، وزیر راه از پایان ساخت پل خبر داد", "ISNA"),
        ("Civil.ge, Tbilisi \u2013 Parliament on Friday adopted the law", "Civil Georgia"),
        ("APA-nın Abşeron bürosunun xəbərinə görə, körpü bağlıdır", "APA"),
        ("\u201cTuran\u201d agentliyi x\u0259b\u0259r verir ki, k\u00f6rp\u00fc ba\u011fl\u0131d\u0131r", "Turan"),
        ("Bu barədə \u201cReport\u201da idarədən bildirilib", "Report"),
        ("Agentlikdən Oxu.Az-a bildirilib ki, körpü bağlıdır", "Oxu.az"),
        ("AYNA-dan Oxu.Az-a verilən məlumata görə, körpü bağlıdır", "Oxu.az"),
        ("“Report” Vahid Satınalma Portalına istinadən xəbər verir ki, körpü bağlıdır", "Report"),
        ("APA-nın Gəncə müxbirinin verdiyi məlumata görə, körpü bağlıdır", "APA"),
        ("DHA muhabirinin aldığı bilgiye göre köprü kapalı", "DHA"),
        ("أفاد مراسل سانا بأن الطريق مفتوح", "SANA"),
        ("شفق نيوز/ أعلنت الوزارة أن الطريق مفتوح", "Shafaq News"),
        ("ArmInfo. The bridge is open again", "ArmInfo"),
        ("Islam Times - The bridge is open again", "Islam Times"),
        ("وطنية - نفذ الاساتذة اعتصاما", "National News Agency (Lebanon)"),
        ("Old Times - as the song has it - are gone", None),
        ("أفادت الشرطة أنّ الطريق مفتوح", None),
        ("Lənkəranda çay daşıb - nazir bildirib: körpü bağlıdır", None),
        ("The report - long awaited - was published on Monday", None),
        ("Baku - London: the new line opens", None),
        ("قال الوزير - في كلمة - إن الطريق مفتوح", None),
        ("Nazir deyib: \u201cyol açılacaq\u201d", None),
        ("", None),
    ],
)
def test_opening_credit(text, name):
    span = opening_credit(text)
    if name is None:
        assert span is None
    else:
        assert outlets().match(text[slice(*span)], typos=False).name == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("BAKI, 5 avq \u2014 Sputnik, Zaur İsrafilzadə. Növbədə 160 maşın var.", ["Zaur İsrafilzadə"]),
        ("BAKI, 5 avq \u2014 Sputnik. Növbədə 160 maşın var.", []),
        ("BAKU, March 12 (Reuters) - Growers held back their stocks.", []),
        ("ANKARA (AA) - AYŞE ÇIRAK - Köprü bu sabah açıldı.", ["AYŞE ÇIRAK"]),
        ("IĞDIR (AA) - ALİ KUZEY/ELİF DİLAVER - Köprü bu sabah açıldı.", ["ALİ KUZEY", "ELİF DİLAVER"]),
        ("ANKARA (AA) - TRT HABER - Köprü bu sabah açıldı.", []),
        ("ANKARA (AA) - Köprü - eski adıyla geçit - açıldı.", []),
    ],
)
def test_who_wrote_stands_behind_the_agency(text, names):
    opening = dateline(text)
    found = signed_names(text, opening)
    assert [name.text for name in found] == names
    assert [text[name.start : name.end] for name in found] == names
    assert signed_end(text, opening) == (found[-1].end if found else opening.end)


@pytest.mark.parametrize(
    ("text", "author", "outlet"),
    [
        ("Bakı. Ülviyyə Tahirli – APA-Economics. Körpü bağlıdır", "Ülviyyə Tahirli", "APA-Economics"),
        ("Semih KUZEY/TUZLUCA (Iğdır), (DHA)- Bahçe sahipleri", "Semih KUZEY", "DHA"),
        ("Bakı. Trend, Ülviyyə Tahirli:", "Ülviyyə Tahirli", "Trend"),
        ("Azərbaycan, Bakı, 13 may /Trend, müxbir E.Kranlı/", "E.Kranlı", "Trend"),
        ("Bakı. Ülviyyə Tahirli - APA. İsmayıllıda körpü bağlıdır", "Ülviyyə Tahirli", "APA"),
        ("Azərbaycan, Bakı, 24 yanvar /müxbir Leyla Zərbəliyeva - Trend/", "Leyla Zərbəliyeva", "Trend"),
        ("Azerbaijan, Baku, 4 April /corr. Trend S. Ilhamgizi / The bridge", "S. Ilhamgizi", "Trend"),
        ("إسطنبول/ محمد شيخو/ الأناضول", "محمد شيخو", "الأناضول"),
        ("صفاقس 3 أوت 2022 (وات/ تحرير إيناس القرقني) - على كرسي", "إيناس القرقني", "وات"),
        ("نوردوز – «القدس العربي» – من سعيد بن عمار: الساعة", "سعيد بن عمار", "القدس العربي"),
        ("الرباط – حسن الأشرف: قال الوزير", "حسن الأشرف", None),
        ("كتب محمد علي: لم يعد الجسر", "محمد علي", None),
        ("دمشق - وزارة الصحة: سجلت البلاد", None, None),
        ("Paris. The bridge - long closed. It opens", None, None),
    ],
)
def test_signed_opening(text, author, outlet):
    found = signed_opening(text)
    assert (found and found.author.text) == author
    assert (text[slice(*found.outlet)].strip() if found and found.outlet else None) == outlet
