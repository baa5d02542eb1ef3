"""A session file in the terminal: what it holds, and a run of it as what is exported."""

import numpy as np
import pytest

from core.course.lesson import find_lesson
from core.experiment.parameters import state_size
from core.exporting import subject as subjects
from core.exporting.subject import SubjectError, subject_of
from core.runs.records import TrainingState
from core.runs.run import Run
from core.session_file import container, words
from core.session_file.contents import Contents
from core.session_file.summary import runs_of
from core.terminal.commands import main


@pytest.fixture
def file(tmp_path):
    """Two runs, of which the second goes on from a state."""
    experiment = find_lesson("hello-rnn").experiment
    first = Run(1, "hello-rnn", experiment)
    first.recording.extend(np.array([1.5, 0.25], "f4"), np.zeros((2, 5, 4), "f4"))
    size = state_size(experiment)
    start = TrainingState(2, np.full(size, 0.1, "f4"))
    second = Run(2, "", experiment.with_values(lr=0.05), start, 1, name="faster")
    told = Contents({"runs": {"order": [1, 2]}})
    for run in (first, second):
        told.take(f"runs/{run.id}/", words.tell(run))
    container.save(tmp_path / "day.unroll", told)
    return tmp_path / "day.unroll"


def test_info_tells_each_run_in_a_line(file, capsys):
    assert main(["info", str(file)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].split() == ["Session", "2", "runs"]
    assert "hello-rnn: 2 epochs, loss 0.25; hello -> ohlol" in told[1]
    assert told[2].startswith("2           faster: 0 epochs;")


def test_a_run_is_named_by_its_number_or_its_name(file):
    for name in ("2", "faster"):
        subject = subject_of(str(file), name)
        assert subject.name == "faster"
        assert subject.start.updates == 2
        assert subject.experiment.training.lr == 0.05
    for name in ("1", "hello-rnn"):  # as the sentence below calls it
        assert subject_of(str(file), name).start is None


def test_of_several_one_must_be_named(file):
    told = r"day.unroll has 1 \(hello-rnn\), 2 \(faster\)"
    with pytest.raises(SubjectError, match=f"--run is missing; .*{told}"):
        subject_of(str(file))
    with pytest.raises(SubjectError, match=f"--run is 'none'; .*{told}"):
        subject_of(str(file), "none")
    with pytest.raises(SubjectError, match="hello-rnn is no session"):
        subject_of("hello-rnn", "1")


def test_of_very_many_runs_some_are_named(file, monkeypatch):
    monkeypatch.setattr(subjects, "TOLD", 1)
    with pytest.raises(SubjectError, match=r"has 1 \(hello-rnn\), 1 more \(info "):
        subject_of(str(file), "none")


def test_a_damaged_session_is_a_sentence(file, capsys):
    file.write_bytes(file.read_bytes()[:-1])
    assert main(["info", str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_session_of_no_runs_has_none(tmp_path):
    assert runs_of(Contents({"runs": {"order": []}})) == []
