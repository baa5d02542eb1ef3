"""GridTabs: many seeds of one experiment, or a few seeds of many. Knows no Session."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget


class GridTabs(QVBoxLayout):
    """changed: the other one is in front."""

    changed = Signal()

    def __init__(self, parent: QWidget, seeds: QWidget, grid: QWidget) -> None:
        super().__init__(parent)
        self.bar, stack = QTabBar(objectName="seedsTabs"), QStackedWidget()
        self.bar.setAccessibleName(self.tr("Many seeds, or a grid"))
        self.bar.setDrawBase(False)
        for text, view in ((self.tr("Many seeds"), seeds), (self.tr("Grid"), grid)):
            self.bar.addTab(text)
            stack.addWidget(view)
        self.bar.currentChanged.connect(stack.setCurrentIndex)
        self.bar.currentChanged.connect(self.changed)
        self.setContentsMargins(12, 6, 12, 12)
        self.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignLeft)
        self.addWidget(stack, 1)

    @property
    def on_grid(self) -> bool:
        return self.bar.currentIndex() == 1
