"""A click chooses one format, even where the list moves under the mouse."""

from PySide6.QtCore import Qt

from core.course.lesson import find_lesson
from core.exporting.choices import choices_of
from gui.export_dialog.format_list import FormatList


def test_a_row_that_moves_while_the_mouse_is_down_stays_the_only_chosen_one(qtbot):
    """Another format has fewer options, so that the list grows and scrolls at the press."""
    formats = FormatList()
    qtbot.addWidget(formats)
    formats.show_choices(choices_of(find_lesson("hello-lstm").experiment, True), "csv")
    formats.resize(220, 120)
    formats.show()
    formats.scrollToBottom()
    formats.chosen.connect(formats.scrollToTop)
    last = formats.item(formats.count() - 1)
    place = formats.visualItemRect(last).center()
    pressed = formats.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(*pressed, pos=place)
    qtbot.mouseMove(formats.viewport(), place)
    qtbot.mouseRelease(*pressed, pos=place)
    assert formats.currentItem() is last
    assert formats.selectedItems() == [last]
