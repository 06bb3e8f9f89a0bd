"""What attribution loads, and what it costs."""

import subprocess
import sys

import pytest
from growth import costs_at_most

from corpus_cli.core.attribution import line_role

HEAVY = ("yaml", "typer", "rich", "numpy", "tldextract", "rapidfuzz", "ahocorasick_rs", "requests")

PROSE = [
    "Officials said on Tuesday that the road would be open again by the end of the week",
    "New trade corridor connecting the two seas is planned for next year",
    "The ferry that forgot its cargo keeps a whole port waiting",
    "Great expectations, not grand declarations",
    "Bakıda yeni yolun açılışı keçirilib və nazir çıxış edib",
    "قال الوزير إن الطريق سيفتح من جديد قبل نهاية الأسبوع الجاري",
    "تركيا وأرمينيا تعتزمان تطبيع العلاقات بينهما قريبا",
    "He gave the first prize to a hospital.",
]


def _loaded(code):
    script = f"{code}\nimport sys; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_importing_loads_nothing_heavy():
    assert _loaded("import corpus_cli.core.attribution") == []


def test_roles_and_names_need_nothing_heavy():
    code = "from corpus_cli.core.attribution import line_role, name_line; line_role('By Al Mayadeen'); name_line('Nora Whitlock')"
    assert _loaded(code) == []


@pytest.mark.parametrize("text", PROSE)
def test_prose_has_no_role(text):
    assert line_role(text) is None


def test_a_miss_costs_little():
    """At most as much as folding the line eight times: about two microseconds where folding takes a quarter."""
    from corpus_cli.text.fold import fold

    lines = PROSE * 200
    for line in PROSE:
        line_role(line)
    assert costs_at_most(8, lambda: [*map(line_role, lines)], lambda: [*map(fold, lines)])
