"""The list of runs in both directions: nothing is lost, and each can be returned to."""

from tests.gui.conftest import click


def test_an_edit_adds_a_run_and_choosing_the_old_one_returns_to_it(window, find, wait, qtbot):
    window.docks["runs"].raise_()
    first = window.session.run
    click(qtbot, find("stepButton"))
    wait()
    find("seedBox").setValue(5)
    wait()
    runs = find("runList")
    assert runs.count() == 2
    assert runs.item(0).text().splitlines()[1] == "seed 5"
    assert "lecture values" in runs.item(1).text()
    assert runs.currentRow() == 0
    runs.setCurrentRow(1)
    wait()
    assert window.session.run is first
    assert first.playhead.step == 1
    assert find("seedBox").value() == 12


def test_the_run_that_is_shown_is_the_one_marked(window, find, wait, qtbot):
    window.docks["runs"].raise_()
    window.session.open_lesson("hello-rnncell")
    wait()
    click(qtbot, find("stepButton"))
    wait()
    window.session.open_lesson("hello-rnn")
    wait()
    texts = [find("runList").item(row).text() for row in range(find("runList").count())]
    marked = find("runList").currentItem().text()
    assert marked.startswith("hello with nn.RNN")
    assert any(text.startswith("hello with RNNCell") for text in texts)
