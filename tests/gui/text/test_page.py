"""The Text page, and a language model that writes on the Try it page."""

import math
import shutil
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.journal import intents
from core.runs.batch_run import BatchRun, Sample, Score
from core.session.autosaves import Autosaves
from core.text.letters import Letters
from core.text.sampling import Letter
from gui.figures.text.bits_plot import binned
from gui.text.controls import TextControls
from gui.text.recital_card import _names
from gui.text.wording import headline, repeated_told, sample_letters
from gui.widgets.letters_view import LettersView, Shown
from tests.gui.conftest import click
from tests.gui.remembering import remembering

LONG = 60_000
TEXT = "the cat sat on the mat and the dog sat on the cat.\n" * 40


@pytest.fixture
def page(window, qtbot):
    found = window.pages.show("text")
    language = window.session.texts
    qtbot.waitUntil(lambda: language.opening.text is not None, timeout=LONG)
    window.redraw.now()
    return found


@pytest.fixture
def language(window):
    return window.session.texts


@pytest.fixture
def own(page, language, short_samples, qtbot):
    """A short text of one's own, and a small network that learns it quickly, in short samples."""
    language.opening.open("pasted", TEXT)
    qtbot.waitUntil(lambda: not language.opening.busy, timeout=LONG)
    page.window().redraw.now()
    values = {"hidden_size": 24, "embedding_dim": 8, "chunk": 16, "batch_size": 4}
    page.controls.form.fill(values | {"lr": 0.02, "epochs": 120})
    return page


def test_no_experiment_is_chosen_before_one_is_told_of(qtbot):
    controls = TextControls()
    qtbot.addWidget(controls)
    assert controls.preset.currentIndex() == -1
    controls.choose(0)
    assert controls.preset.currentIndex() == 0


@pytest.fixture
def trained(own, language, qtbot):
    with remembering(language.training):
        click(qtbot, own.controls.start)
        qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    own.window().redraw.now()
    return own


@pytest.fixture
def read(session, qtbot):
    """The text of one's own, and an experiment on it, without a window."""
    opening = session.texts.opening
    opening.open("pasted", TEXT)
    qtbot.waitUntil(lambda: opening.text is not None, timeout=LONG)
    model = ModelSpec("LSTM", embedding_dim=8, hidden_size=24, head="Linear")
    return opening.text, Experiment(TextTask.of(opening.text, 16), model, TrainingSpec())


def test_it_opens_on_a_poem_ready_to_be_trained(page, language):
    assert language.opening.text.title == "The Zen of Python"
    assert page.controls.experiment().task.whole
    assert page.controls.start.isEnabled()
    assert not page.controls.pause.isEnabled()
    assert page.controls.pause.toolTip() == "Nothing is trained yet."


@pytest.mark.parametrize("count", [141, pytest.param(856, marks=pytest.mark.slow)])
def test_a_poem_is_recited_from_its_first_letter(page, language, qtbot, count):
    """Its first lines, and with the experiments marked slow all of it."""
    if count < 856:
        language.opening.open("pasted", language.opening.text.letters(0, count).text)
        qtbot.waitUntil(lambda: not language.opening.busy, timeout=LONG)
        page.window().redraw.now()
    click(qtbot, page.controls.start)
    qtbot.waitUntil(
        lambda: bool(language.run.samples) and language.run.samples[-1].right == count, timeout=LONG
    )
    language.pause()
    page.window().redraw.now()
    assert f"Recites all {count} letters" in page.chart.headline.text()
    assert page.sample.toPlainText().startswith("The Zen of Python, by Tim Peters")


def test_what_is_trained_is_drawn_and_told(trained, language):
    page, run = trained, language.run
    assert run.updates == 120
    assert page.controls.bar.value() == 120
    xs, ys = page.chart.plot.held_out.getData()
    assert xs.tolist() == [score.updates for score in run.scores]
    assert ys[-1] == pytest.approx(run.scores[-1].loss / math.log(2))
    assert "bits per held-out letter" in page.chart.headline.text()
    assert page.samples.rowCount() == len(run.samples)
    assert not page.controls.pause.isEnabled()


def test_a_click_on_a_sample_looks_back_at_its_update(trained, language):
    trained.samples.selectRow(trained.samples.rowCount() - 1)
    assert language.at == 0
    trained.window().redraw.now()
    assert trained.chart.slider.value() == 0
    assert trained.sample.toPlainText() == language.run.samples[0].letters.text.rstrip("\n")


def test_the_slider_and_the_plot_seek(trained, language):
    trained.chart.slider.setValue(60)
    assert language.at == 60
    trained.chart.plot.chosen.emit(100)
    assert language.at == 100


def test_the_slider_spans_what_the_plot_does_and_stands_below_its_mark(own, language, qtbot):
    own.controls.form.fill({"epochs": 5_000})
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: language.run.updates > 20, timeout=LONG)
    click(qtbot, own.controls.pause)
    qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    own.window().redraw.now()
    slider, plot = own.chart.slider, own.chart.plot
    assert (slider.minimum(), slider.maximum()) == (0, 5_000)
    slider.setValue(4_000)  # not trained yet
    own.window().redraw.now()
    assert slider.value() == language.at == language.run.updates
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    kinds = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
    for updates in (0, 5_000):
        option.sliderPosition = updates
        handle = slider.style().subControlRect(kinds[0], option, kinds[1], slider)
        middle = slider.mapTo(own.chart, handle.center()).x()
        mark = plot.mapTo(own.chart, QPoint(round(plot.place_of(updates)), 0)).x()
        assert abs(middle - mark) <= 2


def test_pause_keeps_what_was_trained_and_go_on_goes_on(own, language, qtbot):
    own.controls.form.fill({"epochs": 5_000})
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: language.run.updates > 10, timeout=LONG)
    click(qtbot, own.controls.pause)
    own.window().redraw.now()
    assert own.controls.pause.text() == "Go on"
    there = language.run.updates
    click(qtbot, own.controls.pause)
    qtbot.waitUntil(lambda: language.run.updates > there + 10, timeout=LONG)
    language.pause()
    assert len(language.runs) == 1


def test_more_updates_let_a_finished_run_go_on(trained, language, qtbot):
    box = trained.controls.form.boxes["epochs"]
    box.setValue(140)
    trained.window().redraw.now()
    assert trained.controls.pause.isEnabled()
    click(qtbot, trained.controls.pause)
    qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    assert language.run.updates == 140


def test_a_form_that_cannot_be_says_why_and_trains_nothing(own, language, qtbot):
    own.controls.form.boxes["batch_size"].setValue(1000)
    click(qtbot, own.controls.start)
    assert "Take fewer or shorter ones" in own.controls._error.text()
    assert own.controls._error.isVisible()
    assert language.run is None


def test_a_network_too_large_for_memory_is_refused_with_the_estimate(own, qtbot):
    own.controls.form.boxes["hidden_size"].setValue(2048)
    assert "MB" in own.controls._error.text()


def test_what_does_not_apply_is_grey_with_its_reason(page):
    boxes = page.controls.form.boxes
    assert boxes["batch_size"].toolTip() == "The whole text is one sequence."
    assert not boxes["dropout"].isEnabled()
    boxes["num_layers"].setValue(2)
    assert boxes["dropout"].isEnabled()
    boxes["cell"].setCurrentText("GRU")
    boxes["cell"].activated.emit(0)
    assert not boxes["forget_bias"].isEnabled()


def test_a_binary_file_is_refused_in_a_sentence_and_the_open_text_stays(
    page, language, qtbot, tmp_path
):
    file = tmp_path / "picture.txt"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    page.window().open_text(str(file))
    qtbot.waitUntil(lambda: not language.opening.busy, timeout=LONG)
    page.window().redraw.now()
    assert "picture.txt" in page.controls._error.text()
    assert language.opening.text.title == "The Zen of Python"


def test_a_dropped_text_is_opened_on_the_text_page(window, qtbot, tmp_path):
    file = tmp_path / "own.txt"
    file.write_text("Grüße aus Köln. " * 30, "cp1252")
    window.open_path(str(file))
    language = window.session.texts
    qtbot.waitUntil(
        lambda: language.opening.text is not None and not language.opening.busy, timeout=LONG
    )
    assert language.opening.text.letters(0, 5).text == "Grüße"
    assert window.pages.current.objectName() == "textPage"


@pytest.mark.parametrize(("cell", "ending"), [("LSTM", "safetensors"), ("GRU", "pt")])
def test_a_saved_language_model_opens_with_its_text_and_goes_on(
    own, language, qtbot, tmp_path, ending, cell, without_child
):
    own.controls.form.fill({"cell": cell, "epochs": 12})
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    window, file = own.window(), str(tmp_path / f"cat.{ending}")
    state = language.run.state_before(12)
    assert state.updates < 12
    with qtbot.waitSignal(window.session.checkpoints.saved, timeout=LONG):
        language.save(file)
    with qtbot.waitSignal(window.session.checkpoints.loaded, timeout=LONG):
        window.session.checkpoints.load(file)
    assert language.run.first == 12
    assert language.why_not == ""
    assert len(language.runs) == 2


def test_an_autosave_is_offered_at_the_next_start(trained, language, tmp_path, qtbot):
    language.autosave.files = Autosaves(tmp_path / "kept")
    language.set_updates(130)
    with qtbot.waitSignal(language.autosave.done, timeout=LONG):
        language.resume()
        qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    other = type(language)(lambda request: None, lambda: 1, None)
    other.autosave.files = Autosaves(tmp_path / "kept")
    assert other.autosave.left_over() is None  # this process still writes it
    language.autosave.close()  # as its end does
    assert other.autosave.left_over().path.name.startswith("text-")
    assert language.autosave.left_over() is None


def test_autosaves_go_on_in_a_folder_that_vanished_and_a_full_disk_is_told_once(
    trained, language, tmp_path, qtbot, window
):
    folder = tmp_path / "kept"
    language.autosave.files = Autosaves(folder)
    language.set_updates(130)
    with qtbot.waitSignal(language.autosave.done, timeout=LONG):
        language.resume()
        qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    shutil.rmtree(folder)
    language.set_updates(140)
    with qtbot.waitSignal(language.autosave.done, timeout=LONG):
        language.resume()
    assert len(list(folder.glob("text-*"))) == 1
    shutil.rmtree(folder)
    folder.write_text("a file where the folder was", encoding="utf-8")
    told = []
    window.session.failed.connect(told.append)
    for updates in (150, 160):
        language.set_updates(updates)
        with qtbot.waitSignal(language.dropped, timeout=LONG):
            language.resume()
    assert len(told) == 1
    assert "a part of its path is a file, not a folder" in told[0]


def test_reading_is_set_beside_writing_alone(trained, language, qtbot):
    trained.tabs.setCurrentIndex(1)
    card = trained.recital
    qtbot.waitUntil(lambda: card._told is not None, timeout=LONG)
    assert card.read.toPlainText().startswith("the cat sat on the mat")
    assert card.free.toPlainText().startswith("the cat sat on the ")
    assert "right before the first slip" in card._free_about.text()
    assert "right is" in card._read_tip(3)


def test_where_nothing_slips_no_slip_is_told_and_100_percent_is_said_of_all_alone(trained, qtbot):
    trained.tabs.setCurrentIndex(1)
    card = trained.recital
    qtbot.waitUntil(lambda: card._told is not None, timeout=LONG)
    right = card._told.right
    card._show_told(replace(card._told, read=right.copy(), free=right.copy()))
    assert "says 100 % right" in card._read_about.text()
    assert card._free_about.text().endswith("after 20 letters: the next 380 are all right")
    slipped = right.copy()
    slipped[-1] = (slipped[-1] + 1) % 3
    card._show_told(replace(card._told, read=slipped, free=slipped))
    assert "says 99 % right" in card._read_about.text()
    assert card._free_about.text().endswith("379 right before the first slip")
    space = _names(card._told).index(" ")
    blank = np.where(np.arange(len(right)) < 20, right, space)
    card._show_told(replace(card._told, free=blank))  # as an early model writes: it looks empty
    assert card._free_about.text().endswith("20 letters: nothing but spaces and line ends")
    few = {each: getattr(card._told, each)[:5] for each in ("right", "read", "free", "sure")}
    card._show_told(replace(card._told, **few))
    assert card._free_about.text().endswith("all 5 letters from here on were told")


def test_while_it_trains_the_recital_is_filled_and_before_that_says_why_not(own, language, qtbot):
    own.tabs.setCurrentIndex(1)
    own.window().redraw.now()
    assert own.recital._read_about.text() == "Nothing is trained yet."
    own.controls.form.fill({"epochs": 100_000})
    click(qtbot, own.controls.start)
    card = own.recital
    qtbot.waitUntil(lambda: "says" in card._read_about.text(), timeout=LONG)
    assert language.running
    assert card.read.toPlainText().startswith("the cat sat on the mat")
    language.pause()


def test_a_place_in_the_text_before_is_no_place_in_the_next(trained, language, qtbot):
    trained.tabs.setCurrentIndex(1)
    card = trained.recital
    card._to_held_out.click()
    assert card.start.value() > 1800
    language.opening.open("pasted", TEXT[:1000] + "!")
    qtbot.waitUntil(lambda: not language.opening.busy, timeout=LONG)
    trained.window().redraw.now()
    trained.controls.form.fill({"epochs": 3})
    click(qtbot, trained.controls.start)
    qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    qtbot.waitUntil(lambda: "says" in card._read_about.text(), timeout=LONG)
    assert card.start.value() == 1
    assert card.read.toPlainText().startswith("the cat sat on the mat")
    assert len(card._told.right) == 400


def test_plot_and_words_are_of_one_text_whichever_is_opened(trained, language, qtbot):
    """A text that is opened after training is for the next run; the plot stays of this one."""
    before = trained.chart.headline.text()
    baselines = language.opening.text.baselines
    shown = list(trained.chart.plot.line_names)
    language.opening.open("zen")
    qtbot.waitUntil(lambda: not language.opening.busy, timeout=LONG)
    trained.window().redraw.now()
    assert language.opening.text.baselines != baselines
    assert list(trained.chart.plot.line_names) == shown
    assert trained.chart.headline.text().startswith(before)
    assert "The Zen of Python is open for the next one" in trained.chart.headline.text()


def test_a_headline_without_its_text_is_whole_sentences(read):
    run = BatchRun(99, read[1])
    for updates, loss in ((0, 2.0), (10, 1.0), (20, 1.5)):
        run.add(Score(updates, loss, 0.5))
    assert "after 20 updates. It was best after 10" in headline(run, None, 20)


def test_while_it_trains_the_heading_of_what_it_writes_counts_along(own, language, qtbot):
    own.controls.form.fill({"epochs": 100_000})
    click(qtbot, own.controls.start)
    card = own.window().pages.show("try_it").writing
    seen = set()

    def counted_on():
        seen.add(card._what.text())
        return len(seen) > 3

    qtbot.waitUntil(counted_on, timeout=LONG)
    language.pause()
    qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    assert f"after {language.at:,} updates." in card._what.text()


def test_a_language_model_writes_on_letter_by_letter(trained, language, qtbot):
    page = trained.window().pages.show("try_it")
    trained.window().redraw.now()
    card = page.writing
    assert page._stack.currentWidget() is card
    card.prompt.setPlainText("the cat s")
    click(qtbot, card.one)
    qtbot.waitUntil(lambda: len(card._letters) == 1, timeout=LONG)
    assert card.view.toPlainText() == "the cat s" + card._letters[0].text
    assert "Likeliest: " in card._tip(9)
    assert "given" in card._tip(0)
    click(qtbot, card.go)
    qtbot.waitUntil(lambda: len(card._letters) > 20, timeout=LONG)
    click(qtbot, card.go)
    qtbot.waitUntil(lambda: card._waiting is None, timeout=LONG)
    assert card.go.text() == "Write"


def test_the_same_prompt_and_seed_write_the_same(trained, language, qtbot):
    card = trained.window().pages.show("try_it").writing
    texts = []
    for _ in range(2):
        card.clear.click()
        card.prompt.setPlainText("the dog ")
        for count in range(1, 6):
            click(qtbot, card.one)
            qtbot.waitUntil(lambda count=count: len(card._letters) == count, timeout=LONG)
        texts.append("".join(letter.text for letter in card._letters))
    assert texts[0] == texts[1]


def test_a_letter_the_model_never_met_is_named(trained, qtbot):
    card = trained.window().pages.show("try_it").writing
    card.prompt.setPlainText("Z")
    click(qtbot, card.one)
    qtbot.waitUntil(lambda: bool(card._error.text()), timeout=LONG)
    assert card._error.text().startswith("The model never met 'Z'")


def test_pointing_at_a_letter_finds_it(qtbot):
    view = LettersView("letters", "Letters")
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    view.show_letters([Shown(each, "new") for each in "ab\ncdé"])
    cursor = QTextCursor(view.document())
    for place, position in ((0, 0), (1, 1), (3, 3), (5, 5)):
        cursor.setPosition(position)
        box = view.cursorRect(cursor)
        assert view.letter_at(QPoint(box.left() + 2, box.center().y())) == place


def test_a_slip_is_marked_where_it_is(read):
    shown = sample_letters(Sample(5, Letters.of("thx"), 2), read[0])
    assert [each.kind for each in shown] == ["right", "right", "wrong"]


def test_the_headline_says_where_overfitting_began(read):
    text, experiment = read
    run = BatchRun(99, experiment)
    for updates, loss in ((0, 2.0), (10, 1.0), (20, 1.5)):
        run.add(Score(updates, loss, 0.5))
    told = headline(run, text, 20)
    assert "best after 10 updates (1.44): since then it overfits" in told
    assert "overfits" not in headline(run, text, 10)


def test_losses_are_drawn_as_means_of_stretches():
    xs, ys = binned(pytest.importorskip("numpy").arange(1000.0), 0)
    assert len(xs) == 200
    assert ys[0] == 2.0
    assert xs[0] == 3.0


def test_the_bars_name_the_likeliest_letters(trained, qtbot):
    bars = trained.window().pages.show("try_it").writing.bars
    bars.show_letter(Letter("a", 0.5, (("a", 0.5), ("b", 0.25))), "letter 1")
    assert bars.headline() == "Likeliest letters: a 50 %, b 25 %"


def test_space_in_the_form_is_no_transport_key(page, window, qtbot):
    qtbot.keyClick(page.controls.start, Qt.Key.Key_Right)
    assert not window.session.transport.playing


def test_an_empty_prompt_is_told_and_nothing_is_written(trained, qtbot):
    card = trained.window().pages.show("try_it").writing
    card.refresh()
    card.prompt.setPlainText("")
    click(qtbot, card.go)
    qtbot.waitUntil(lambda: bool(card._error.text()), timeout=LONG)
    assert card._error.text().startswith("Type at least one letter")
    assert card.go.text() == "Write"


@pytest.mark.parametrize("origin", ["\\\\far\\share\\text.txt", "//far/share/text.txt"])
def test_a_checkpoint_makes_nobody_knock_at_another_machine(trained, language, origin):
    task = replace(language.run.experiment.task, origin=origin, digest="0" * 64)
    found = replace(language.run.experiment, task=task)
    asked = []
    language.opening._send = asked.append
    language._take(BatchRun(77, found))
    assert asked == []
    assert "not at hand" in language.why_not


def test_a_fork_goes_on_from_an_earlier_update_with_other_settings(trained, language, qtbot):
    language.seek(40)
    trained.controls.form.fill({"lr": 0.001})
    trained.refresh()
    click(qtbot, trained.controls.fork)
    qtbot.waitUntil(lambda: len(language.runs) == 2 and not language.running, timeout=LONG)
    before, fork = language.runs
    assert (fork.first, fork.updates) == (40, 120)
    assert fork.experiment.training.lr == 0.001
    assert before.losses[40] == fork.losses[0]
    assert before.losses[45] != fork.losses[5]


def test_an_unchanged_fork_is_the_very_same(trained, language, qtbot):
    language.seek(33)
    trained.refresh()
    click(qtbot, trained.controls.fork)
    qtbot.waitUntil(lambda: len(language.runs) == 2 and not language.running, timeout=LONG)
    before, fork = language.runs
    assert fork.losses.tolist() == before.losses[33:].tolist()


def test_a_fork_keeps_its_network_and_says_so(trained, language):
    trained.controls.form.fill({"hidden_size": 25})
    trained.refresh()
    assert not trained.controls.fork.isEnabled()
    assert "keeps its network" in trained.controls.fork.toolTip()


def test_a_checkpoint_whose_text_is_gone_says_what_can_be_done(own, language, qtbot, tmp_path):
    file, saved = tmp_path / "own.txt", str(tmp_path / "own.safetensors")
    file.write_text("abc def ghi. " * 100, encoding="utf-8")
    window = own.window()
    window.open_path(str(file))
    qtbot.waitUntil(lambda: not language.opening.busy, timeout=LONG)
    window.redraw.now()
    own.controls.form.fill({"epochs": 10, "hidden_size": 20})
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: not language.running, timeout=LONG)
    with qtbot.waitSignal(window.session.checkpoints.saved, timeout=LONG):
        language.save(saved)
    file.unlink()
    language.opening._known.clear()
    with qtbot.waitSignal(window.session.checkpoints.loaded, timeout=LONG):
        window.session.checkpoints.load(saved)
    qtbot.waitUntil(lambda: not language.opening.busy, timeout=LONG)
    window.redraw.now()
    assert "it can write, but not be trained on" in own.chart.headline.text()
    assert own.controls.form.value("hidden_size") == 20
    assert own.controls.fork.toolTip() == "Its text is not at hand."


def test_updates_of_another_network_leave_the_run_alone(trained, language):
    trained.controls.form.fill({"hidden_size": 30})
    trained.controls.form.boxes["epochs"].setValue(500)
    assert language.run.experiment.training.epochs == 120


def test_a_sample_is_shown_in_letters_as_readers_count_them():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    sample = Sample(1, Letters.of(f"e\u0301{family}a"))
    assert [each.text for each in sample_letters(sample, None)] == [
        "é",
        family,
        "a",
    ]


def test_a_long_text_of_ones_own_is_a_language_model_and_a_tiny_one_is_learnt_by_heart(
    own, language, qtbot, tmp_path
):
    form = own.controls.form
    for text, chunk in (("abc def ghi. " * 900, 64), ("abc def ghi. " * 8, 0)):
        file = tmp_path / "own.txt"
        file.write_text(text, encoding="utf-8")
        own.window().open_path(str(file))
        qtbot.waitUntil(lambda: not language.opening.busy, timeout=LONG)
        own.window().redraw.now()
        assert form.value("chunk") == chunk
        assert own.controls.experiment().task.whole == (chunk == 0)


def test_held_out_letters_that_are_trained_on_word_for_word_are_told_beside_the_baselines(
    trained, language, find
):
    text, run = language.opening.text, language.run
    assert text.repeated == 1.0  # one sentence, again and again
    told = "100 % of the held-out letters stand word for word in the trained part, too."
    assert told in trained.chart.headline.text()
    assert told in find("textAbout").text()
    for share, is_told in ((0.41, True), (0.02, False)):
        other = replace(text, repeated=share)
        assert ("41 % of the held-out letters" in headline(run, other, run.updates)) == is_told
    trained.controls.form.fill({"chunk": 0})
    trained.controls.form.edited.emit("chunk")
    assert "held-out" not in find("textAbout").text()  # learnt by heart, all of it


def test_of_a_long_text_it_is_told_how_many_letters_were_looked_up(read):
    text, _ = read
    long = np.zeros(6_000_000, np.uint8)
    told = repeated_told(replace(text, codes=long, repeated=0.2))
    assert "Of 500,000 held-out letters that were looked up, at least 20 %" in told


def test_what_reads_the_same_is_called_as_good(read):
    text, experiment = read
    run = BatchRun(99, experiment)
    bits = text.baselines[2].bits
    run.add(Score(0, bits * math.log(2), 0.5))
    assert "as good as 2-gram" in headline(run, text, 0)


def test_a_run_that_is_deleted_can_no_longer_be_chosen_from_the_list_that_still_shows_it(
    trained, language, qtbot
):
    click(qtbot, trained.controls.start)  # a second one
    qtbot.waitUntil(lambda: len(language.runs) == 2 and not language.running, timeout=LONG)
    trained.window().redraw.now()
    first, second = language.runs
    language.delete(second)
    assert trained.chart.runs.count() == 2  # not drawn again yet
    trained.chart.runs.activated.emit(1)
    assert language.run is first


def test_a_model_that_is_left_is_out_of_sight_and_can_be_chosen_again(window, trained, language):
    run, box = language.run, trained.chart.runs
    window.do(intents.LeaveText())
    assert language.run is None
    trained.refresh()
    assert box.isVisible()
    assert box.shown_text() == "Earlier runs"
    assert not trained.results.invites
    assert trained.chart.headline.text().startswith("Choose an experiment")
    assert window.refusal(intents.LeaveText()) == "Nothing is trained yet."
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert language.run is run
    trained.refresh()
    assert not box.isVisible()
