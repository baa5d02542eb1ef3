"""gui.window.title_buttons: a panel's buttons are seen in both themes, wherever it stands."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QMainWindow, QWidget

from gui.style import theme
from gui.window.title_buttons import TitleButtons
from tests.gui.style.test_ink import contrast


def inks(dock):
    """The strongest contrast to the ground that each button's picture has."""
    ground = theme.current().color("window")
    for each in dock.findChildren(
        QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly
    ):
        image = each.icon().pixmap(QSize(16, 16)).toImage()
        places = [(x, y) for x in range(image.width()) for y in range(image.height())]
        seen = [image.pixelColor(*place) for place in places]
        yield max(contrast(color, ground) for color in seen if color.alpha() > 200)


def test_they_have_the_ink_of_the_theme_docked_taken_off_and_after_a_change(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = QDockWidget("Loss")
    dock.setWidget(QWidget())
    TitleButtons(dock)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.show()
    try:
        for look in ("dark", "light", "dark"):
            theme.apply(look)
            for floats in (True, False):
                dock.setFloating(floats)
                QApplication.processEvents()
                found = list(inks(dock))
                assert len(found) == 2
                assert min(found) >= 4.5, (look, floats)
    finally:
        theme.apply("system")
