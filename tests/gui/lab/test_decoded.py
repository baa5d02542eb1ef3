"""The table of decoded words: its menu, and what it copies."""

from itertools import groupby
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionViewItem

from core.journal.intents import OpenRun, OwnPair, SelectRun, TrainTo
from core.text.letters import Letters
from gui.figures.decoded.decoded_model import LOSS_COLUMN, WORD_COLUMN, DecodedModel, Word
from gui.figures.decoded.decoded_table import (
    TILE,
    DecodedTable,
    LetterDelegate,
    tiling,
)
from gui.lab.panels.decoded import APART, BELOW, CLOSER, HEADED, Panel
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import painting
from gui.wording.numbers import aligned, loss_text
from tests.gui.figures.drawn_texts import drawn_texts

NOWHERE = QPoint(5, 5000)


def epochs(window, wait, count):
    for _ in range(count):
        window.session.transport.next_epoch()
        wait()


def chosen(menu, text):
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_its_headline_tells_how_many_letters_are_right_and_its_rows_are_whole(
    window, find, wait, qtbot
):
    epochs(window, wait, 12)
    run, says = window.session.runs.current, find("decodedHeadline")
    pairs = [*zip(run.recording.predicted(12), run.experiment.task.targets, strict=True)]
    right = sum(found == wanted for found, wanted in pairs)
    told = "all 5 letters right" if right == 5 else f"{right} of 5 right; wrong at t = "
    assert says.text().startswith(f"epoch 12: {told}")
    table = find("decodedTable")
    for height in (700, 760, 783):
        window.resize(1180, height)
        qtbot.waitUntil(lambda: table.viewport().height() % table.rowHeight(0) == 0)
        wait()
        assert table.rowViewportPosition(11) + table.rowHeight(11) == table.viewport().height()


def test_a_right_click_moves_nothing_and_opens_the_menu_of_its_row(window, find, wait, qtbot):
    epochs(window, wait, 4)
    table, run = find("decodedTable"), window.session.runs.current
    at, before = QPoint(20, table.rowViewportPosition(1) + 3), run.playhead
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert run.playhead == before
    table.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at))
    )
    menu = table.findChild(QMenu, "decodedMenu")
    chosen(menu, "Go to this epoch")
    menu.close()
    wait()
    assert run.playhead == run.steps.whole(2)


def test_a_row_and_the_whole_table_are_copied_with_tabs(window, find, wait, qtbot):
    epochs(window, wait, 2)
    table, recording = find("decodedTable"), window.session.runs.current.recording
    rows = [f"{k}\t{recording.letters(k)}\t{recording.loss(k):.9g}" for k in (1, 2)]
    chosen(table.figure_menu(QPoint(0, table.rowViewportPosition(0))), "Copy this row")
    assert QGuiApplication.clipboard().text() == rows[0]
    chosen(table.figure_menu(NOWHERE), "Copy values")
    assert QGuiApplication.clipboard().text() == "\n".join(["epoch\tdecoded\tloss", *rows]) + "\n"
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == rows[1]


def test_where_there_is_no_row_there_is_nothing_to_copy(window, find):
    menu = find("decodedTable").figure_menu(NOWHERE)
    enabled = {action.text(): action.isEnabled() for action in menu.actions()}
    wanted = ("Go to this epoch", "Copy this row", "Copy values")
    assert not any(enabled[each] for each in wanted)


def test_a_target_that_has_no_room_is_seen_to_be_cut_and_told_whole_as_its_tip(window, wait):
    panel = window.docks["decoded"].widget()
    word = "abcdefghijklmnopqrstuvw"
    window.do(OwnPair(word, word[::-1]))
    epochs(window, wait, 1)
    caption = panel._caption
    panel.setParent(None)
    panel.show()
    for wide, whole in ((1, False), (900, True), (1, False)):
        panel.resize(wide, 180)
        assert caption.text().endswith("</b>")
        assert ("…" in caption.text()) != whole
        assert caption.toolTip() == ("" if whole else word[::-1])
        panel.layout().activate()
        assert caption.sizeHint().width() <= caption.width()  # the … too is seen whole
    window.docks["decoded"].setWidget(panel)


@pytest.mark.turns(4)
@pytest.mark.parametrize("letters", [5, 11, 23, 60])
def test_a_words_loss_stands_beside_it_however_long_it_is(window, find, wait, letters):
    word = "abcdefghijklmnopqrstuvw"
    source = (word * 3)[:letters]
    window.do(OwnPair(source, source[1:] + source[0]))
    epochs(window, wait, 1)
    table = find("decodedTable")
    assert table.columnWidth(LOSS_COLUMN) > 0
    last = table.columnViewportPosition(LOSS_COLUMN) + table.columnWidth(LOSS_COLUMN)
    assert last <= table.viewport().width()
    most = table.itemDelegate().most
    tiles = tiling(letters, table.columnWidth(WORD_COLUMN), table.fontMetrics(), most=most)
    assert tiles.wide * tiles.abreast <= table.columnWidth(WORD_COLUMN)
    assert tiles.lines * tiles.abreast >= letters or tiles.lines == most
    assert table.verticalHeader().defaultSectionSize() <= table.viewport().height()
    assert table.verticalHeader().defaultSectionSize() >= tiles.lines * table.fontMetrics().height()


def test_a_word_of_several_lines_is_nearer_to_itself_than_to_the_next_epochs(window, find, wait):
    word = "abracadabraabracadabra"
    window.do(OwnPair(word, word[::-1]))
    epochs(window, wait, 2)
    table = find("decodedTable")
    image = table.viewport().grab().toImage()
    column = table.columnViewportPosition(WORD_COLUMN) + 8
    ground = theme.current().color("panel"), theme.current().color("accent_soft")
    high, line = table.rowHeight(0), table.fontMetrics().height()
    assert high > 2 * line
    bare = [image.pixelColor(column, y) in ground for y in range(2 * high)]
    gaps = [len(list(found)) for is_bare, found in groupby(bare[high // 4 : -high // 4]) if is_bare]
    within, between = sorted(gaps)[0], sorted(gaps)[-1]
    assert between >= 2 * within


def test_alone_beside_a_text_its_letters_are_wider_and_stand_in_the_middle(window, find, wait):
    epochs(window, wait, 1)
    table = find("decodedTable")
    panel, before = table.parentWidget(), table.columnWidth(WORD_COLUMN)
    panel.setProperty("lent", True)
    try:
        panel.refresh()
        panel.layout().activate()
        left = table.x() - panel.contentsRect().left()
        last = table.columnViewportPosition(LOSS_COLUMN) + table.columnWidth(LOSS_COLUMN)
        right = panel.width() - table.x() - last
        assert table.columnWidth(WORD_COLUMN) > 5 * int(TILE * table.fontMetrics().height())
        assert abs(left - right) <= table.verticalScrollBar().sizeHint().width() + 1  # odd rooms
    finally:
        panel.setProperty("lent", False)
        panel.refresh()
    assert table.columnWidth(WORD_COLUMN) == before


def test_the_playheads_row_stays_in_sight_whatever_was_laid_out_since(window, find, wait):
    epochs(window, wait, 30)
    table, transport = find("decodedTable"), window.session.transport
    transport.set_step_size("time step")
    table.scrollToTop()
    transport.step()
    wait()
    transport.step()
    wait()
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_words_that_look_alike_are_painted_once(qtbot):
    table = DecodedTable()
    qtbot.addWidget(table)
    delegate, ground, option = LetterDelegate(table), QPixmap(200, 30), QStyleOptionViewItem()
    option.rect, option.widget = ground.rect(), table
    word = Letters.of("ohlol")
    for sure in (0.99, 0.991, 0.5):
        with painting(ground) as painter:
            said = Word(word, word, np.full(5, sure, "f4"))
            delegate._paint_word(painter, option, said, later=False)
    assert len(delegate._words) == 2


def test_the_widest_of_a_runs_losses_is_among_those_that_the_column_asks_for():
    """0.0001199 is wider than 2.265e−5 and 1.406, the least and the largest."""
    model = DecodedModel()
    few = [1.406, 1.199e-4, 2.265e-5]
    for losses in (few, few[:2], few[2:], [], [9.99951e-5, 123.4], [float("nan"), 3e-11, 2e-3]):
        taken = SimpleNamespace(losses=lambda _, told=losses: np.array(told, np.float32))
        model._run = SimpleNamespace(shown_epoch=len(losses), recording=taken)
        finite = [each for each in losses if each == each] or [1.0]
        wanted = aligned([loss_text(float(np.float32(each))) for each in finite])
        assert len(aligned(model.losses())[0]) == len(wanted[0])


def test_the_row_of_a_longer_run_that_comes_in_front_is_in_sight(window, find, wait):
    """Where nothing follows that would look once more: rows just told are not laid out yet."""
    table, session = find("decodedTable"), window.session
    assert window.do(OpenRun(session.runs.current.experiment.with_values(epochs=60))) == ""
    window.do(TrainTo(60))
    wait()
    longer = session.runs.current
    assert longer.playhead.epoch == 60
    session.runs.open_lesson("hello-rnn")
    epochs(window, wait, 8)
    window.do(SelectRun(longer.id))
    wait()
    row = table.visualRect(table.currentIndex())
    assert table.currentIndex().row() == 59
    assert table.viewport().rect().contains(row)


def test_a_word_of_one_letter_has_no_letters(window, find, wait):
    window.do(OpenRun(window.session.runs.current.experiment.with_values(epochs=40)))
    window.do(OwnPair("a", "b"))
    window.do(TrainTo(30))
    wait()
    assert find("decodedHeadline").text() == "epoch 30: its letter is right"
    told = find("hiddenStateHeadline").text()
    assert told.startswith("epoch 30, after its letter: at “a” 1, unit ")


def test_rows_are_a_little_lower_where_all_epochs_are_in_sight_then(session, settle, qtbot):
    session.runs.open_lesson("hello-rnn")
    settle(session)
    panel = Panel(session)
    qtbot.addWidget(panel)
    panel.show()
    rows, count = panel.table.verticalHeader(), session.runs.current.experiment.training.epochs

    def high(room):
        for _ in range(2):  # where the table begins follows the first
            panel.resize(300, panel.table.y() + BELOW + room + panel._head_high())
            panel.layout().activate()
            panel.refresh()
        return rows.defaultSectionSize()

    usual = high(900)
    for _ in range(2):  # all epochs are to come, and have come
        assert usual - CLOSER <= high(count * usual - count) < usual
        high_enough = count * rows.defaultSectionSize() + panel._head_high()
        assert panel.table.maximumHeight() == high_enough
        assert high(count * usual - 4 * usual) == usual
        session.transport.train_to(count)
        settle(session)
        panel.refresh()
    assert panel.model.rowCount() == count


def test_columns_have_names_where_enough_rows_stay_in_sight(window, find, wait, qtbot):
    panel, head = window.docks["decoded"].widget(), find("decodedTable").horizontalHeader()
    assert head.isHidden()  # over no row it would be a table of nothing
    epochs(window, wait, 2)
    seen = set()
    for high in (420, 300, 160, 120):
        panel.resize(300, high)
        panel._fit()
        rows = panel._room_high() // panel.table.verticalHeader().defaultSectionSize()
        assert head.isHidden() or rows >= HEADED
        seen.add(head.isHidden())
    assert seen == {True, False}
    model = panel.model
    names = [model.headerData(each, Qt.Orientation.Horizontal) for each in range(3)]
    assert names == ["epoch", "answer", "loss"]


def test_a_low_narrow_panel_has_the_names_of_its_columns_in_place_of_its_oldest_row(
    window, find, wait
):
    panel, head = window.docks["decoded"].widget(), find("decodedTable").horizontalHeader()
    epochs(window, wait, 8)
    panel.resize(233, 162)
    panel._fit()
    assert not head.isHidden()


def test_rows_after_the_playheads_epoch_are_told_of(window, find, wait):
    epochs(window, wait, 4)
    says = find("decodedHeadline")
    assert "faint" not in says.text()
    window.session.transport.seek(2)
    wait()
    assert says.text().endswith("; faint: comes later")


def test_a_words_break_follows_from_its_column_and_not_from_a_few_pixels_of_it(qapp):
    """8 + 3 letters, 7 + 4 and 6 + 5, as losses became longer."""
    metrics = QFontMetrics(QApplication.font())
    letter = metrics.horizontalAdvance("W") + 5
    breaks = {tiling(11, wide, metrics).abreast for wide in range(6 * letter, 11 * letter)}
    assert breaks == {6}


def test_a_loss_stands_clear_of_the_last_letter_and_has_its_room_from_the_start(window, wait):
    epochs(window, wait, 2)
    panel = window.docks["decoded"].widget()
    mono = type_scale.font("text", mono=True)
    needed = QFontMetrics(mono).horizontalAdvance("0.09031")
    assert panel.table.columnWidth(LOSS_COLUMN) >= needed + APART


@pytest.mark.parametrize("wide", [200, 236, 300])
def test_no_loss_however_small_breaks_a_word_elsewhere(window, wait, monkeypatch, wide):
    """It has fewer digits where there is no room for four beside the letters."""
    window.do(OwnPair("abracadabra", "bracadabraa"))
    epochs(window, wait, 1)
    panel = window.docks["decoded"].widget()
    panel.setParent(None)
    panel.resize(wide, 200)
    mono = QFontMetrics(type_scale.font("text", mono=True))
    words = set()
    for losses in ([1.7], [1.7, 0.09031], [1.7, 0.002971], [1.7, 2.971e-4], [1.7, 2.971e-5]):
        told = np.array(losses, np.float32)
        monkeypatch.setattr(panel.model._run.recording, "losses", lambda _, told=told: told)
        panel._fit()
        words.add(panel.table.columnWidth(WORD_COLUMN))
        widest = aligned(panel.model.losses(panel.table.itemDelegate().digits))[0]
        room = panel.table.columnWidth(LOSS_COLUMN) - APART
        assert mono.horizontalAdvance(widest) <= room
    assert len(words) == 1
    window.docks["decoded"].setWidget(panel)


def test_a_small_loss_has_its_digits_where_narrower_letters_still_have_one_line(
    window, wait, monkeypatch
):
    epochs(window, wait, 1)
    panel = window.docks["decoded"].widget()
    panel.setParent(None)
    told = np.array([8.354e-4], np.float32)
    monkeypatch.setattr(panel.model._run.recording, "losses", lambda _: told)
    digits = []
    for wide in range(200, 300, 4):
        panel.resize(wide, 200)
        panel._fit()
        word, metrics = panel.table.columnWidth(WORD_COLUMN), panel.table.fontMetrics()
        if tiling(5, word, metrics).lines == 1:
            digits.append((panel.table.itemDelegate().digits, word / 5))
    narrow = [wide for count, wide in digits if count == 4 and wide < TILE * metrics.height() - 1]
    assert narrow  # letters gave way
    assert digits[-1][0] == 4
    window.docks["decoded"].setWidget(panel)


def test_alone_beside_a_text_the_columns_names_grow_with_the_letters(session, settle, qtbot):
    session.runs.open_lesson("hello-rnn")
    settle(session)
    panel = Panel(session)
    qtbot.addWidget(panel)
    panel.setProperty("lent", True)
    panel.resize(900, 700)
    panel.refresh()
    heads, letters = panel.table.horizontalHeader().font(), panel.table.font()
    assert letters.pointSizeF() > 1.3 * type_scale.font("text").pointSizeF()
    assert heads.pointSizeF() > 1.15 * type_scale.font("label").pointSizeF()


@pytest.mark.turns(3)
@pytest.mark.parametrize("wide", [213, 250, 300])
def test_the_last_letters_of_a_long_word_are_seen_and_blanks_have_a_sign(
    window, wait, qtbot, monkeypatch, wide
):
    """ "sissip…", and an empty tile for the blank."""
    word = "mississippi is a river."
    window.do(OwnPair(word, word[1:] + word[0]))
    epochs(window, wait, 12)
    panel = Panel(window.session)
    qtbot.addWidget(panel)
    panel.resize(wide, 175)
    panel.show()
    panel.refresh()
    table = panel.table
    assert table.viewport().height() >= table.rowHeight(0)
    monkeypatch.setattr("gui.widgets.vector.is_drawn", lambda: True)  # no picture that is kept
    texts = {each.text for each in drawn_texts(panel, (wide, 175))}
    assert "…" not in texts
    assert "␣" in texts
    told = panel.model.data(panel.model.index(0, WORD_COLUMN), Qt.ItemDataRole.ToolTipRole)
    assert "“␣”" in told


def test_how_many_are_right_stands_beside_a_long_target_in_a_low_window(window, wait, qtbot):
    window.session.runs.open_lesson("longer-word")
    epochs(window, wait, 1)
    panel = Panel(window.session)
    qtbot.addWidget(panel)
    panel.resize(232, 175)
    panel.show()
    panel.refresh()
    run = window.session.runs.current
    pairs = zip(run.recording.predicted(1), run.experiment.task.targets, strict=True)
    right = sum(found == wanted for found, wanted in pairs)
    assert panel.says.shown() == f"{right}/11"
    window.do(OwnPair("abcdefghijklmnopqrstuvw", "bcdefghijklmnopqrstuvwa"))
    epochs(window, wait, 1)
    panel.refresh()
    panel.layout().activate()
    assert panel.says.shown().endswith("/23")
