"""SelectionFollower: the selection goes along with the playhead of the current run."""

from PySide6.QtCore import QObject, Slot

from core.session.run_list import RunList
from core.session.selection import Selection
from core.session.transport import Transport
from core.trace.playhead import Playhead


class SelectionFollower(QObject):
    """What was chosen at one step is not chosen at the next. An opened cell goes along with a step;
    over a leap it stays where it is.
    """

    def __init__(
        self, runs: RunList, selection: Selection, transport: Transport, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runs = runs
        self._selection = selection
        self._transport = transport
        self._was = Playhead(1, 0)
        runs.current_changed.connect(self._on_run_changed)
        transport.playhead_moved.connect(self._on_moved)

    @Slot()
    def _on_run_changed(self) -> None:
        if self._runs.current is not None:
            self._was = self._runs.current.playhead

    @Slot()
    def _on_moved(self) -> None:
        selection = self._selection
        run = self._runs.current
        was = self._was
        selection.move_on()
        if run is None:
            return
        now = self._was = run.playhead
        near = was != now and was.epoch == now.epoch and abs(was.step - now.step) <= 1
        if selection.inspected is None or not near:
            return
        if now.operation or self._transport.by_operation:
            selection.inspected = run.operations.cell_at(now) or run.steps.cells(1)[0]
        elif run.active:
            in_lane = [cell for cell in run.active if cell[0] == selection.inspected[0]]
            selection.inspected = (in_lane or run.active)[0]
