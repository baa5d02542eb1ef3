"""WordsRoom: how high the words stand that a step has below the picture they tell of."""

import math

from PySide6.QtCore import QObject, Signal, Slot

from gui.explain.browser import Explained
from gui.style import type as type_scale

PICTURE, WORDS = 5, 4  # shares of the height of both, where the words need as much
WHOLE = 230  # pixels at 100 %: so high they are whole as long as the picture has its least


class WordsRoom(QObject):
    """As high as the words are, and the rest is the picture's; never more than their share. Once
    the step's moment has come it only grows: else the picture would move under the pointer with
    whatever is told next. changed: it is another.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: Explained | None = None
        self._heard: Explained | None = None
        self._high = 0
        self._for: tuple[int, int] | None = None  # width and zoom
        self.stands = False
        self._are_whole = False  # at the step's moment

    def begin(self, words: Explained | None) -> None:
        """For another step. words: those that stand below a picture; None for none."""
        self._words, self.stands, self._for = words, False, None
        if words is not None and words is not self._heard:
            self._heard = words
            words.document().documentLayout().documentSizeChanged.connect(self._on_told)
        self._on_told()

    def stand(self) -> None:
        """The step's moment has come, and its words with it."""
        self.stands = True

    def of(self, both: int, least: int) -> int:
        """Of the height of both. least: what the picture needs. In a low window words that can be
        whole are, and those that cannot leave the picture its share.
        """
        share = both * WORDS // (PICTURE + WORDS)
        most = max(share, min(both - least, type_scale.px(WHOLE)))
        if not self.stands:
            self._are_whole = self._high <= most
        return min(self._high, most if self._are_whole else share) if self._high else share

    @Slot()
    def _on_told(self) -> None:
        if self._words is None:
            return
        high = math.ceil(self._words.document().size().height())
        here = self._words.width(), type_scale.zoom()
        before, grows = self._high, self.stands and here == self._for
        self._high, self._for = max(high, before) if grows else high, here
        if self._high != before:
            self.changed.emit()
