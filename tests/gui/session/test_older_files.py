"""Sessions that earlier versions have saved (tests/data/sessions) open, and go on bit for bit."""

from pathlib import Path

import numpy as np
import pytest

from core.journal import intents
from core.session_file import container
from core.session_file.error import SessionFileError
from core.session_file.states import states_in
from core.training.trainer import train
from gui.window import start
from tests.gui.waiting import until

FOLDER = Path(__file__).parents[2] / "data" / "sessions"
FILES = sorted(FOLDER.glob("*.unroll"))


def do(session, intent, done=lambda: True):
    assert session.do(intent) == ""
    assert until(lambda: session.transport.settled and done(), seconds=30)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_session_of_an_earlier_version_opens_and_goes_on(session, file):
    opened = start.opened(str(file))
    assert opened.found is not None
    opened.found.bring_back(session)
    first, fork = session.runs.all
    assert [(len(run.recording), run.name) for run in (first, fork)] == [(6, ""), (4, "faster")]
    notes = ["of the run", "why *here*?"] if file.stem == "notes_in_run" else []
    assert [note.text for note in first.notes] == notes
    assert [each.name for each in first.bookmarks] == ["here"]
    do(session, intents.SelectRun(first.id))
    do(session, intents.TrainTo(9))
    wanted = [epoch.loss for _, epoch in zip(range(9), train(first.experiment), strict=False)]
    np.testing.assert_array_equal(first.recording.columns["losses"].rows[:9, 0], np.float32(wanted))
    do(session, intents.SelectRun(fork.id))
    do(session, intents.TrainTo(12))
    assert fork.experiment.training.lr == 0.2
    assert fork.start.updates == 5
    assert len(fork.recording) == 7
    assert (len(session.seeds.result.seeds), session.grid.result.grid.runs) == (2, 2)
    assert session.tasks.series[0].runs[0].updates == 8


def test_states_of_the_first_sessions_are_checked_as_all_are():
    (found,) = states_in({"a@12": np.zeros(3, "f4"), "a@2": np.ones(3, "f4")}).values()
    assert [state.updates for state in found] == [2, 12]
    for array in (np.zeros((1, 3), "f4"), np.zeros(3, "f8")):
        with pytest.raises(SessionFileError):
            states_in({"a@2": array})


def test_each_of_them_is_small():
    assert len(FILES) == 2
    assert all(file.stat().st_size < 20_000 for file in FILES)
    assert container.kind(FILES[0]) == container.KIND
