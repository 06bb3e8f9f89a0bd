"""Dates as news writes them, in Azerbaijani, Arabic, English and their neighbours: found, read, never made up."""

from corpus_cli.core.dates.datelines import Dateline, dateline
from corpus_cli.core.dates.edtf import bounds, date_of
from corpus_cli.core.dates.lines import date_line
from corpus_cli.core.dates.parser import DateMatch, find_dates, parse_date
from corpus_cli.core.dates.urls import url_date

__all__ = [
    "DateMatch",
    "Dateline",
    "bounds",
    "date_line",
    "date_of",
    "dateline",
    "find_dates",
    "parse_date",
    "url_date",
]
