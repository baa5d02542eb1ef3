"""Cards under whose eyes runs change while answers are under way: all that is drawn is one."""

from dataclasses import replace
from random import Random

import pytest

from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.inference.length_test import probe
from core.messages.batch_runs import Probe
from core.runs.batch_run import BatchRun
from core.runs.series import Series
from core.session.task_training import TaskTraining
from core.training.batch_trainer import BatchTrainer
from gui.tasks.length_test_card import LengthTestCard

KINDS = ("adding", "recall", "parity", "echo", "next")


def opened(kind, number):
    """A series of one run, as a checkpoint makes it, and its trainer."""
    model = ModelSpec("RNN", hidden_size=4, head="Linear")
    made = Experiment(SyntheticTask(kind, 5), model, TrainingSpec(epochs=9, batch_size=4))
    trainer = BatchTrainer(made)
    trainer.advance()
    run = BatchRun(number, made, trainer.state())
    return Series(number, made, [run])


@pytest.fixture
def sent():
    return []


@pytest.fixture
def practising(session, sent):
    return TaskTraining(sent.append, session.runs.new_id, session)


@pytest.fixture
def closer(qtbot, practising):
    made = LengthTestCard(practising)
    qtbot.addWidget(made)
    made.resize(300, 300)
    return made


def answer(request: Probe):
    source = request.source
    trainer = BatchTrainer(source.experiment, None, source.state)
    return probe(trainer, request)


def test_what_is_drawn_is_always_the_answer_about_the_run_and_length_that_are_shown(
    closer, practising, sent
):
    random, drawn = Random(5), 0
    series = [opened(kind, number) for number, kind in enumerate(KINDS, 1)]
    answers = {}
    for _ in range(120):
        what = random.choice(("show", "show", "length", "answer", "answer", "answer", "fail"))
        if what == "show":
            shown = random.choice([*series, None])
            closer.show_run(shown, shown.runs[0] if shown else None)
        elif what == "length":
            closer.length.setValue(random.choice((5, 6, 9)))
        elif sent:
            request = sent.pop(random.randrange(len(sent)))
            if what == "fail":
                practising.failed(request)
                continue
            key = (request.source.run_id, request.length)
            answers.setdefault(key, answer(request))
            practising.answered(replace(answers[key], request=request))
        closer.grab()  # whatever is drawn now is drawn without a fault
        probed = closer.sequences.probed
        if probed is not None:
            drawn += 1
            assert probed.request.source.run_id == closer._run.id
            assert probed.request.length == closer.length.value()
            assert probed.task.kind == closer._series.task.kind
            assert f"of length {probed.request.length}" in closer.told.text()
    assert drawn > 10


def test_the_first_of_two_answers_under_way_is_not_drawn_under_the_second_question(
    closer, practising, sent
):
    """The sighting: a checkpoint of one kind is opened, then one of another."""
    adding, parity = opened("adding", 1), opened("parity", 2)
    for each in (adding, parity):
        closer.show_run(each, each.runs[0])
    first, second = sent
    practising.answered(answer(first))
    assert closer.sequences.probed is None
    assert "Testing at length 5" in closer.told.text()
    practising.answered(answer(second))
    assert closer.sequences.probed.task.kind == "parity"


def test_a_test_that_comes_to_nothing_is_told_and_not_asked_for_ever(closer, practising, sent):
    series = opened("echo", 1)
    closer.show_run(series, series.runs[0])
    practising.failed(sent.pop())
    assert "could not be made" in closer.told.text()
    closer.show_run(series, series.runs[0])
    assert not sent
    closer.length.setValue(7)
    assert len(sent) == 1
