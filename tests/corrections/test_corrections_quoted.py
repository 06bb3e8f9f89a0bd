"""An article of a quoted digest that a person corrects is read without the marks, as it was before."""

from __future__ import annotations

import json

BODY = "Every boat that came in was written down before noon, and the book was closed until the lamps are lit again."
LINES = [
    "Lamp keepers count the boats", "3 March 2019", "", BODY, "", BODY, "", "A line of nobody", "",
    "The lighthouse paints its door", "1 March 2019", "", BODY.replace("boat", "tin"), "", BODY.replace("book", "tin"),
]  # fmt: skip


def test_furniture_inside_a_quotation(corpus, tmp_path) -> None:
    (tmp_path / "digest.txt").write_text("".join(f"> {line}".rstrip() + "\n" for line in LINES), "utf-8")
    place = {"exact": "> A line of nobody", "suffix": "> The lighthouse"}
    entry = {"do": "furniture", "source": "digest.txt", "at": place, "to": place}
    (tmp_path / "corrections.yaml").write_text(json.dumps({"corrections": [entry]}), "utf-8")
    before, after = (
        [json.loads(line) for line in corpus("export", "digest.txt", *options).stdout.splitlines()]
        for options in ((), ("--corrections", "corrections.yaml"))
    )
    assert [record["title"] for record in after] == [record["title"] for record in before] == [LINES[0], LINES[9]]
    assert "A line of nobody" in before[0]["text"]
    assert after[0]["text"] == f"{BODY}\n\n{BODY}"
