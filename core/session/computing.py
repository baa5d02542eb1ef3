"""Computing: on which device and with how many threads the Tasks and Text pages compute.

Words (the Lab) are always computed on the CPU by one thread: bit for bit the lecture's.
Knows no widgets and no torch.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from core.journal.intents import Compute
from core.journal.journal import Acts, Refusals
from core.messages.batch_runs import DevicesFound, FindDevices, UseThreads
from core.session.task_training import TaskTraining
from core.session.text_training import TextTraining
from core.system.devices import CPU, Device, cores


class Computing(QObject):
    """found: it is known what there is. changed: something else is used from now on."""

    found = Signal()
    changed = Signal()

    def __init__(
        self,
        send: Callable[[object], None],
        tasks: TaskTraining,
        texts: TextTraining,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._users = (tasks, texts)
        self.is_known = False
        self.devices: tuple[Device, ...] = (CPU,)
        self.cores = cores()
        self.device = CPU
        self.threads = 1

    def acts(self) -> Acts:
        """How its intents are done."""
        return {Compute: lambda intent: self.use(intent.device, intent.threads)}

    def refusals(self) -> Refusals:
        """Nothing speaks against it: where the device is gone, it is the CPU."""
        return {}

    @Slot()
    def ask(self) -> None:
        """Asks once what there is; `found` follows."""
        self._send(FindDevices())

    def use(self, device_id: str, threads: int) -> bool:
        """From the next start or resume on; False, and the CPU, where there is no such device."""
        known = {device.id: device for device in self.devices}
        self.device = known.get(device_id, CPU)
        for user in self._users:
            user.device = self.device.id
        threads = min(max(threads, 1), self.cores)
        if threads != self.threads:
            self.threads = threads
            self._send(UseThreads(threads))
        self.changed.emit()
        return device_id in known

    def answered(self, answer: object) -> None:
        if isinstance(answer, DevicesFound):
            self.devices = answer.devices
            self.cores = answer.cores
            self.is_known = True
            self.found.emit()

    def failed(self, request: object) -> None:
        """Without an answer there is the CPU."""
        if isinstance(request, FindDevices):
            self.is_known = True
            self.found.emit()
