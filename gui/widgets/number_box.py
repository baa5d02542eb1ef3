"""Number fields that take any text until Enter or focus-out, and then refuse with a reason.

Qt's own boxes silently clamp what was typed; a learner who types 0 should read why 0 cannot be.
"""

import math
from html import escape
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import SIGNAL, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QToolTip, QWidget

from core import typed_number
from core.settings import LIMITS, LR_MAX, REALS, SpecError, parse_value, refusal
from gui.widgets.number_line import NumberLine
from gui.wording.numbers import DIGITS, rounded, typed_text
from gui.wording.punctuation import sentences
from gui.wording.translate import told, tr

EVEN_STEPS = {
    "temperature": 0.1,
    "forget_bias": 1.0,
    "gain": 0.25,
    "dropout": 0.1,
}  # the others go by a factor
Validated = tuple[QValidator.State, str, int]
ROOM_FOR = "0.001"  # the bounds of a real number may be shorter than what lies between: 0 and 5


Number = TypeVar("Number", int, float)
if TYPE_CHECKING:  # what it is mixed into: a QSpinBox or QDoubleSpinBox

    class _Box(QAbstractSpinBox, Generic[Number]):
        def minimum(self) -> Number: ...
        def value(self) -> Number: ...
        def setRange(self, low: Number, high: Number) -> None: ...
        def textFromValue(self, value: Number) -> str: ...

else:

    class _Box(Generic[Number]): ...


class _Judged(_Box[Number]):
    """A number that is judged when the typing ends, and then refused in a sentence."""

    refused: SignalInstance

    def _begin(self, low: Number, high: Number) -> None:
        line = NumberLine()
        line.setObjectName(self.lineEdit().objectName())
        self.setLineEdit(line)
        self.setRange(low, high)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _parsed(self, text: str) -> Number:
        """SpecError where it cannot be."""
        raise NotImplementedError

    def validate(self, text: str, place: int) -> Validated:
        """Everything may be typed."""
        return QValidator.State.Acceptable, text, place

    def valueFromText(self, text: str) -> Number:
        if text == self.specialValueText() and text:
            return self.minimum()
        try:
            return self._parsed(text)
        except SpecError as error:
            self._refuse(error)
            return self.value()

    def _refuse(self, error: SpecError) -> None:
        """To whoever shows refusals beside the box; where nobody does, in a tip under it.

        With what stands in the box again: its number, or the word for the least.
        """
        special = self.specialValueText() if self.value() == self.minimum() else ""
        kept = special or self.textFromValue(self.value())
        stays = tr("It stays at {}.").format(kept)
        sentence = sentences(told(error), stays)
        self.refused.emit(sentence)
        if not self.receivers(SIGNAL("refused(QString)")) and self.isVisible():
            below = self.mapToGlobal(self.rect().bottomLeft())
            QToolTip.showText(below, f"<p>{escape(sentence)}</p>", self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a panel must not change a network."""
        event.ignore() if not self.hasFocus() else super().wheelEvent(event)

    def give_up(self) -> None:
        """What was typed and not entered is forgotten."""
        self.lineEdit().setText(self.textFromValue(self.value()))


class WholeNumberBox(_Judged[int], QSpinBox):
    """A whole number of the setting `name`. refused(sentence) when what was typed cannot be.

    limits: of a number that is no setting of an experiment; its range may change later.
    """

    refused = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, limits: tuple[int, int] | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._limits = limits
        low, high = limits or LIMITS[name]
        self._begin(low, high)

    # By each of these Qt has the window laid out anew, though it says what was said before.

    def setRange(self, low: int, high: int) -> None:
        if (low, high) != (self.minimum(), self.maximum()):
            super().setRange(low, high)

    def setMaximum(self, high: int) -> None:
        self.setRange(self.minimum(), high)

    def setPrefix(self, prefix: str) -> None:
        if prefix != self.prefix():
            super().setPrefix(prefix)

    def setSuffix(self, suffix: str) -> None:
        if suffix != self.suffix():
            super().setSuffix(suffix)

    def _parsed(self, text: str) -> int:
        typed = typed_number.whole(text.removeprefix(self.prefix()).removesuffix(self.suffix()))
        known = typed.lstrip("-").isdecimal() and len(typed) < 40
        if self._limits is None:
            return int(str(parse_value(self._name, typed if known else text)))
        low = self.minimum()
        high = self.maximum()
        number = int(typed) if known else None
        if number is None or not low <= number <= high:
            value = text if number is None else number
            raise refusal(
                self._name, value, "a whole number from {low} to {high:,}", low=low, high=high
            )
        return number


class RealNumberBox(_Judged[float], QDoubleSpinBox):
    """The learning rate and its kin: 0.1, 1e-05 and 1e+38 alike; steps go by a factor.

    limits: of a number that is no setting of an experiment.
    """

    refused = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, limits: tuple[float, float] | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._limits = limits
        self.setDecimals(60)
        low, high = limits or (REALS[name][:2] if name in REALS else (0.0, LR_MAX))
        self._begin(low, high)

    def sizeHint(self) -> QSize:
        return self._with_room(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._with_room(super().minimumSizeHint())

    def _with_room(self, hint: QSize) -> QSize:
        """Qt measures the bounds alone."""
        bounds = (self.textFromValue(bound) for bound in (self.minimum(), self.maximum()))
        texts = [*bounds, self.specialValueText()]
        width = self.fontMetrics().horizontalAdvance
        more = width(ROOM_FOR) - max(width(text) for text in texts)
        return hint + QSize(max(more, 0), 0)

    def textFromValue(self, value: float) -> str:
        return typed_text(value)

    def _parsed(self, text: str) -> float:
        if self._limits is None:
            return float(str(parse_value(self._name, text)))
        low, high = self._limits
        try:
            number = float(typed_number.real(text))
        except ValueError:
            number = math.nan
        if not low <= number <= high:
            raise refusal(self._name, text, "a number from {low:g} to {high:g}", low=low, high=high)
        return number

    def stepBy(self, steps: int) -> None:
        even = EVEN_STEPS.get(self._name)
        if even is not None:
            self.setValue(rounded(self.value() + even * steps, DIGITS))
            return
        start = self.value() or (1.0 if steps > 0 else 0.0)  # from "off" up
        self.setValue(rounded(start * 2.0 ** (steps - (not self.value())), DIGITS))
