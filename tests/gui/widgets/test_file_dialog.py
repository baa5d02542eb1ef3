"""Dialogs for files, where Qt's own is shown: icons as all others, and columns that have room."""

import pytest
from PySide6.QtCore import QFileInfo, QSize
from PySide6.QtWidgets import QFileDialog, QToolButton, QTreeView

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.file_dialog import BUTTONS, FileIcons, dress


@pytest.fixture
def dialog(qtbot, tmp_path):
    (tmp_path / "a rather long name of a text.txt").write_text("hello", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    made = QFileDialog(None, "Open", str(tmp_path))
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(made)
    dress(made)
    made.show()
    return made


def is_in_ink(icon):
    """All that it draws, but for rounding."""
    picture = icon.pixmap(QSize(16, 16)).toImage()
    ink = theme.current().color("text").getRgb()[:3]
    spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    drawn = [color for color in (picture.pixelColor(*spot) for spot in spots) if color.alpha() > 99]
    apart = (abs(a - b) for color in drawn for a, b in zip(color.getRgb()[:3], ink, strict=True))
    return bool(drawn) and max(apart) < 5


def test_its_icons_are_in_the_ink_of_the_theme_alone(dialog, tmp_path):
    icons = [dialog.findChild(QToolButton, name).icon() for name in BUTTONS]
    kinds = FileIcons.IconType
    icons += [FileIcons().icon(kind) for kind in (kinds.Computer, kinds.Folder, kinds.File)]
    icons += [FileIcons().icon(QFileInfo(str(each))) for each in (tmp_path, *tmp_path.iterdir())]
    assert all(map(is_in_ink, icons))


def test_size_kind_and_date_of_a_file_are_told_whole(dialog, qtbot):
    table = dialog.findChild(QTreeView)
    qtbot.waitUntil(lambda: table.model().rowCount(table.rootIndex()) == 2)
    for column in range(1, table.model().columnCount()):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)


def test_it_is_no_larger_than_its_screen_however_large_letters_are(dialog):
    try:
        type_scale.set_zoom(250)
        dress(dialog)
        assert dialog.height() <= dialog.screen().availableSize().height()
        assert dialog.width() <= dialog.screen().availableSize().width()
    finally:
        type_scale.set_zoom(100)
