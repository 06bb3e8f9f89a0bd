"""First paragraphs that name their publisher."""

import pytest

from corpus_cli.core.attribution import opening_credit
from corpus_cli.registry import outlets


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تبریز - ایرنا - شماری از رانندگان کامیون که در پایانه مرزی هستند", "IRNA"),
        ("خبرگزاری فارس - بیرجند: کشاورزان شهرستان می‌گویند هزینه کود بیشتر شده است", "Fars News Agency"),
        ("بعلبك ـ «القدس العربي»: قبل ثلاث سنوات زرع المزارع مكانها بصيلات", "Al-Quds Al-Arabi"),
        ("جدة: «الشرق الأوسط» - وصلت السفينة", "Asharq Al-Awsat"),
        ("Oxu.Az xəbər verir ki, hadisə nəticəsində xəsarət alan yoxdur", "Oxu.az"),
        ("Bu barədə Trend xəbər verir.", "Trend News Agency"),
        ("Об этом сообщает Интерфакс со ссылкой на ведомство", "Interfax"),
        ("Как передает Trend, дорога откроется", "Trend News Agency"),
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
