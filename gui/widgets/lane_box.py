"""LaneBox: which layer and direction a panel shows. Knows no Session."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.experiment import Experiment
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.wording.names import lane_brief, lane_heard, lane_label

FOLLOWS = "▸"
BRIEF = Qt.ItemDataRole.UserRole


class LaneBox(ChoiceBox):
    """The first entry stands for the lane that is looked at, and says which that is."""

    least = 400  # all of a lane's name, before anything beside it

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: object = None
        named(self, name, self.tr("Layer and direction"))
        self.setToolTip(self.tr("Layer and direction"))
        self.hide()  # until there are lanes to choose from

    def shown_text(self) -> str:
        """Where there is less room its words are left out, as a whole: "▸ layer 2 ←", "▸ 2 ←"."""
        place, whole = self.currentIndex(), self.currentText()
        brief = self.itemData(place, BRIEF) or ""
        forms = [whole, f"{FOLLOWS} {brief}", brief] if place == 0 else [whole, brief]
        room, wide = self.text_room(), self.fontMetrics().horizontalAdvance
        return next((each for each in forms if wide(each) <= room), brief)

    def choose(self, experiment: Experiment, now: int) -> int:
        """The lane to show; `now` where the user chose none. Fills itself where need be."""
        self._fill(experiment)
        if self.currentIndex() > 0:
            return self.currentIndex() - 1
        text = f"{FOLLOWS} {lane_label(experiment, now)}"
        if self.itemText(0) != text:
            self.setItemData(0, lane_brief(experiment, now), BRIEF)
            self.setItemText(0, text)
        return now

    def _fill(self, experiment: Experiment) -> None:
        model = experiment.model
        if self._key == (model.num_layers, model.bidirectional, model.cell):
            return
        self._key = (model.num_layers, model.bidirectional, model.cell)
        with quiet(self):
            self.clear()
            self.addItem("")
            for lane in range(model.num_lanes):
                self.addItem(lane_label(experiment, lane))
                self.setItemData(lane + 1, lane_brief(experiment, lane), BRIEF)
                heard = lane_heard(experiment, lane) if model.bidirectional else ""
                for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                    self.setItemData(lane + 1, heard, role)
            follows = self.tr("The lane that is being computed")
            self.setItemData(0, follows, Qt.ItemDataRole.ToolTipRole)
        self.setVisible(model.num_lanes > 1)
