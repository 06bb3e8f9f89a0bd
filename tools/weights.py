"""Fit the weights of the splitter to the gold dumps: `make weights` writes corpus_cli/core/weights.json.

The search of `corpus_cli/core/decide.py` is a conditional random field over nine states, of which gold shows which blocks
are headlines, and which stand inside an article and which outside. Fitted is the probability of all ways that agree with
gold, over the web copy in tests/gold/dev and its variations (tests/variations.py), against a penalty on what departs from
`thought()`, what is thought without gold. By Adam, with numpy alone; the same files give the same weights. The dumps of
tests/gold/held take no part: they show what the fit is worth. Where the project's real documents are beside it
(../shared, which is no part of it), they are as a tenth of all.

    weights.py               fit, write, and show how held dumps fare
    weights.py --folds 4     fit to three quarters at a time and print how the last quarter, which the fit never saw, fares
    weights.py --mean FILE.. write the mean of the fit and of earlier ones: one fit is wilful in what few dumps decide
    weights.py FOLDER...     take other folders of dumps with gold, for a trial
"""

# ruff: noqa: T201 (a command line)

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

ROOT = Path(__file__).parents[1]
SEEDS, GOLD = ROOT.parent / "shared" / "seeds", ROOT.parent / "shared" / "gold"
sys.path.insert(0, str(ROOT / "tests"))
from scoring import norm, read_lines  # noqa: E402 (as the tests find it)
from variations import dump_of, varied  # noqa: E402

from corpus_cli.core import lines as dump_lines  # noqa: E402
from corpus_cli.core.blocks import Block, blocks_of  # noqa: E402
from corpus_cli.core.boundaries import Sight, look, steps_of, told_apart  # noqa: E402
from corpus_cli.core.decide import FURNITURE, NONE, Edges, Step, decide  # noqa: E402
from corpus_cli.core.ways import ways  # noqa: E402
from corpus_cli.core.weights import FILE, Weights  # noqa: E402

STATES = 9

EPOCHS, RATE, BATCH = 10, 0.02, 16_000
LAST = 3
"""Epochs over whose steps the weights are averaged."""

PENALTY = 2.0
STIFF, FIRM = 60.0, 100_000.0
"""By how much more a cue's own factor and term are held to what its author thought."""

RARE = 5
"""A sign that fewer dumps have is left out."""

PLAIN, REAL = 6, 80
"""For so many of its variations a dump counts as it is, and so does a real one."""

MOST = 60.0
"""Loss of one dump above which gold and blocks contradict each other: it teaches nothing."""

FORBIDDEN = -30.0
WORD = 10_000.0

Array = NDArray[np.float64]
ZONE_OF = np.array([0, 1, 1, 2, 2, 3, 3, 4, 4])
OUTSIDE, WITHIN, NOT_ABOVE = (0, 1, 2, 7, 8), (1, 2, 3, 4, 5, 6), (0, 3, 4, 5, 6, 7, 8)
_TOLD = frozenset({"prose", "item", "entry", "short", "heading"})
ANY, NO, YES, OVER = 0, 1, 2, 3


def thought() -> Weights:
    """What is thought without gold: the zones in which each kind stands, and what an order of zones is worth."""
    zones = {  # furniture, above the headline, header, body, tail
        "date": (-0.3, 2.8, -1.2, -1.2, -0.8), "closing-date": (-0.3, 0.0, -1.2, -1.2, -0.4),
        "byline": (-0.3, 0.2, 2.2, -1.0, -0.2), "source": (-0.2, 0.2, 1.8, -0.6, 0.2),
        "labelled": (-0.2, -1.0, 1.6, -0.6, 0.6), "outlet": (0.0, 0.4, 1.8, -0.3, 0.0),
        "credit": (0.0, -0.3, 0.4, -0.1, 0.0), "url": (0.0, 0.2, 0.8, -0.3, 0.2), "counter": (0.0, 0.0, 0.4, -0.6, 0.5),
        "banner": (0.0, 0.0, 0.8, -0.5, -0.3), "caption": (0.0, -0.6, 0.2, 0.0, -0.2), "footer": (0.3, -2.0, -1.5, -1.0, 0.8),
        "masthead": (1.0, -2.0, -1.5, -1.0, 0.8), "envelope": (1.0, -2.0, -1.5, -1.0, 0.8),
        "rubric": (0.5, 0.6, 0.2, -0.8, 0.6), "kicker": (0.0, 1.0, -0.8, -1.2, -0.6), "closer": (0.3, -2.0, -1.5, -1.3, 1.0),
        "teaser": (0.0, -1.5, -0.6, -0.2, 0.3), "note": (0.0, -0.6, -0.3, -0.3, 0.3), "rule": (0.0, -0.5, -0.4, -0.6, 0.8),
        "stars": (0.0, -1.5, -0.6, 0.0, 0.0), "prose": (-2.0, -4.0, -1.4, 0.3, -1.2), "item": (-0.6, -2.0, -1.0, 0.1, -0.3),
        "entry": (-0.6, -2.0, -0.5, 0.1, -0.6), "short": (-0.3, -1.2, -0.5, -0.2, -0.1),
        "recurring": (0.2, -1.0, -0.6, -0.1, 0.5), "heading": (-0.3, -1.2, -1.3, -0.4, -0.1), "name": (-0.3, 0.1, 1.0, -0.6, -0.1),
    }  # fmt: skip
    tail = dict.fromkeys(zones, -3.0) | {
        "closer": 1.4, "footer": 1.2, "masthead": 1.2, "envelope": 1.2, "note": 1.2, "rule": 1.4, "counter": 1.0, "rubric": 0.6,
        "source": 0.2, "labelled": 0.6, "byline": 0.0, "recurring": 0.6, "name": -0.4, "url": 0.0, "teaser": -1.0, "stars": -0.4,
    }  # fmt: skip
    worth = {
        "start": -3.1, "lead": 1.5, "lead-dated": 2.2, "lean": 1.0, "no-line-first": 0.8, "no-date-under": 2.5,
        "no-body": -3.0, "no-body-dated": -1.0, "body-again": -3.0, "date-in-header": 4.8, "closing-date-in-header": 2.2,
        "date-closes": 2.7, "date-late": 2.0, "closing-date-closes": 3.2, "closing-date-late": 2.0,
    }  # fmt: skip
    return Weights(zones, tail, (2.3, 0.0, 0.0, -3.0, -0.6, 0.0, 0.0, 0.8, 1.2), worth, {}, {}, {})


@dataclass(slots=True)
class Dump:
    """Steps of a dump as the search takes them, their cues and signs, and what gold says of each.

    `start`: it is a headline; `zone`: it stands inside an article, outside, or over the headline of its own.
    """

    name: str
    steps: list[Step]
    cues: dict[int, list[tuple[str, float]]]
    signs: dict[int, list[str]]
    start: list[int] = field(default_factory=list)
    zone: list[int] = field(default_factory=list)


def read(name: str, text: str, gold: Sequence[dict[str, Any]]) -> Dump | None:
    """A dump as the splitter sees it, with what gold says."""
    blocks = blocks_of(dump_lines.read_lines(text.encode(), 0, 1, "utf-8"))
    if len(blocks) < 2:
        return None
    sight = look(blocks)
    start, zone = [NO] * len(blocks), [NO] * len(blocks)
    for row in gold:
        _label(blocks, sight, row, start, zone)
    leans = max(ways(blocks), key=lambda way: sum(lean * _side(zone, i) for i, lean in way.items()))
    steps = steps_of(blocks, sight, dict.fromkeys(sight.cues, 0.0), leans)
    kept = told_apart(steps)
    return Dump(
        name,
        [steps[i] for i in kept],
        {at: sight.cues[i] for at, i in enumerate(kept) if i in sight.cues},
        {at: sight.signs[i] for at, i in enumerate(kept) if i in sight.signs},
        [start[i] for i in kept],
        [zone[i] for i in kept],
    )


def _side(zone: Sequence[int], index: int) -> int:
    """1 for a date above a headline, -1 for one below a text, 0 for any other."""
    return 1 if zone[index] == OVER else -(zone[index] == ANY and index > 0 and zone[index - 1] != NO)


def _label(blocks: Sequence[Block], sight: Sight, row: dict[str, Any], start: list[int], zone: list[int]) -> None:
    """Mark the blocks of one gold article: its headline, what of it stands over that, and what is text."""
    first, last = row["start_line"] - 1, row["end_line"] - 1
    own = [i for i, block in enumerate(blocks) if first <= block.first <= last]
    if not own:
        return
    titles = {norm(title) for title in (row.get("title"), *(row.get("title_accept") or ())) if title}
    texts = {i: norm(blocks[i].text) for i in own[:12]}
    hits = [i for i, text in texts.items() if text in titles]
    hits = hits or [i for i, text in texts.items() if any(title.startswith(text) for title in titles)]
    out = {number - 1 for number in row.get("boilerplate_lines") or ()}
    if not hits or hits[0] not in sight.cues:  # no line of it can be a headline: it teaches nothing
        for i in own[:8]:
            start[i] = ANY
        for i in range(own[0], min(len(blocks), own[-1] + 9)):
            zone[i] = ANY
        return
    start[hits[0]] = YES
    for i in own:
        told = i > hits[0] and sight.kinds[i] in _TOLD and blocks[i].first not in out
        zone[i] = OVER if i < hits[0] else YES if told else ANY


def dumps(folders: Sequence[Path]) -> list[list[Dump]]:
    """The dumps with gold in `folders`, each with its variations."""
    paths = [path for folder in folders for path in sorted(folder.glob("*.txt")) if not path.stem.startswith("arc-")]
    with Pool() as pool:
        return [found for found in pool.map(_with_variations, paths, 1) if found]


def _with_variations(path: Path) -> list[Dump]:
    told = (GOLD if path.parent == SEEDS else path.parent) / f"{path.stem}.gold.jsonl"
    gold = [json.loads(line) for line in told.read_text("utf-8").splitlines() if line]
    lines = read_lines(path.read_bytes())
    texts = [("", "\n".join(lines), gold), *varied(dump_of(lines, gold))]
    found = [one for kind, text, rows in texts if (one := read(f"{path.stem} {kind}".strip(), text, rows))]
    return found[:1] * (REAL if path.parent == SEEDS else PLAIN) + found[1:]


class Model:
    """The weights as one vector, and the scores of steps as a linear function of it."""

    def __init__(self, examples: Sequence[Dump]) -> None:
        known = thought()
        self.cues = sorted({name for d in examples for told in d.cues.values() for name, _ in told})
        self.signs = _known((d.name, sign) for d in examples for signs in d.signs.values() for sign in signs)
        self.around = _known((d.name, sign) for d in examples for step in d.steps for sign in step.around)
        self.kinds, self.worths = sorted(known.zones), sorted(known.worth)
        self.types: dict[tuple[str, bool, bool, float], int] = {}
        for d in examples:
            for step in d.steps:
                self.types.setdefault((step.kind, step.lead, step.dated, step.lean), len(self.types))
        base = Weights(known.zones, known.tail, known.after, known.worth, dict.fromkeys(self.cues, (1.0, 0.0)),
                       dict.fromkeys(self.signs, 0.0), dict.fromkeys(self.around, (0.0,) * 5))  # fmt: skip
        self.prior = self.vector(base)
        self.value = self.prior.copy()
        cut = np.cumsum(
            [5 * len(self.kinds), len(self.kinds), STATES, len(self.worths), 2 * len(self.cues), len(self.signs)]
        )
        self.core, self.cue_at, self.sign_at, self.around_at = int(cut[3]), int(cut[3]), int(cut[4]), int(cut[5])
        self.stiff = np.ones_like(self.value)
        self.stiff[self.cue_at : self.sign_at] = STIFF
        # Where the other dates of a dump stand is what remains when a date's own surroundings say little: few gold dumps
        # show what that is worth, and it stays what is thought.
        self.stiff[int(cut[2]) + self.worths.index("lean")] = FIRM
        self.design = self._design()

    def vector(self, given: Weights) -> Array:
        parts = [given.zones[kind] for kind in self.kinds]
        parts += [[given.tail[kind] for kind in self.kinds], given.after, [given.worth[name] for name in self.worths]]
        parts += [given.cues[name] for name in self.cues]
        parts += [[given.signs[name] for name in self.signs], *(given.around[name] for name in self.around)]
        return np.concatenate([np.asarray(part, float) for part in parts])

    def weights(self, value: Array) -> Weights:
        """The vector as what the search reads."""
        taken = iter(np.round(value, 4).tolist())

        def take(count: int) -> tuple[float, ...]:
            return tuple(next(taken) for _ in range(count))

        zones = {kind: take(5) for kind in self.kinds}
        tail = dict(zip(self.kinds, take(len(self.kinds)), strict=True))
        after = take(STATES)
        worth = dict(zip(self.worths, take(len(self.worths)), strict=True))
        cues = {name: (next(taken), next(taken)) for name in self.cues}
        signs = dict(zip(self.signs, take(len(self.signs)), strict=True))
        return Weights(zones, tail, after, worth, cues, signs, {name: take(5) for name in self.around})

    def _design(self) -> Array:
        """How the scores of all kinds of steps, and those of a start, depend on the first part of the vector."""
        zero = self.weights(np.zeros_like(self.value))
        base = self._edges(zero)
        columns = []
        for i in range(self.core):
            unit = np.zeros_like(self.value)
            unit[i] = 1.0
            columns.append((self._edges(self.weights(unit)) - base).ravel())
        self.open = base > -WORD / 2
        return np.stack(columns, 1)

    def _edges(self, given: Weights) -> Array:
        """Scores of every kind of step and, last, of a start: [kind of step, state before, state after]."""
        edges = Edges(given)
        found = np.full((len(self.types) + 1, STATES, STATES), -WORD)
        for (kind, lead, dated, lean), at in self.types.items():
            for before, after, weight in edges.of(Step(kind, NONE, lead, dated, lean)):
                found[at, before, after] = weight
        for before, after, weight in edges.starts:
            found[-1, before, after] = weight
        return found


def _known(seen: Iterable[tuple[str, str]]) -> list[str]:
    """Signs that enough dumps have, their variations aside: of what one dump alone has the others learn nothing."""
    places: dict[str, set[str]] = {}
    for name, sign in seen:
        if len(found := places.setdefault(sign, set())) < RARE:
            found.add(name.partition(" ")[0])
    return sorted(sign for sign, found in places.items() if len(found) >= RARE)


@dataclass(slots=True)
class Batch:
    """Dumps of about one length side by side, as arrays: [dump, step]."""

    dumps: list[Dump]
    kind: NDArray[np.int64]
    size: NDArray[np.int64]
    start: NDArray[np.int64]
    zone: NDArray[np.int64]
    line: NDArray[np.bool_]
    cues: tuple[NDArray[np.int64], NDArray[np.int64], Array]
    signs: tuple[NDArray[np.int64], NDArray[np.int64]]
    around: tuple[NDArray[np.int64], NDArray[np.int64]]


def batches(model: Model, examples: Sequence[Dump]) -> Iterator[Batch]:
    """The examples in batches of about BATCH steps."""
    rows: list[Dump] = []
    for dump in [*sorted(examples, key=lambda d: len(d.steps)), None]:
        if rows and (dump is None or (len(rows) + 1) * len(dump.steps) > BATCH):
            yield _batch(model, rows)
            rows = []
        if dump is not None:
            rows.append(dump)


def _batch(model: Model, rows: list[Dump]) -> Batch:
    longest = max(len(d.steps) for d in rows)
    shape = (len(rows), longest)
    kind, start, zone = (np.zeros(shape, np.int64) for _ in range(3))
    line = np.zeros(shape, bool)
    at_cue = {name: i for i, name in enumerate(model.cues)}
    at_sign = {name: i for i, name in enumerate(model.signs)}
    at_around = {name: i for i, name in enumerate(model.around)}
    cues, signs, around = [], [], []
    for n, d in enumerate(rows):
        size = len(d.steps)
        kind[n, :size] = [model.types[s.kind, s.lead, s.dated, s.lean] for s in d.steps]
        start[n, :size], zone[n, :size] = d.start, d.zone
        for i, told in d.cues.items():
            line[n, i] = True
            cues += [(n * longest + i, at_cue[name], value) for name, value in told]
        signs += [(n * longest + i, at_sign[s]) for i, told in d.signs.items() for s in told if s in at_sign]
        around += [
            (n * longest + i, at_around[s]) for i, step in enumerate(d.steps) for s in step.around if s in at_around
        ]
    place, which, value = (np.array(column) for column in zip(*cues, strict=True))
    return Batch(
        rows,
        kind,
        np.array([len(d.steps) for d in rows]),
        start,
        zone,
        line,
        (place.astype(int), which.astype(int), value.astype(float)),
        tuple(np.array(signs, int).reshape(-1, 2).T),  # type: ignore[arg-type]
        tuple(np.array(around, int).reshape(-1, 2).T),  # type: ignore[arg-type]
    )


def gradient(model: Model, batch: Batch) -> tuple[float, Array]:
    """The loss of a batch and how it depends on the vector."""
    edges = (model.design @ model.value[: model.core]).reshape(-1, STATES, STATES)
    edges = np.where(model.open, edges, -WORD)
    count, longest = batch.kind.shape
    titles, around = np.zeros(count * longest), np.zeros((count * longest, 5))
    place, which, told = batch.cues
    factors = model.value[model.cue_at : model.sign_at].reshape(-1, 2)
    np.add.at(titles, place, factors[which, 0] * told + factors[which, 1])
    np.add.at(titles, batch.signs[0], model.value[model.sign_at : model.around_at][batch.signs[1]])
    np.add.at(around, batch.around[0], model.value[model.around_at :].reshape(-1, 5)[batch.around[1]])
    titles = np.where(batch.line, titles.reshape(count, longest), -WORD)
    stay = edges[batch.kind] + around.reshape(count, longest, 1, 5)[..., ZONE_OF]
    begin = edges[-1] + titles[..., None, None]
    free, free_stay, free_begin = _marginals(batch, stay, begin)
    held_stay = np.where((batch.start == YES)[..., None, None], -WORD, stay)
    held_begin = np.where((batch.start == NO)[..., None, None], -WORD, begin)
    barred = np.zeros((4, STATES))
    barred[NO, WITHIN] = barred[YES, OUTSIDE] = barred[OVER, NOT_ABOVE] = FORBIDDEN
    bars = barred[np.where(batch.start == YES, ANY, batch.zone)][:, :, None, :]
    held, in_stay, in_begin = _marginals(batch, held_stay + bars, held_begin + bars)
    loss = free - held
    use_it = (loss < MOST)[:, None, None, None]
    d_stay, d_begin = (free_stay - in_stay) * use_it, (free_begin - in_begin) * use_it
    by_kind = np.zeros_like(edges)
    np.add.at(by_kind, batch.kind, d_stay)
    by_kind[-1] = d_begin.sum((0, 1))
    found = np.zeros_like(model.value)
    found[: model.core] = model.design.T @ by_kind.ravel()
    d_title = d_begin.sum((2, 3)).ravel()
    np.add.at(found, model.cue_at + 2 * which, d_title[place] * told)
    np.add.at(found, model.cue_at + 2 * which + 1, d_title[place])
    np.add.at(found, model.sign_at + batch.signs[1], d_title[batch.signs[0]])
    d_state = d_stay.sum(2).reshape(-1, STATES)
    d_zone = np.stack([d_state[:, zone == ZONE_OF].sum(1) for zone in range(5)], 1)
    for zone in range(5):
        np.add.at(found, model.around_at + 5 * batch.around[1] + zone, d_zone[batch.around[0], zone])
    return float(np.minimum(loss, MOST).sum()), found


def _marginals(batch: Batch, stay: Array, begin: Array) -> tuple[Array, Array, Array]:
    """Log of the sum over all ways, and the probability of every step from state to state, without and with a start."""
    count, longest = batch.kind.shape
    both = np.logaddexp(stay, begin)
    forward = np.full((longest + 1, count, STATES), -WORD)
    forward[0, :, FURNITURE] = 0.0
    live = np.arange(longest)[:, None] < batch.size
    for k in range(longest):
        new = _sum(forward[k][:, :, None] + both[:, k], 1)
        forward[k + 1] = np.where(live[k][:, None], new, forward[k])
    total = _sum(forward[longest], 1)
    backward = np.zeros((longest + 1, count, STATES))
    for k in range(longest - 1, -1, -1):
        new = _sum(both[:, k] + backward[k + 1][:, None, :], 2)
        backward[k] = np.where(live[k][:, None], new, backward[k + 1])
    outer = (forward[:-1, :, :, None] + backward[1:, :, None, :] - total[:, None, None]).transpose(1, 0, 2, 3)
    shown = live.T[..., None, None]
    return total, np.exp(np.minimum(stay + outer, 0.0)) * shown, np.exp(np.minimum(begin + outer, 0.0)) * shown


def _sum(scores: Array, axis: int) -> Array:
    most = scores.max(axis, keepdims=True)
    return np.log(np.exp(scores - most).sum(axis)) + most.squeeze(axis)


def fit(examples: Sequence[Dump]) -> Weights:
    """The weights that gold asks for."""
    model = Model(examples)
    rounds = list(batches(model, examples))
    order = np.random.default_rng(0)
    mean, square, average = (np.zeros_like(model.value) for _ in range(3))
    step = 0
    for epoch in range(EPOCHS):
        total = 0.0
        for at in order.permutation(len(rounds)):
            loss, slope = gradient(model, rounds[at])
            total += loss
            slope = slope * len(rounds) / len(examples)
            slope += 2 * PENALTY / len(examples) * model.stiff * (model.value - model.prior)
            step += 1
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
            moved = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
            model.value -= RATE * (1 - epoch / EPOCHS) * moved
            if epoch >= EPOCHS - LAST:
                average += (model.value - average) / (step - len(rounds) * (EPOCHS - LAST))
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / len(examples):.4f}", file=sys.stderr)
    return model.weights(average)


def mean(fits: Sequence[Weights]) -> Weights:
    """The mean of every weight; what a fit does not know tells nothing in it."""
    found: dict[str, Any] = {"after": _mean([one.after for one in fits])}
    for name in Weights.__slots__:
        if name == "after":
            continue
        several = [getattr(one, name) for one in fits]
        none = {"cues": (1.0, 0.0), "around": (0.0,) * 5}.get(name, 0.0)
        keys = dict.fromkeys(key for one in several for key in one)
        found[name] = {key: _mean([one.get(key, none) for one in several]) for key in keys}
    return Weights(**found)


def _mean(values: Sequence[Any]) -> Any:
    mid = np.round(np.mean(np.array(values, dtype=float), axis=0), 4)
    return tuple(mid.tolist()) if np.ndim(mid) else float(mid)


def starts(dump: Dump, given: Weights) -> tuple[int, int, int]:
    """Starts found, false and missed by these weights."""
    titles = {
        i: sum(given.cue(name, told) for name, told in cues) + sum(given.signs.get(sign, 0.0) for sign in dump.signs[i])
        for i, cues in dump.cues.items()
    }
    steps = [
        Step(s.kind, titles.get(i, NONE), s.lead, s.dated, s.lean, s.around, s.hangs) for i, s in enumerate(dump.steps)
    ]
    found = set(decide(steps, given=given).starts)
    yes = {i for i, told in enumerate(dump.start) if told == YES}
    no = {i for i, told in enumerate(dump.start) if told == NO}
    return len(found & yes), len(found & no), len(yes - found)


def f1(dumps: Sequence[Dump], given: Weights) -> float:
    """The mean over dumps."""
    counts = [starts(dump, given) for dump in dumps]
    return float(
        np.mean([2 * hit / (2 * hit + false + missed) for hit, false, missed in counts if hit + false + missed])
    )


def cross(groups: list[list[Dump]], folds: int) -> None:
    """Print how dumps fare that the fit never saw, beside the weights in use and what is thought without gold."""
    order = np.random.default_rng(1).permutation(len(groups))
    for fold in range(folds):
        out = set(order[fold::folds].tolist())
        unseen = [group[0] for i, group in enumerate(groups) if i in out]
        varied_too = [d for i, group in enumerate(groups) if i in out for d in group if d is not group[0]]
        fitted = fit([d for i, group in enumerate(groups) if i not in out for d in group])
        for name, given in (("fitted", fitted), ("thought", thought())):
            told = f"F1 {f1(unseen, given):.4f}, their variations {f1(varied_too, given):.4f}"
            print(f"fold {fold + 1}, {name:<7} {len(unseen)} dumps: {told}", flush=True)


def main() -> None:
    """Fit, and write or print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--folds", type=int, default=0, help="how many parts to try on instead of writing")
    parser.add_argument("--mean", nargs="*", type=Path, default=[], metavar="FILE", help="weights of earlier fits")
    args = parser.parse_args()
    gold = ROOT / "tests" / "gold"
    groups = dumps(args.folders or [gold / "dev", *([SEEDS] if SEEDS.is_dir() else ())])
    if args.folds:
        cross(groups, args.folds)
        return
    earlier = [Weights(**orjson.loads(path.read_bytes())) for path in args.mean]
    found = mean([fit([dump for group in groups for dump in group]), *earlier])
    data = {name: getattr(found, name) for name in Weights.__slots__}
    FILE.write_bytes(orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    print(f"{FILE.name}: {len(found.signs)} signs, {len(found.cues)} cues, fitted to {len(groups)} dumps")
    held = dumps([gold / "held"])
    for name, given in (("fitted", found), ("thought", thought())):
        seen, unseen = (f1([group[0] for group in some], given) for some in (groups, held))
        varied_too = f1([dump for group in held for dump in group if dump is not group[0]], given)
        print(f"{name:<7}  dev {seen:.4f}  held {unseen:.4f}, its variations {varied_too:.4f}")


if __name__ == "__main__":
    main()
