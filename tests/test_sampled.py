"""Which cases have their turn in a run of all tests."""

from types import SimpleNamespace

import pytest

from tests import sampled


@pytest.fixture
def number(monkeypatch):
    """Sets the number of the sample, for this test alone."""
    return lambda value: monkeypatch.setattr(sampled, "_number", value)


class Item(SimpleNamespace):
    """As pytest has one."""

    __hash__ = object.__hash__

    def get_closest_marker(self, name):
        return self.marks.get(name)


def family(cases, *turns, slow="", **always):
    mark = pytest.mark.turns(*turns, **always).mark
    return [
        Item(
            nodeid=f"a.py::t[{name}]",
            marks={"turns": mark} | ({"slow": True} if name in slow else {}),
        )
        for name in cases
    ]


def taken(items):
    out = sampled.left_out(items)
    return "".join(each.nodeid[-2] for each in items if each not in out)


def test_every_case_has_its_turn_and_the_hardest_are_always_there(number):
    met = set()
    for minute in range(29_000_000, 29_000_020):
        number(minute)
        found = "".join(sampled.some("abcdefg", of=3, always="d"))
        assert found == sampled_again() == "".join(sorted(found))
        assert "d" in found
        assert len(found) == 3
        met.add(found)
    assert met == {"ade", "bdf", "cdg"}


def sampled_again():
    return "".join(sampled.some("abcdefg", of=3, always="d"))


def test_where_there_are_fewer_cases_than_turns_one_is_there_each_time(number):
    for minute in range(1, 9):
        number(minute)
        assert len(sampled.some("xyz", of=5, always="x")) == 2


def test_one_sample_within_another_meets_each_of_it(number, monkeypatch):
    met = set()
    for minute in range(1, 60):
        number(minute)
        for case in taken(family("ab", 2)):
            monkeypatch.setenv("PYTEST_CURRENT_TEST", f"a.py::t[{case}]")
            met |= {(case, each) for each in sampled.some("xy", of=2)}
    monkeypatch.undo()
    assert len(met) == 4


def test_sample_0_has_every_case(number):
    number(sampled.WHOLE)
    assert sampled.some("abc", of=3) == [*"abc"]
    assert taken(family("abcdef", 3)) == "abcdef"


def test_a_case_that_is_none_is_named(number):
    number(1)
    with pytest.raises(ValueError, match=r"no case of it: \['z'\]"):
        sampled.some("abc", of=2, always="z")
    with pytest.raises(pytest.UsageError, match=r"a.py::t has no parameters \['z'\]"):
        sampled.left_out(family("ab", 2, always=("z",)))
    alone = Item(nodeid="a.py::alone", marks={"turns": pytest.mark.turns(2).mark})
    with pytest.raises(pytest.UsageError, match="alone has no parameters to take turns"):
        sampled.left_out([alone])


def test_the_parameters_of_a_test_take_turns_and_those_marked_slow_do_not(number):
    met = set()
    for minute in range(1, 20):
        number(minute)
        met.add(taken(family("asbcde", 2, slow="s", always=("b",))))
    assert met == {"asbd", "sbce"}


def test_tests_without_turns_are_left_alone(number):
    number(1)
    assert sampled.left_out([Item(nodeid="b.py::x[1]", marks={})]) == set()
