"""The registry's files: what they may hold, where a fault is shown, and that the index is theirs."""

import orjson
import pytest

from corpus_cli.errors import ConfigError
from corpus_cli.registry import outlets
from corpus_cli.registry.press.files import read_entries
from corpus_cli.registry.press.index import build, check_files, fingerprints, registry_files
from corpus_cli.registry.press.tables import ENTRIES, INDEX, own_index

GOOD = """\
- id: harbour-notes
  name: Harbour Notes
  names:
    - {text: Liman qeydləri, lang: az, script: Latn, kind: official}
  domains:
    - {host: harbour-notes.az}
  country: AZ
"""


@pytest.fixture(scope="module")
def index():
    return build()


def test_the_index_is_up_to_date(index):
    """`make registry` writes it after an edit of the YAML files."""
    assert orjson.loads(INDEX.read_bytes()) == orjson.loads(orjson.dumps(index.packed()))
    assert orjson.loads(ENTRIES.read_bytes()) == index.outlets
    assert orjson.loads(INDEX.read_bytes())["files"] == fingerprints()


def test_our_files_have_no_fault():
    assert [str(fault) for fault in check_files(registry_files())] == []


def test_there_are_enough_outlets_of_every_region(index):
    assert len(index.outlets) >= 400
    countries = [row.get("country") for row in index.outlets]
    for country, least in {
        "AZ": 60,
        "AM": 40,
        "GE": 25,
        "TR": 40,
        "IR": 40,
        "RU": 50,
        "LB": 15,
        "SY": 8,
        "IQ": 10,
        "IL": 20,
    }.items():
        assert countries.count(country) >= least, country


def test_who_controls_is_never_said_without_a_source(index):
    assert all(row.get("control_source") for row in index.outlets if "control" in row)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (GOOD + "- id: harbour-notes\n  name: Others\n", 8, "duplicate id 'harbour-notes'"),
        (GOOD + "- id: others\n  name: Liman Qeydleri\n", 9, "name 'liman qeydleri' is claimed twice"),
        (GOOD + "- id: others\n  name: Others\n  aliases_weak: [Harbour notes]\n", 10, "claimed twice"),
        (GOOD + "- id: others\n  name: Others\n  domains:\n    - {host: harbour-notes.az}\n", 11, "domain 'harbour-notes.az' is claimed twice"),
        (GOOD + "  owner: nobody\n", 8, "unknown field 'owner'"),
        (GOOD + "  control: {ownership: state}\n", 8, "needs a source"),
        (GOOD + "  parent: nowhere\n", 8, "parent 'nowhere' is no outlet"),
        (GOOD + "  parent: b\n- id: b\n  name: B\n  parent: harbour-notes\n", 8, "cyclic parent"),
        (GOOD + "  parent: harbour-notes\n", 8, "cyclic parent"),
        (GOOD + "  country: AZ\n", 8, "given twice"),
        (GOOD.replace("harbour-notes.az", "https://harbour-notes.az/"), 6, "bad domain"),
        (GOOD.replace("harbour-notes.az", "www.harbour-notes.az"), 6, "leave `www.` out"),
        (GOOD.replace("harbour-notes.az", "com.az"), 6, "anyone can have a name under it"),
        (GOOD.replace("harbour-notes.az", "blogspot.com"), 6, "anyone can have a name under it"),
        (GOOD.replace("country: AZ", "country: Azerbaijan"), 7, "'country' cannot be 'Azerbaijan'"),
        (GOOD.replace("script: Latn", "script: Arab"), 4, "'script' cannot be 'Arab'"),
        (GOOD.replace("kind: official", "kind: real"), 4, "'kind' cannot be 'real'"),
        (GOOD.replace("lang: az", "language: az"), 4, "unknown field 'language' in 'names'"),
        (GOOD.replace("id: harbour-notes", "id: Harbour Notes"), 1, "'id' cannot be"),
        (GOOD.replace("  name: Harbour Notes\n", ""), 1, "needs the field 'name'"),
        (GOOD + "  type: rag\n", 8, "'type' cannot be 'rag'"),
        (GOOD + "  date_order: day-first\n", 8, "'date_order' cannot be"),
        (GOOD + "  volume_epoch: last year\n", 8, "'volume_epoch' cannot be"),
        (GOOD + "  timezone: Baku\n", 8, "'timezone' cannot be"),
        (GOOD + "  languages: az\n", 8, "'languages' is a list"),
        (GOOD + "  handles: ['@harbour']\n", 8, "'handles' cannot be"),
        (GOOD + "  note: [a, b]\n", 8, "'note' cannot be"),
        (GOOD + "  names: [\n", None, "not YAML"),
        ("- harbour-notes\n", 1, "a mapping of fields"),
        ("harbour-notes\n", 1, "a list of outlets"),
        ("outlet: []\n", 1, "a list of outlets"),
        ("- &a {id: a, name: A}\n- *a\n", 1, "anchors and aliases"),
    ],
)  # fmt: skip
def test_a_fault_is_shown_where_it_stands(tmp_path, text, line, says):
    path = tmp_path / "mine.yaml"
    path.write_text(text, "utf-8")
    faults = check_files([path])
    assert any(says in fault.message for fault in faults), [str(fault) for fault in faults]
    fault = next(fault for fault in faults if says in fault.message)
    assert fault.hint
    if line is not None:
        assert fault.where == f"{path}:{line}"
    with pytest.raises(ConfigError) as raised:
        outlets([path])
    assert raised.value.where.startswith(f"{path}:")
    assert raised.value.hint


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ConfigError) as raised:
        outlets([tmp_path / "none.yaml"])
    assert raised.value.where == str(tmp_path / "none.yaml")


def test_bytes_that_are_no_text(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"- id: \xff\x00\xfe")
    assert check_files([path])[0].where.startswith(str(path))


def test_an_empty_file_adds_nothing(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("# nothing yet\n")
    assert len(outlets([path])) == len(outlets())


def test_norway_is_a_country(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("- {id: fjord, name: Fjord Notes, country: NO}\n")
    assert next(iter(read_entries(path))).data["country"] == "NO"


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(
        GOOD
        + "- id: trend\n  name: My Trend\n  aliases_weak: [Trend]\n"
        + "- {id: other-cradle, name: Other Cradle, names: [{text: The Cradle}], parent: al-mayadeen}\n",
        "utf-8",
    )
    return outlets([path])


def test_an_analysts_file_adds_and_replaces(mine):
    assert mine.match("LİMAN QEYDLƏRİ").id == "harbour-notes"
    assert mine.by_domain("https://harbour-notes.az/a").id == "harbour-notes"
    assert mine.match("Trend").name == "My Trend"
    assert mine.match("Trend News Agency", typos=False) is None or mine.match("Trend News Agency").name == "My Trend"
    assert mine.by_domain("trend.az") is None, "an entry is replaced whole"
    assert mine.match("The Cradle").id == "other-cradle", "a name both claim is the analyst's"
    assert mine.get("the-cradle").name == "The Cradle"
    assert [o.name for _, _, o in mine.scan("as The Cradle wrote of Harbour Notes")] == [
        "Other Cradle",
        "Harbour Notes",
    ]


def test_it_leaves_ours_alone(mine):
    assert outlets().match("Trend").name == "Trend"
    assert len(mine) == len(outlets()) + 2


def test_the_index_that_is_read_is_the_one_that_was_made(index):
    read = own_index()
    assert (read.titles, read.strong, read.weak, read.hosts) == (index.titles, index.strong, index.weak, index.hosts)
    assert read.packed() == index.packed()
