"""A session in a file, and another program that goes on with it: to the last bit."""

import io
import json
import zipfile
from functools import lru_cache
from random import Random

import numpy as np
import pytest

from core.course.lesson import load_lessons
from core.experiment import Experiment, ModelSpec, SyntheticTask, TextTask, TrainingSpec
from core.journal import intents
from core.runs.grid_study import Grid
from core.runs.run import Run
from core.session import keeping as keepings
from core.session import kept
from core.session.found import Found
from core.session.kept import Telling, contents
from core.session.session import Session
from core.session_file import container, limits, words
from core.session_file.blocks import json_value
from core.session_file.contents import Contents, difference
from core.session_file.error import SessionFileError
from core.session_file.folder import SessionFolder, left, read
from core.session_file.table import Table
from core.text.text import PASTED
from tests.gui.waiting import until

PASTED_TEXT = "the cat sat on the mat; the rat sat on the cat. " * 12


def container_of(told):
    """The same once it was in a file."""
    file = io.BytesIO()
    container.write(file, told)
    with zipfile.ZipFile(file) as archive:
        value = json_value(archive.read("session.json"))
    return Contents(value["values"], told.items, told.rows, told.states)


@pytest.fixture
def other():
    """A second program, as fresh as the first."""
    made = Session(load_lessons().lessons)
    made.start()
    yield made
    made.close()


def do(session, intent, done=lambda: True):
    assert session.do(intent) == ""
    assert until(lambda: session.transport.settled and done())


def day(session):
    """A little of everything that a session keeps."""

    telling = Telling(session)

    def act(intent, done=lambda: True):
        do(session, intent, done)
        again, fresh = telling.contents(), contents(session)  # what changed, and all of it
        assert again.values == fresh.values
        same(again, fresh)

    runs = session.runs
    act(intents.OpenLesson("hello-lstm"))
    act(intents.TrainTo(12, 2, 3))
    act(intents.AddBookmark("here"))
    act(intents.AddNote("# Why\n\n<b>here</b>? 为什么", 12, 2, 3))
    act(intents.AddNote("of the *run*"))
    act(intents.Fork(name="faster", values=(("lr", 0.05),)), lambda: runs.current.name == "faster")
    act(intents.NextEpoch())
    act(intents.OwnPair("abba", "baab"))
    act(intents.Change((("lr", 1e38), ("optimizer", "SGD"))))
    act(intents.TrainTo(5), lambda: runs.current.diverged is not None)
    act(intents.OpenLesson("rnn-cell"))
    act(intents.DeleteRun(runs.current.id))
    act(intents.SelectRun(1))
    act(intents.CompareRuns((1, 2)), lambda: session.comparison.settled)
    experiment = runs.lesson("hello-rnn").experiment
    seeds, grid = session.seeds, session.grid
    act(intents.TrainSeeds(experiment, "hello-rnn", 3, 4, 6), lambda: not seeds.running)
    asked = Grid(experiment, (0.1, 0.3), (4,), ("RNN",), 2, 4)
    act(intents.TrainGrid(asked, "hello-rnn"), lambda: not grid.running)
    tasks = session.tasks
    task = Experiment(
        SyntheticTask("echo", 6, 4, 2),
        ModelSpec("RNN", hidden_size=4, head="Linear"),
        TrainingSpec(batch_size=4, epochs=30),
    )
    act(intents.TrainSeries(task, 0, 2), lambda: not tasks.running)
    texts = session.texts
    act(intents.ReadText(PASTED, PASTED_TEXT), lambda: texts.opening.text is not None)
    model = Experiment(
        TextTask.of(texts.opening.text, 8),
        ModelSpec("LSTM", hidden_size=8, head="Linear"),
        TrainingSpec(batch_size=2, epochs=60),
    )
    act(intents.TrainText(model), lambda: not texts.running)
    act(intents.SeekText(20))


def test_what_a_session_keeps_goes_into_a_file_and_comes_back(session, other, tmp_path):
    day(session)
    file = tmp_path / "day.unroll"
    before = contents(session)
    assert difference(before, contents(session)).is_empty  # nothing is told twice
    container.save(file, before)
    Found(container.read(file)).bring_back(other)
    assert until(lambda: other.transport.settled)
    assert contents(other).values == before.values
    same(contents(other), before)
    for each in (session, other):
        go_on(each)
    after = contents(session)
    assert len(after.rows["runs/2/losses"].rows) > len(before.rows["runs/2/losses"].rows)
    assert len(after.rows[f"batches/{session.texts.run.id}/updates"].rows) == 90
    same(contents(other), after)


def test_what_the_disk_does_not_take_is_told_until_it_does(session, tmp_path, monkeypatch):
    monkeypatch.setattr(keepings, "AGAIN_MAX", 0.0)
    root, keeping, told = tmp_path / "sessions", session.keeping, []
    root.write_bytes(b"a file is in the way")
    keeping.hindered.connect(told.append)
    keeping.begin(lambda: SessionFolder.begin(root))
    assert until(lambda: keeping.tick() or told)
    assert told[0].startswith("What you do is not kept: ")
    assert keeping.hindrance == told[0]
    do(session, intents.OpenLesson("hello-lstm"))
    do(session, intents.AddBookmark("here"))
    assert keeping.would_lose()
    root.unlink()
    assert until(lambda: keeping.tick() or told[-1] == "")
    assert not keeping.would_lose()
    (found,) = root.iterdir()
    assert {*read(found).values} >= {"runs", "file"}


def test_what_nobody_has_worked_in_leaves_nothing_where_it_is_asked(session, tmp_path):
    keeping = session.keeping
    do(session, intents.OpenLesson("hello-rnn"))
    keeping.begin(lambda: SessionFolder.begin(tmp_path))
    keeping.is_new(True)
    do(session, intents.SetStepSize("epoch"))
    keeping.tick()
    assert not keeping.is_changed
    assert not [*tmp_path.iterdir()]
    do(session, intents.TrainTo(3))
    assert until(lambda: keeping.tick() or any(tmp_path.iterdir()))
    keeping.close()
    (found,) = left(tmp_path)
    assert len(read(found.path).rows["runs/1/losses"].rows) == 3


def test_a_new_session_that_gives_way_to_another_takes_its_folder_with_it(session, tmp_path):
    keeping = session.keeping
    do(session, intents.OpenLesson("hello-rnn"))
    keeping.begin(SessionFolder.begin(tmp_path))
    keeping.is_new(False)
    assert until(lambda: keeping.tick() or left_by(tmp_path))
    keeping.give_way()
    keeping.close()
    assert not [*tmp_path.iterdir()]


def left_by(root):
    """Whether the only session there has a backup."""
    (folder,) = root.iterdir()
    return bool([*folder.glob("backup-*")])


def test_to_look_at_something_else_is_no_work(session):
    do(session, intents.OpenLesson("hello-rnn"))
    do(session, intents.TrainTo(3))
    do(session, intents.Fork(), lambda: len(session.runs.all) == 2)
    keeping = session.keeping
    keeping.begin(None)
    do(session, intents.SelectRun(1))
    do(session, intents.ReadText("zen"), lambda: session.texts.opening.text is not None)
    keeping.tick()
    assert not keeping.is_changed
    do(session, intents.RenameRun(1, "mine"))
    keeping.tick()
    assert keeping.is_changed


def go_on(session):
    """With each kind of run; and with what was deleted."""
    do(session, intents.SelectRun(2))
    do(session, intents.TrainTo(40))
    do(session, intents.RestoreRun())
    do(session, intents.MoveTextMark(90))
    do(session, intents.ResumeText(), lambda: not session.texts.running)


def same(found, wanted):
    assert {name: each.values for name, each in found.items.items()} == {
        name: each.values for name, each in wanted.items.items()
    }
    assert {*found.rows} == {*wanted.rows}
    for name, each in wanted.rows.items():
        assert found.rows[name].rows.dtype == each.rows.dtype, name
        np.testing.assert_array_equal(found.rows[name].rows, each.rows, err_msg=name)
    assert {*found.states} == {*wanted.states}
    for name, states in wanted.states.items():
        ours = found.states[name].all
        assert [each.updates for each in ours] == [each.updates for each in states.all], name
        for one, other in zip(ours, states.all, strict=True):
            np.testing.assert_array_equal(one.vector, other.vector)


def test_whatever_a_run_or_a_lesson_is_called_it_comes_back(session):
    do(session, intents.OpenLesson("hello-rnn"))
    run, named = session.runs.current, []
    run.lesson_id = f"own:{'x' * 251}"  # as long as a file's name can be
    for name in ("long " * 5_000, " two\nlines\r\u202eturned ", "<b>&amp;</b> {0}", "caf\udce9"):
        session.do(intents.RenameRun(run.id, name))
        told = container_of(contents(session))
        named.append(words.run_of(told.part(f"runs/{run.id}/"), None))
        assert named[-1].name == run.name == name.strip()[:200].strip()
    assert named[-1].lesson_id == run.lesson_id


def test_a_run_of_a_file_from_before_has_its_notes_or_none(session):
    do(session, intents.OpenLesson("hello-rnn"))
    do(session, intents.AddNote("why"))
    told = words.tell(session.runs.current)
    assert words.run_of(told, None).notes == session.notes.all
    assert told.values.pop("notes/run") == "why"
    assert words.run_of(told, None).notes == ()
    told.values["run"]["notes"] = [[None, "why"]]  # as all stood together
    assert words.run_of(told, None).notes == session.notes.all


@pytest.mark.parametrize("name", ["", "run.", "1.2", "1.99.0", "-1.0.0", "1.0.0.0", "1.0.٣"])
def test_a_note_where_no_moment_is_is_damage(session, name):
    do(session, intents.OpenLesson("hello-rnn"))
    told = words.tell(session.runs.current)
    told.values[f"notes/{name}"] = "x"
    with pytest.raises(SessionFileError):
        words.run_of(told, None)


@pytest.mark.parametrize(
    "notes", [None, [["", "x"]], [[None]], [[None, ""]], [[[1, 99, 0], "x"]], [[None, "x"]] * 100]
)
def test_notes_that_cannot_be_are_damage(session, notes):
    do(session, intents.OpenLesson("hello-rnn"))
    told = words.tell(session.runs.current)
    told.values["run"]["notes"] = notes
    with pytest.raises(SessionFileError):
        words.run_of(told, None)


ODD = (None, True, -1, 2**40, 1e308, "", "x" * 5, [], {}, [[]], {"a": 1}, "nan", [1, 2, 3])


def test_whatever_an_attacker_writes_into_it_is_damage_or_another_session(qapp):
    """Of a small session: values are, by lot, other ones."""
    session = Session(load_lessons().lessons)
    session.runs.open_lesson("hello-rnn")
    session.bookmarks.add("here")
    session.notes.add(session.runs.current.playhead, "why")
    whole = contents(session)
    random, damaged = Random(5), 0
    for _ in range(150):
        values = json.loads(json.dumps(whole.values))
        changed(values, random)
        told = Contents(values, whole.items, dict(whole.rows), whole.states)
        if random.random() < 0.2:
            told.rows.pop(random.choice(list(told.rows)))
        try:
            Found(told)
        except SessionFileError:
            damaged += 1
    assert damaged > 75


def changed(value, random):
    """Somewhere inside, by lot."""
    places = list(value) if isinstance(value, dict) else range(len(value))
    if not places:
        return
    place = random.choice(list(places))
    inner = value[place]
    if isinstance(inner, dict | list) and inner and random.random() < 0.8:
        changed(inner, random)
    elif isinstance(value, dict) and random.random() < 0.2:
        del value[place]
    else:
        value[place] = random.choice(ODD)


@pytest.mark.slow
def test_a_session_of_very_many_runs_comes_back(session, other, monkeypatch):
    """More than were ever allowed; none has an epoch, and their settings are read but once."""
    do(session, intents.OpenLesson("hello-rnn"))
    experiment = session.runs.current.experiment
    for _ in range(5_500):
        session.runs.tree.add(Run(session.runs.new_id(), "", experiment))
    read = lru_cache(lambda text: Experiment.from_dict(json.loads(text)))
    monkeypatch.setattr(Table, "experiment", lambda self: read(json.dumps(self._get("experiment"))))
    Found(container_of(contents(session))).bring_back(other)
    assert [run.id for run in other.runs.all] == [run.id for run in session.runs.all]


def test_of_very_many_acts_the_oldest_go_some_at_a_time(session, monkeypatch):
    monkeypatch.setattr(kept, "INTENTS_MAX", 20)
    monkeypatch.setattr(kept, "DROPPED", 5)
    session.journal.done.extend(intents.SelectRun(number) for number in range(1, 21))
    before = contents(session)
    assert len(before.items["intents"].values) == 20
    told = []
    for number in range(21, 36):
        session.journal.done.append(intents.SelectRun(number))
        now = contents(session)
        told.append(len(difference(before, now).items["intents"].new))
        assert 15 < len(now.items["intents"].values) <= 20
        assert now.items["intents"].values[-1]["run"] == number
        before = now
    assert told == [16, 1, 1, 1, 1] * 3


def test_a_book_that_was_pasted_stands_in_the_file_once(session, other):
    """As a text of the session, and not in the list of what was done as well."""
    do(session, intents.OpenLesson("hello-lstm"))
    act = intents.ReadText(PASTED, "the cat sat on the mat. " * 2_000)
    do(session, act, lambda: session.texts.opening.text is not None)
    do(session, intents.OpenLesson("hello-rnn"))
    told = container_of(contents(session))
    assert len(json.dumps(told.items["intents"].values)) < 1_000
    Found(told).bring_back(other)
    assert intents.OpenLesson("hello-rnn") in other.journal.done
    assert len(other.texts.opening.known[0].codes) == 48_000


def test_what_was_chosen_in_a_run_that_has_no_such_cell_is_not_chosen(session, other):
    do(session, intents.OpenLesson("hello-rnn"))
    told = container_of(contents(session))
    told.values["looked_at"]["selection"] |= {"unit": [0, 999], "inspected": [9, 0], "t": 99}
    told.values["looked_at"]["compared"] = [1, 99]
    Found(told).bring_back(other)
    kept = other.selection.kept
    assert (kept["unit"], kept["inspected"], kept["t"]) == (None, None, None)
    assert [run.id for run in other.comparison.runs] == [1]


def test_what_is_too_much_for_the_log_goes_with_the_whole(session, tmp_path, monkeypatch):
    """A record that no reader would believe is not written; nothing is lost, and nobody is told."""
    keeping, told = session.keeping, []
    keeping.hindered.connect(told.append)
    keeping.begin(SessionFolder.begin(tmp_path))
    assert until(lambda: keeping.tick() or not keeping._busy)
    do(session, intents.OpenLesson("hello-rnn"))
    monkeypatch.setattr(limits, "HEADER", 10_000)
    do(session, intents.AddNote("long " * 1_900))
    assert until(lambda: keeping.tick() or not (keeping._busy or keeping._is_stale))
    assert read(next(tmp_path.iterdir())).values["runs/1/notes/run"] == "long " * 1_900
    do(session, intents.EditNote(1, "longer " * 1_400))
    keeping.close()
    (left,) = tmp_path.iterdir()
    assert read(left).values["runs/1/notes/run"] == "longer " * 1_400
    assert told == []


def test_an_error_that_nobody_foresaw_does_not_end_what_keeps_a_session(
    session, tmp_path, monkeypatch, qtbot
):
    keeping, told, right = session.keeping, [], container.save

    def wrong(*_):
        raise ZeroDivisionError("of no kind that is known")

    keeping.hindered.connect(told.append)
    monkeypatch.setattr(keepings, "AGAIN_MAX", 0.0)
    monkeypatch.setattr(container, "save", wrong)
    with qtbot.captureExceptions() as errors:
        keeping.begin(SessionFolder.begin(tmp_path))
        assert until(lambda: keeping.tick() or told)
        assert told == ["What you do is not kept: an error in Unroll."]
        monkeypatch.setattr(container, "save", right)
        assert until(lambda: keeping.tick() or told[-1] == "")
    assert {each[0] for each in errors} == {ZeroDivisionError}
