"""The weights of the search: the file and the code know the same signs, the fit climbs, and the search goes by them."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from conftest import ROOT

from corpus_cli.core.blocks import blocks_of
from corpus_cli.core.boundaries import look
from corpus_cli.core.decide import MOST_AROUND, Step, decide, zones
from corpus_cli.core.lines import read_lines
from corpus_cli.core.surroundings import GROUPS
from corpus_cli.core.weights import weights
from tools import weights as fit

TEXT = (
    "Harbour Gazette\n\nFerry learns to whistle in B flat\n12 March 2021\n\nThe ferry whistles in B flat, and those who live "
    "beside the harbour have asked whether it could learn another note before the summer.\n\nRelated stories\nOld pier, new "
    "planks\n\nOld clock is wound by hand again\n13 March 2021\n\nThe clock of the town hall is wound by hand, and the hand "
    "is that of a watchmaker who came for a week and stayed for thirty years.\n"
)
GOLD = [
    {"start_line": 3, "end_line": 6, "title": "Ferry learns to whistle in B flat"},
    {"start_line": 11, "end_line": 14, "title": "Old clock is wound by hand again"},
]


def test_the_file_has_what_the_code_asks_for() -> None:
    given = weights()
    assert set(given.zones) == set(given.tail) == set(fit.thought().zones)
    assert set(given.worth) == set(fit.thought().worth)
    assert all(len(row) == 5 for row in (*given.zones.values(), *given.around.values()))
    assert {sign.partition("=")[0].partition("-")[0] for sign in given.signs} == set(GROUPS)


def test_signs_of_a_headline() -> None:
    blocks = blocks_of(read_lines(TEXT.encode(), 0, 1, "utf-8"))
    sight = look(blocks)
    (ferry,) = (i for i, block in enumerate(blocks) if block.text.startswith("Ferry learns"))
    (pier,) = (i for i, block in enumerate(blocks) if block.text.startswith("Old pier"))
    assert {"above-2=edge", "below=date", "below-text=2", "below-header=1"} <= set(sight.signs[ferry])
    assert "words-best=1" in sight.signs[ferry]
    assert pier not in sight.signs  # the box below an article was told apart before


def test_what_is_seen_does_not_hang_on_the_order_of_sets() -> None:
    """Words are summed over sets: a last digit that changes with the seed of hashes would tip what is compared."""
    path = ROOT / "tests" / "gold" / "dev" / "web-en-whole-page-1.txt"
    code = (
        "import sys; from corpus_cli.core import lines; from corpus_cli.core.blocks import blocks_of; "
        "from corpus_cli.core.boundaries import look; data = open(sys.argv[1], 'rb').read(); "
        "print(look(blocks_of(lines.read_lines(data, 0, 1, 'utf-8'))))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, str(path)],
            cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(seen) == 1


def test_the_search_goes_by_the_weights_it_is_given() -> None:
    dump = fit.read("a", TEXT, GOLD)
    assert dump is not None
    right, wrong, _ = fit.starts(dump, weights())
    assert right and not wrong
    shut = fit.thought()
    shut.worth["start"] = -1000.0  # type: ignore[index]
    assert fit.starts(dump, shut)[0] == 0


def test_the_search_finds_both_headlines() -> None:
    dump = fit.read("a", TEXT, GOLD)
    assert dump is not None and fit.starts(dump, weights()) == (2, 0, 0)


def test_what_stands_around_is_kept_within_bounds() -> None:
    pick = random.Random(3)
    names = sorted(weights().around)
    for _ in range(MOST_AROUND + 500):
        zones(weights(), tuple(pick.sample(names, 4)))
    assert zones.cache_info().currsize <= MOST_AROUND
    assert decide([Step("prose", around=("no-sign-of-ours=1",))]).starts == []


@pytest.fixture
def model(monkeypatch) -> fit.Model:
    monkeypatch.setattr(fit, "RARE", 1)
    dump = fit.read("a", TEXT, GOLD)
    assert dump is not None
    return fit.Model([dump] * 3)


def test_what_one_dump_alone_has_teaches_nothing() -> None:
    dump = fit.read("a", TEXT, GOLD)
    assert dump is not None
    assert fit.Model([dump] * fit.RARE).signs == []
    others = [fit.read(f"dump-{n} no-blanks", TEXT, GOLD) for n in range(fit.RARE)]
    assert fit.Model([other for other in others if other is not None]).signs


def test_the_slope_of_the_fit_is_that_of_its_loss(model: fit.Model) -> None:
    dump = fit.read("a", TEXT, GOLD)
    (batch,) = fit.batches(model, [dump] * 3)
    _, slope = fit.gradient(model, batch)
    telling = np.argsort(-np.abs(slope))[:12]
    for at in telling:
        sides = []
        for step in (1e-4, -1e-4):
            model.value[at] += step
            sides.append(fit.gradient(model, batch)[0])
            model.value[at] -= step
        assert (sides[0] - sides[1]) / 2e-4 == pytest.approx(slope[at], rel=1e-3, abs=1e-5)


def test_a_fit_departs_from_what_is_thought_towards_gold(monkeypatch) -> None:
    monkeypatch.setattr(fit, "RARE", 1)
    dump = fit.read("a", TEXT, GOLD)
    assert dump is not None
    model = fit.Model([dump])
    (batch,) = fit.batches(model, [dump])
    before, _ = fit.gradient(model, batch)
    fitted = fit.fit([dump])
    model.value = model.vector(fitted)
    assert fit.gradient(model, batch)[0] < before
    assert fitted.signs["below=date"] > 0


def test_the_mean_of_fits_takes_each_once_and_what_one_does_not_know_for_nothing() -> None:
    almost = partial(pytest.approx, abs=1e-4)  # they are written with four places
    given = weights()
    bare = replace(given, signs={}, cues={}, around={})
    sign, cue, side = next(iter(given.signs)), next(iter(given.cues)), next(iter(given.around))
    found = fit.mean([given, bare])
    assert found.worth == given.worth and found.zones == {kind: tuple(zone) for kind, zone in given.zones.items()}
    assert found.signs[sign] == almost(given.signs[sign] / 2)
    factor, term = given.cues[cue]
    assert found.cues[cue] == almost(((factor + 1) / 2, term / 2))  # a cue that is not known counts as it is
    assert found.around[side] == almost([value / 2 for value in given.around[side]])
    third = fit.mean([given, given, bare])
    assert third.signs[sign] == almost(given.signs[sign] * 2 / 3)
