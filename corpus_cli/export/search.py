"""Full-text search that finds every spelling: what SQLite's index holds, and how a query is folded to match it.

A word is indexed as `corpus_cli.text.fold` folds its letters, and the table `folding` of the database
holds the same folding for queries, so that plain SQL can fold them (`FOLD_QUERY`). Letters only: signs
part words in SQLite's tokenizer before and after, and folding `№` to `No` would add a word. So the
n-th word of the index is the n-th of the text, and `highlight` and `snippet` mark the original spelling.
"""

from __future__ import annotations

import re
import unicodedata

from corpus_cli.text.fold import fold

TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Cf'"
"""Marks and joiners (`Mn`, `Cf`) belong to words: a vowel mark must not cut one in two."""

_RANGES = (
    (0x80, 0x5C8), (0x600, 0x700), (0x750, 0x780), (0x8A0, 0x900),
    (0x1E00, 0x2000), (0x200B, 0x2010), (0x2060, 0x2065), (0xFB50, 0xFE00), (0xFE20, 0xFF00),
)  # fmt: skip
_WORD = ("L", "M", "Nd", "Cf")
_LONE = "\ue000"
"""Stands for a word of nothing but tatweel, hamza or marks; private use, so nobody searches for it."""


def _folding() -> dict[str, str]:
    """Letters, marks and digits beyond ASCII whose folding is another; ASCII is left to SQLite.

    So the operators `AND`, `OR` and `NOT` of a query stay what they are.
    """
    found = {}
    for first, end in _RANGES:
        for char in map(chr, range(first, end)):
            folded = fold(fold(char))  # twice: a capital becomes a letter that folds on (`Đ`, `đ`, `d`)
            if folded != char and unicodedata.category(char).startswith(_WORD) and _is_word(folded):
                found[char] = folded
    return found


def _is_word(folded: str) -> bool:
    return all(unicodedata.category(char)[0] in "LN" for char in folded)


FOLDING = _folding()
_table = str.maketrans(FOLDING)
_dropped = "".join(char for char, folded in FOLDING.items() if not folded)
_lone = re.compile(f"(?<![\\w{_dropped}])[{_dropped}]+(?![\\w{_dropped}])")


def indexed(text: str) -> str:
    """`text` as the index holds it: letters folded, as many words as before."""
    return _lone.sub(_LONE, text).translate(_table)


FOLD_QUERY = """with recursive letters(rest, done) as (
  select :q, ''
  union all
  select substr(rest, 2), done || coalesce(
    (select folded from folding where letter = substr(rest, 1, 1)), substr(rest, 1, 1))
  from letters where rest <> ''
)"""
"""SQL: the last row of `letters` is the query `:q` folded."""

SEARCH = f"""{FOLD_QUERY}
select {{columns}}
from articles_fts join articles on articles.n = articles_fts.rowid
where articles_fts match (select done from letters where rest = '')
order by rank limit 100"""  # noqa: S608 - the query is bound, and no text of an article is put in
"""SQL: the articles that a query finds, best first; the caller puts in the `columns`."""
