"""Each second the session is told again: what did not change is not told anew."""

import numpy as np

from core.journal import intents
from core.runs.bookmark import Bookmark
from core.runs.note import Note
from core.runs.records import Epoch, TrainingState
from core.runs.run import Run
from core.session.kept import Telling, contents
from core.session_file import words
from core.session_file.contents import difference
from core.trace.playhead import Playhead
from tests.gui.session.test_kept import do


def test_of_very_many_runs_those_alone_are_told_anew_that_changed(session, monkeypatch):
    do(session, intents.OpenLesson("hello-rnn"))
    for _ in range(50):
        session.runs.tree.add(Run(session.runs.new_id(), "", session.runs.current.experiment))
    told, tell = [], words.tell
    monkeypatch.setattr(words, "tell", lambda run: told.append(run.id) or tell(run))
    telling = Telling(session)
    before = telling.contents()
    assert len(told) == 51
    told.clear()
    run = session.runs.run_of(7)
    for change in CHANGES:
        change(run)
        now = telling.contents()
        assert told == [7]
        change = difference(before, now)
        assert {name.split("/")[1] for kind in (change.values, change.rows) for name in kind} == {
            "7"
        }
        told.clear()
        before = now
    session.runs.delete(run)
    session.runs.tree.deleted.forget()
    assert not [name for name in telling.contents().values if name.startswith("runs/7/")]
    gone = difference(before, telling.contents()).gone[0]
    assert {*gone} == {"runs/7/run", "runs/7/notes/run"}


CHANGES = [
    lambda run: setattr(run, "name", "mine"),
    lambda run: setattr(run, "bookmarks", (Bookmark(Playhead(1, 0), "x"),)),
    lambda run: setattr(run, "notes", (Note(None, "x"),)),
    lambda run: setattr(run, "sequence", 1),
    lambda run: setattr(run, "playhead", Playhead(1, 1)),
    lambda run: setattr(run, "seen", Playhead(1, 2)),
    lambda run: setattr(run, "hides_ahead", True),
    lambda run: setattr(run, "timed", (1, 0.5)),
    lambda run: setattr(run, "lesson_id", "other"),
    lambda run: run.recording.extend(np.zeros(1, "f4"), np.zeros((1, 5, 4), "f4")),
    lambda run: run.recording.add_keyframe(TrainingState(1, np.zeros(9, "f4"))),
    lambda run: setattr(run, "experiment", run.experiment.with_values(epochs=99)),
    lambda run: run.begin_anew(run.experiment),
]


def test_a_run_that_diverges_again_is_told_anew_whatever_its_arrays_are(session):
    do(session, intents.OpenLesson("hello-rnn"))
    run, telling = session.runs.current, Telling(session)
    told = []
    for value in (1.0, 2.0, 2.0):
        run.diverged = Epoch(1, 5.0, np.full((5, 4), value, "f4"))  # equal but for its array
        told.append(telling.contents().rows["runs/1/diverged"].rows[0, 0])
    assert told == [1.0, 2.0, 2.0]


def test_who_writes_a_note_or_plays_on_tells_no_other_note_anew(session):
    do(session, intents.OpenLesson("hello-rnn"))
    for step in range(1, 4):
        do(session, intents.AddNote(f"note {step}", 1, step))
    before = contents(session)
    do(session, intents.EditNote(2, "another"))
    do(session, intents.RemoveNote(1))
    now = contents(session)
    change = difference(before, now)
    assert [n for n in change.values if n.startswith("runs/")] == ["runs/1/notes/1.2.0"]
    assert change.gone[0] == ["runs/1/notes/1.1.0"]
    do(session, intents.NextEpoch())
    told = difference(now, contents(session)).values
    assert [n for n in told if n.startswith("runs/")] == ["runs/1/run"]
