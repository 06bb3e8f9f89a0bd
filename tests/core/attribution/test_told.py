"""Whom the people in a text spoke to, and what a paper did for a text."""

from __future__ import annotations

import pytest

from corpus_cli.core.attribution.told import told


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("“The crane waits for an engineer,” the harbour master told OC Media.", "oc-media"),
        ("The gull, she tells Mada Masr, was here first.", "mada-masr"),
        ("according to a list shared with The Jordan Times by the harbour", "jordan-times"),
        ("The ministry did not respond to Eurasianet’s questions about the crane.", "eurasianet"),
        ("Hetq obtained the contract for the crane last week.", "hetq"),
        ("Under the plan, which OC Media has seen, the pier moves north.", "oc-media"),
        ("JAMnews’ correspondent at the harbour counted nine gulls.", "jam-news"),
        ("Kran mühəndis gözləyir, – liman rəisi AzadlıqRadiosuna deyib.", "radio-azadliq"),
        ("Bunu Turan agentliyinə liman rəisi bildirib.", "turan"),
        ("AzadlıqRadiosunun topladığı məlumata görə, kran köhnədir.", "radio-azadliq"),
        ("Кран ждёт инженера, сказал Trend начальник порта.", "trend"),
        ("Об этом в беседе с 1news.az рассказала смотрительница маяка.", "1news-az"),
        ("«Газета.uz» поговорила со смотрителем маяка.", "gazeta-uz"),
        ("Its lawyer told Civil.ge the crane would turn again.", "civil-ge"),
        ("قال رئيس الميناء في تصريح لموزاييك إن الرافعة قديمة", "mosaique-fm"),
        ("وبحسب معلومات «الأخبار»، فإن الرافعة تنتظر مهندساً", "al-akhbar-lb"),
        ('وفق كشف اطلع عليه "العربي الجديد" فإن الرافعة قديمة', "al-araby-al-jadeed"),
        ('التقتها "المدن" عند المنارة', "al-modon"),
        ("تواصلت عنب بلدي مع حارس المنارة", "enab-baladi"),
    ],
)  # fmt: skip
def test_who_was_told_and_what_a_paper_did(text, slug):
    ((start, end, found),) = {each[2]: each for each in told(text)}.values()
    assert found == slug
    assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "he told the paper that the crane was old",
        "a guardian of the lighthouse was asked by the council",
        "Əhməd limana gəlib baxdı",
        "وقال للأهالي إن الرافعة ستصل غداً",
        "قال في تصريح لوزير النقل إن الرافعة قديمة",
        "زارت الميناء ثلاث سفن",
    ],
)
def test_what_names_nobody(text):
    assert not told(text)
