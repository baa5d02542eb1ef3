"""FormatList: the formats under plain words; what this run has not is grey, and says why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from core.exporting.choices import Choice
from gui.style import theme
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.wording.exports import format_group, format_title, groups
from gui.wording.translate import told, tr

NAME = Qt.ItemDataRole.UserRole


class FormatList(QListWidget):
    """chosen(): another one, by the user."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "exportFormats", tr("Formats"))
        self._choices: dict[str, Choice] = {}
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._on_changed)

    @property
    def choice(self) -> Choice | None:
        item = self.currentItem()
        return self._choices.get(item.data(NAME)) if item is not None else None

    def show_choices(self, choices: Sequence[Choice], wanted: str) -> None:
        """wanted: the name of the one that is chosen then; where it is not there, the first."""
        self._choices = {each.name: each for each in choices}
        found: dict[str, list[Choice]] = {title: [] for title in groups()}
        for each in choices:
            found[format_group(each.name, each.takes)].append(each)
        with quiet(self):
            self.clear()
            for title, members in found.items():
                if members:
                    self._add_head(title)
                for each in members:
                    self._add(each)
            self.choose(wanted if wanted in self._choices else choices[0].name)

    def choose(self, name: str) -> None:
        rows = (self.item(row) for row in range(self.count()))
        self.setCurrentItem(next(item for item in rows if item.data(NAME) == name))

    def _add_head(self, title: str) -> None:
        item = QListWidgetItem(title)
        font = QFont(self.font())
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(self.palette().text())
        self.addItem(item)

    def _add(self, choice: Choice) -> None:
        item = QListWidgetItem(f"  {format_title(choice.name)}")
        item.setData(NAME, choice.name)
        item.setToolTip(told(choice.why_not or choice.about))
        if choice.why_not:  # it can be chosen: then its reason stands where the preview would
            item.setForeground(QColor(theme.current().muted))
            said = tr("{}, not available: {}").format(
                format_title(choice.name), told(choice.why_not)
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.addItem(item)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A press has chosen; what comes under the mouse after it is not chosen, too."""
        if not event.buttons():
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Another format has other options, the list another height: its rows may have moved."""
        super().mouseReleaseEvent(event)
        item = self.currentItem()
        if item is not None:
            item.setSelected(True)

    @Slot()
    def _on_changed(self) -> None:
        if self.choice is not None:
            self.chosen.emit()
