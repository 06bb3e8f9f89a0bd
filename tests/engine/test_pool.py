"""The pool: order, bounds, what happens when a worker dies, and that none outlives its parent."""

from __future__ import annotations

import os
import signal
from itertools import count

import pytest

from corpus_cli.engine import TaskLost
from corpus_cli.engine.pool import AHEAD, Pool
from corpus_cli.errors import InputError

PARENT = os.getpid()


@pytest.fixture(params=["fork", "spawn"])
def pool(request):
    made = Pool(2, method=request.param)
    yield made
    made.close()


@pytest.fixture
def forked():
    made = Pool(2, method="fork")
    yield made
    made.close()


def squares(number):
    yield from ((number, other, number * other) for other in range(200))


def pid(_item):
    yield os.getpid()


def deadly(number):
    yield "begun"
    if number % 3 == 1 and os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    yield number


def hopeless(number):
    yield number
    if number == 1 and os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 1:
        raise MemoryError("no room")


def flawed(number):
    yield number
    if number == 2:
        raise InputError("is no dump", "some.txt:3", "look at it")


def taken(pairs):
    return [(item, list(results)) for item, results in pairs]


def test_results_are_those_of_one_process_in_its_order(pool) -> None:
    assert taken(pool.map(squares, range(9))) == [(n, list(squares(n))) for n in range(9)]


def test_work_is_done_in_as_many_other_processes_as_asked_for(forked) -> None:
    pids = {results[0] for _, results in taken(forked.map(pid, range(20)))}
    assert len(pids) == 2
    assert PARENT not in pids


def test_items_are_not_asked_for_far_ahead(forked) -> None:
    numbers = count()
    for item, results in forked.map(squares, numbers):
        assert list(results)
        if item == 5:
            break
    assert next(numbers) <= 5 + AHEAD * forked.jobs + 2


def test_a_task_whose_worker_is_killed_is_done_here(forked) -> None:
    assert taken(forked.map(deadly, range(8))) == [(n, ["begun", n]) for n in range(8)]


def test_a_task_that_is_lost_twice_says_so_and_the_others_are_done(forked) -> None:
    done = []
    for item, results in forked.map(hopeless, range(4)):
        try:
            done.append((item, list(results)))
        except TaskLost as lost:
            done.append((item, str(lost)))
    assert done == [(0, [0]), (1, "the worker died, and again: MemoryError: no room"), (2, [2]), (3, [3])]


def test_what_a_user_must_know_comes_through_whole_after_what_came_before(pool) -> None:
    before = []
    with pytest.raises(InputError, match=r"some\.txt:3: is no dump") as caught:
        for _, results in pool.map(flawed, range(4)):
            before += results
    assert caught.value.hint == "look at it"
    assert before[:2] == [0, 1]


class Local:
    """An item that is done in the parent."""

    here = True

    def __reduce__(self):
        raise AssertionError("this went to a worker")


def test_items_that_are_done_here_stay_here(forked) -> None:
    items = [1, Local(), 2]
    assert [next(iter(results)) == PARENT for _, results in forked.map(pid, items)] == [False, True, False]


def test_close_ends_workers_and_removes_their_files(forked) -> None:
    pids = {next(results) for _, results in forked.map(pid, range(4))}
    folder = forked._folder
    forked.close()
    assert not folder.exists()
    for each in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(each, 0)


def test_workers_that_cannot_start_leave_the_work_to_the_parent(monkeypatch) -> None:
    monkeypatch.setattr("corpus_cli.engine.pool.work", broken)
    pool = Pool(2, method="fork")
    try:
        assert taken(pool.map(squares, range(3))) == [(n, list(squares(n))) for n in range(3)]
    finally:
        pool.close()


def broken(*_: object) -> None:
    os._exit(3)
