"""Updates: how many the weights under the playhead have had."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.session.session import Session
from gui.widgets.label import Label

TITLE = "Updates"
AREA = "right"
ORDER = 9


class Panel(QWidget):
    """One number of the current run."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.text = Label(objectName="updatesText")
        QVBoxLayout(self).addWidget(self.text)

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is not None:
            self.text.setText(self.tr("{} updates").format(f"{run.updates:,}"))
