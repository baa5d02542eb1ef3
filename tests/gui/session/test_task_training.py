"""Series on synthetic tasks and language models, through the session and its thread."""

import pytest

from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.inference.length_test import SHOWN
from core.messages.batch_runs import Plan, Practised
from core.runs.batch_run import BatchRun, Step
from core.session import batch_training
from core.session.batch_training import BatchTraining
from core.settings import SpecError


def echo(epochs=40, **training):
    return Experiment(
        SyntheticTask("echo", 6, 2, 1),
        ModelSpec("RNN", hidden_size=12, head="Linear"),
        TrainingSpec(lr=0.03, epochs=epochs, batch_size=16, **training),
    )


def test_a_series_trains_one_seed_after_another_and_counts_what_is_solved(qtbot, session):
    practising = session.tasks
    series = practising.start(echo(120), first=3, count=3)
    qtbot.waitUntil(lambda: not practising.running)
    assert [run.experiment.training.seed for run in series.runs] == [3, 4, 5]
    assert [run.updates for run in series.runs] == [120, 120, 120]
    assert series.solved == sum(run.last_score.score >= 0.95 for run in series.runs) >= 2
    assert all(len(run.profiles) >= 10 and run.seconds > 0 for run in series.runs)
    assert series.runs[0].scores[0].updates == 0


def test_a_cancelled_series_goes_on_where_it_was_without_a_gap(qtbot, session, monkeypatch):
    monkeypatch.setattr(batch_training, "BUDGET", 0.01)  # never all of it at once
    practising = session.tasks
    series = practising.start(echo(80), count=2)
    qtbot.waitUntil(lambda: series.runs[0].updates > 3)
    practising.cancel()
    assert series.runs[0].updates < 80
    other = practising.start(echo(10))
    qtbot.waitUntil(lambda: not practising.running)
    assert other.runs[0].updates == 10
    practising.resume(series)
    qtbot.waitUntil(lambda: not practising.running)
    whole = practising.start(echo(80))
    qtbot.waitUntil(lambda: not practising.running)
    assert series.runs[0].losses.tolist() == whole.runs[0].losses.tolist()


def test_what_was_deleted_comes_back_where_it_was(qtbot, session):
    practising = session.tasks
    first, second = (practising.start(echo(2, seed=seed)) for seed in (1, 2))
    qtbot.waitUntil(lambda: not practising.running)
    practising.delete(first)
    assert practising.series == [second]
    practising.undo_delete()
    assert practising.series == [first, second]
    assert practising.shown is first


def test_a_series_that_cannot_be_is_refused_in_a_sentence(session):
    with pytest.raises(SpecError, match="seeds is 0; allowed is 1 to 200"):
        session.tasks.start(echo(), count=0)


def test_a_probe_tests_at_another_length(qtbot, session):
    practising = session.tasks
    series = practising.start(echo(120))
    qtbot.waitUntil(lambda: not practising.running)
    with qtbot.waitSignal(practising.probed) as caught:
        practising.probe(series.runs[0], 30)
    found = caught.args[0]
    assert found.inputs.shape[:2] == (30, SHOWN)
    assert found.targets.shape == found.answers.shape == (29, SHOWN)
    assert found.score > 0.8


def test_a_diverging_run_is_marked_and_the_others_go_on(qtbot, session):
    practising = session.tasks
    task = SyntheticTask("adding", 30)
    model = ModelSpec("RNN", hidden_size=32, head="Linear", init="orthogonal", gain=1.5)
    training = TrainingSpec(optimizer="SGD", lr=0.1, epochs=60, batch_size=32)
    series = practising.start(Experiment(task, model, training), count=3)
    qtbot.waitUntil(lambda: not practising.running)
    assert series.diverged == 3
    assert series.solved == 0
    assert all(run.state_before(10**9).finite for run in series.runs)


def test_a_trained_task_is_saved_and_opened_as_a_series_of_its_own(qtbot, session, tmp_path):
    practising = session.tasks
    series = practising.start(echo(20))
    qtbot.waitUntil(lambda: not practising.running)
    path = str(tmp_path / "echo.safetensors")
    with qtbot.waitSignal(session.checkpoints.saved):
        practising.save(series.runs[0], path)
    with qtbot.waitSignal(session.checkpoints.loaded):
        session.checkpoints.load(path)
    opened = practising.shown
    assert opened.runs[0].updates == 20
    assert opened.experiment.training.epochs == 40
    qtbot.waitUntil(lambda: opened.score is not None)
    assert opened.runs[0].last_score == series.runs[0].last_score
    assert opened.solved == series.runs[0].solved


def test_a_text_is_opened_trained_and_written_on(qtbot, session, short_samples):
    language = session.texts
    with qtbot.waitSignal(language.opening.changed):
        language.opening.open("pasted", "abcd efgh " * 60)
    qtbot.waitUntil(lambda: not language.opening.busy)
    text = language.opening.text
    experiment = Experiment(
        TextTask.of(text, 16),
        ModelSpec("LSTM", embedding_dim=8, hidden_size=24, head="Linear"),
        TrainingSpec(lr=0.02, epochs=150, batch_size=4, clip_norm=1.0),
    )
    run = language.begin(experiment)
    qtbot.waitUntil(lambda: not language.running)
    assert run.updates == 150
    assert run.last_score.score > 0.95
    with qtbot.waitSignal(language.written) as caught:
        language.write("abcd ", 10, language.style, seed=1)
    written = caught.args[0]
    assert "".join(letter.text for letter in written.letters) == "efgh abcd "
    assert written.letters[0].top[0][0] == "e"
    with qtbot.waitSignal(language.recited) as caught:
        language.recite(0, 30, 2)
    assert caught.args[0].free.tolist() == caught.args[0].right.tolist()
    with qtbot.waitSignal(language.recited) as caught:
        language.recite(50_000, 30, 2)  # a place in the text before, whose page is not drawn anew
    assert len(caught.args[0].right) == 2


def test_a_pass_looked_back_at_is_the_very_same(qtbot, session, short_samples):
    language = session.texts
    language.opening.open("pasted", "to be or not to be " * 40)
    qtbot.waitUntil(lambda: not language.opening.busy)
    experiment = Experiment(
        TextTask.of(language.opening.text, 8),
        ModelSpec("GRU", embedding_dim=4, hidden_size=8, head="Linear"),
        TrainingSpec(lr=0.02, epochs=70, batch_size=2),
    )
    language.begin(experiment)
    qtbot.waitUntil(lambda: not language.running)
    answers = []
    for _ in range(2):
        language.seek(33)
        with qtbot.waitSignal(language.written) as caught:
            language.write("to ", 5, language.style, seed=3)
        answers.append(caught.args[0].letters)
        language.seek(70)
        with qtbot.waitSignal(language.written):
            language.write("to ", 1, language.style, seed=3)
    assert answers[0] == answers[1]


def test_info_tells_what_a_checkpoint_of_a_task_holds(qtbot, session, tmp_path, capsys):
    from core.terminal.commands import main

    practising = session.tasks
    series = practising.start(echo(5))
    qtbot.waitUntil(lambda: not practising.running)
    path = str(tmp_path / "echo.safetensors")
    with qtbot.waitSignal(session.checkpoints.saved):
        practising.save(series.runs[0], path)
    assert main(["info", path]) == 0
    told = capsys.readouterr().out
    assert "echo, 6 steps" in told
    assert "input_size 2" in told
    assert "batch_size 16" in told


def test_the_time_left_is_told_by_the_clock_and_not_by_training_alone(session, monkeypatch):
    """Writing meanwhile takes the worker's time, too: training's own seconds would be too few."""
    now = [100.0]
    monkeypatch.setattr("core.session.batch_training.perf_counter", lambda: now[0])
    training = BatchTraining(lambda request: None, session)
    run = BatchRun(1, echo(100))
    training.train(run, Plan())
    assert training.left is None
    now[0] = 110.0  # ten updates took 10 s, of which training had 1
    steps = tuple(Step(number, 1.0, 1.0) for number in range(1, 11))
    training.answered(Practised(1, steps, (), (), None, 1.0))
    assert training.left == 90.0
    training.pause()
    now[0] = 1000.0  # a rest is no training
    training.train(run, Plan())
    now[0] = 1005.0
    steps = tuple(Step(number, 1.0, 1.0) for number in range(11, 21))
    training.answered(Practised(1, steps, (), (), None, 1.0))
    assert training.left == 40.0
