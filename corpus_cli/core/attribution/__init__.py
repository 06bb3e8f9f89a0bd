"""Who wrote and who published: roles of header lines, names in them, and what they add up to.

`line_role` and `name_line` look at a line alone and are quick enough for every short line of a dump;
`closer_role` and `opening_credit` look at what closes and opens a text; `attribute` fills a record
from its header.
"""

from corpus_cli.core.attribution.decide import attribute
from corpus_cli.core.attribution.openings import opening_credit
from corpus_cli.core.attribution.people import name_line
from corpus_cli.core.attribution.roles import closer_role, is_office_or_place, is_publisher_line, line_role
from corpus_cli.core.attribution.sources import is_wire_credit

__all__ = [
    "attribute",
    "closer_role",
    "is_office_or_place",
    "is_publisher_line",
    "is_wire_credit",
    "line_role",
    "name_line",
    "opening_credit",
]
