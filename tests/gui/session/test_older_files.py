"""Sessions that earlier versions have saved (tests/data/sessions) open, and go on bit for bit."""

from itertools import takewhile
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
    assert until(lambda: session.transport.settled and done())


def losses_of(run, count):
    """Of its first epochs, as they are recorded."""
    return run.recording.columns["losses"].rows[:count, 0].copy()


def trained_to(last, experiment, state=None):
    """{epoch: loss} of a plain training, from the seed or a state on."""
    epochs = takewhile(lambda epoch: epoch.number <= last, train(experiment, state))
    return {epoch.number: np.float32(epoch.loss) for epoch in epochs}


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
    before = losses_of(first, 6)
    state = first.recording.keyframe(6)
    do(session, intents.SelectRun(first.id))
    do(session, intents.TrainTo(9))
    onward = trained_to(9, first.experiment, state)
    assert onward.keys() >= {7, 8, 9}
    np.testing.assert_array_equal(losses_of(first, 6), before)
    np.testing.assert_array_equal(losses_of(first, 9)[6:], [onward[each] for each in (7, 8, 9)])
    # Another processor may round the last bit in another way than the one that wrote the file.
    anew = trained_to(9, first.experiment)
    np.testing.assert_allclose(losses_of(first, 9), [*anew.values()], rtol=1e-6)
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
