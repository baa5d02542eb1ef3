"""Number fields that take any text until Enter or focus-out, and then refuse with a reason.

Qt's own boxes silently clamp what was typed; a learner who types 0 should read why 0 cannot be.
"""

import re

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from core.checks import REALS, refusal
from core.spec import LIMITS, LR_MAX, SpecError, parse_value

EVEN_STEPS = {"forget_bias": 1.0, "gain": 0.25, "dropout": 0.1}  # the others go by a factor
THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")


def _without_thousands(text: str) -> str:
    """ "1,000" is 1000; any other comma stays, to be refused: "3,5" may mean three and a half."""
    return text.replace(",", "") if THOUSANDS.fullmatch(text.strip()) else text


def _told(error: SpecError, box: QSpinBox | QDoubleSpinBox) -> str:
    """The refusal, and what stands in the box again."""
    special = box.specialValueText() if box.value() == box.minimum() else ""
    kept = special or box.textFromValue(box.value())
    stays = QCoreApplication.translate("NumberBox", "It stays at {}.").format(kept)
    return f"{error} {stays}"


class WholeNumberBox(QSpinBox):
    """A whole number of the setting `name`. refused(sentence) when what was typed cannot be.

    limits: of a number that is no setting of an experiment.
    """

    refused = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, limits: tuple[int, int] | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._limits = name, limits
        low, high = limits or LIMITS[name]
        self.setRange(low, high)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def validate(self, text: str, place: int) -> object:
        """Everything may be typed; it is judged when the typing ends."""
        return QValidator.State.Acceptable, text, place

    def valueFromText(self, text: str) -> int:
        if text == self.specialValueText() and text:
            return self.minimum()
        try:
            return self._parsed(_without_thousands(text))
        except SpecError as error:
            self.refused.emit(_told(error, self))
            return self.value()

    def _parsed(self, text: str) -> int:
        if self._limits is None:
            return int(str(parse_value(self._name, text)))
        low, high = self._limits
        number = int(text) if text.strip().lstrip("-").isdecimal() and len(text) < 40 else None
        if number is None or not low <= number <= high:
            value = text if number is None else number
            raise refusal(self._name, value, f"a whole number from {low} to {high:,}")
        return number

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a panel must not change a network."""
        event.ignore() if not self.hasFocus() else super().wheelEvent(event)

    def give_up(self) -> None:
        """What was typed and not entered is forgotten."""
        self.lineEdit().setText(self.textFromValue(self.value()))


class RealNumberBox(QDoubleSpinBox):
    """The learning rate and its kin: 0.1, 1e-05 and 1e+38 alike; steps go by a factor."""

    refused = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setDecimals(60)
        low, high = REALS[name][:2] if name in REALS else (0.0, LR_MAX)
        self.setRange(low, high)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def validate(self, text: str, place: int) -> object:
        return QValidator.State.Acceptable, text, place

    def textFromValue(self, value: float) -> str:
        return f"{value:g}"

    def valueFromText(self, text: str) -> float:
        if text == self.specialValueText() and text:
            return self.minimum()
        try:
            return float(str(parse_value(self._name, text)))
        except SpecError as error:
            self.refused.emit(_told(error, self))
            return self.value()

    def stepBy(self, steps: int) -> None:
        even = EVEN_STEPS.get(self._name)
        if even is not None:
            self.setValue(float(f"{self.value() + even * steps:.4g}"))
            return
        start = self.value() or (1.0 if steps > 0 else 0.0)  # from "off" up
        self.setValue(float(f"{start * 2.0 ** (steps - (not self.value())):.4g}"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore() if not self.hasFocus() else super().wheelEvent(event)

    def give_up(self) -> None:
        self.lineEdit().setText(self.textFromValue(self.value()))
