"""Every measurement that a lesson, preset or tip quotes is what its experiment gives."""

import re
from collections.abc import Callable

import numpy as np
import pytest

import resources
from core.course.lesson import load_lessons
from core.course.measurements import PLACE, Measurement, filled, measurements
from tests.measurements import many_seeds, one_run, task_series

SOURCES = ("core", "gui")  # whose texts quote measurements, beside the lessons
ALL = measurements()
MODULES = (one_run, many_seeds, task_series)


def number(text: str) -> float | str:
    """ "3,052", "−0.355"; a word stays one."""
    try:
        return float(text.replace("−", "-").replace(",", ""))
    except ValueError:
        return text


def half_a_digit(text: str) -> float:
    return 0.5001 * 10.0 ** -len(text.partition(".")[2])


def measure(name: str) -> Callable[..., object]:
    """The function of this package that is called so; only one may be."""
    [found] = {getattr(each, name) for each in MODULES if hasattr(each, name)}
    return found


def check(found: Measurement, text: str, given: dict[str, object]) -> None:
    told, wanted = measure(found.measure)(**given), number(text)
    if isinstance(wanted, str):
        assert told == wanted
    else:
        assert told == pytest.approx(wanted, abs=found.within or half_a_digit(text), rel=0)


def given_of(found: Measurement) -> dict[str, object]:
    return {
        key: tuple(each) if isinstance(each, list) else each for key, each in found.given.items()
    }


@pytest.mark.turns(
    7, always=("lstm-settled", "rnn-settled", "grad-last-only", "luck-pair-rate-both")
)
@pytest.mark.parametrize("name", [name for name, found in ALL.items() if not found.slow])
def test_a_measurement_is_what_its_experiment_gives(name):
    check(ALL[name], ALL[name].text, given_of(ALL[name]))


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name, found in ALL.items() if found.slow])
def test_a_measurement_is_what_its_whole_experiment_gives(name):
    check(ALL[name], ALL[name].text, given_of(ALL[name]))


@pytest.mark.turns(10, always=("leak-both", "rnn-right-2000"))
@pytest.mark.parametrize("name", [name for name, found in ALL.items() if found.slow])
def test_a_sample_of_an_experiment_gives_what_it_gave(name):
    found = ALL[name]
    check(found, found.sampled, given_of(found) | dict(found.sample))


def quoted() -> dict[str, str]:
    """{name: which file quotes it}."""
    root = resources.path("").parent
    files = sorted(resources.path("course/en").glob("*.md"))
    files += [each for part in SOURCES for each in sorted((root / part).rglob("*.py"))]
    found = {}
    for file in files:
        for name in re.findall(r"\{\{(\w+(?:-\w+)+)\}\}", file.read_text(encoding="utf-8")):
            found[name] = file.name
    return found


def test_no_text_quotes_a_measurement_that_there_is_not_and_none_goes_unquoted():
    assert set(quoted()) == set(ALL)


def test_a_measurement_that_is_not_in_the_table_is_named():
    with pytest.raises(ValueError, match="the measurement 'nowhere', which resources/measurements"):
        filled("at {{nowhere}} %")
    assert filled("at {{rnn-floor}} x") == f"at {ALL['rnn-floor'].text} x"


def test_no_line_ends_between_a_measurement_and_its_percent_sign():
    assert filled("at {{rnn-right-15}} %") == f"at {ALL['rnn-right-15'].text}\u00a0%"


def test_no_place_of_a_measurement_is_left_in_what_is_shown():
    for lesson in load_lessons():
        assert not PLACE.search(lesson.text)


# Decimals and shares that a lesson may write out: what is so by definition.
# Rates; σ(0) and σ(3); ln 2; ln 4 and five times that; tanh of 0.5, 1 and 2; the softmax of four
# scores, reckoned in lesson 3.
RATES = ("0.1", "0.5", "0.95", "0.693", "1.386", "6.93", "0.01", "0.3", "0.46", "0.76", "0.96")
POWERS = np.exp([1.0, 0.0, 0.0, -1.0])
RECKONED = {f"{each:.2f}" for each in (*POWERS, POWERS.sum(), *(POWERS / POWERS.sum()))}
BY_DEFINITION = {*RATES, *RECKONED}


@pytest.mark.parametrize(
    "file", sorted(resources.path("course/en").glob("*.md")), ids=lambda f: f.stem
)
def test_a_lesson_writes_no_measured_number_of_its_own(file):
    body = file.read_text(encoding="utf-8").split("+++")[2]
    bare = PLACE.sub("", re.sub(r"```.*?```|`[^`]*`", "", body, flags=re.DOTALL))
    written = re.findall(r"\d+\.\d+|\d+ %", bare)
    assert [each for each in written if each not in BY_DEFINITION] == []


def test_every_slow_measurement_has_a_sample():
    for name, found in ALL.items():
        assert bool(found.sample) == bool(found.sampled) == found.slow, name
