"""Corrections give the same bytes in one process and in several, and are told the same."""

from __future__ import annotations

import json

from corpus_cli.core.survey import STRETCH

HEAD = (
    "Lamp keepers count the boats\n3 March 2019\n\nEvery boat that came in was written down before noon, and the book was closed and put away until the lamps are lit again in the evening.\n\n"
    "Nobody had told the night watch that the lamps would stay dark\nWhen the keeper came down the whole bay was black.\n"
)
ANCHORS = {
    "cut": "Nobody had told the night watch that the lamps would stay dark",
    "set": "Lamp keepers count the boats",
    "drop": "This headline is in no dump at all, whatever is read",
}


def book(source: str) -> str:
    entries = [
        {"do": do, "source": source, "at": {"exact": exact, "suffix": HEAD.rsplit(exact, maxsplit=1)[-1][:100].strip()}}
        | ({"fields": {"date": "2020-05-06", "outlet": "AZERTAC", "title": "Another title"}} if do == "set" else {})
        for do, exact in ANCHORS.items()
    ]
    return json.dumps({"corrections": entries}, ensure_ascii=False)


def large(folder) -> None:
    """A dump of two stretches; the text of its last article is that of its first, which is given another date."""
    paragraph = "The keeper wrote the boats of the day into the book of the port office and closed it. " * 20 + "\n\n"
    with (folder / "big.txt").open("w", encoding="utf-8") as file:
        size, number = file.write(HEAD), 0
        while size <= STRETCH + 200_000:
            number += 1
            head = f"\n\nStation number {number} counts its boats\n{1 + number % 28} March 2019\n\n"
            size += file.write(head + f"Station {number}. " + paragraph * 60)
        file.write(
            "\n\nAt the port they count\n3 March 2019\n\nEvery boat that came in was written down before noon, and the book was closed and put away until the lamps are lit again in the evening.\n"
        )


def test_the_same_bytes_from_several_processes(corpus, tmp_path) -> None:
    large(tmp_path)
    (tmp_path / "corrections.yaml").write_text(book("big.txt"), "utf-8")
    runs = [
        corpus("export", "big.txt", "--corrections", "corrections.yaml", "--jobs", jobs, "-o", f"{jobs}.jsonl")
        for jobs in "12"
    ]
    one, two = ((tmp_path / f"{jobs}.jsonl").read_bytes() for jobs in "12")
    assert one == two
    assert [run.returncode for run in runs] == [1, 1]
    assert all(b"corrections.yaml:" in run.stderr and b"`drop` was not applied" in run.stderr for run in runs)
    first = json.loads(one.split(b"\n")[0])
    assert (first["date"], first["outlet"], first["title"]) == ("2020-05-06", "AZERTAC", "Another title")
    assert {entry["do"] for entry in json.loads(one.split(b"\n")[1])["evidence"]["analyst"]} == {"cut"}
