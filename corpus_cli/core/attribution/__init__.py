"""Who wrote and who published: roles of header lines, names in them, and what they add up to.

`line_role`, `name_line` and `closer_role` look at a line alone and are quick enough for every short
line of a dump; `attribute` fills a record from its header.
"""

from corpus_cli.core.attribution.decide import attribute
from corpus_cli.core.attribution.people import name_line
from corpus_cli.core.attribution.roles import closer_role, line_role

__all__ = ["attribute", "closer_role", "line_role", "name_line"]
