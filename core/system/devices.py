"""Devices: what there is to compute on, and what is said when one fails. No Qt.

torch is imported only inside find(), which the worker calls.
"""

import logging
import os
from dataclasses import dataclass

from core.sentences import Sentence, SentenceError

log = logging.getLogger(__name__)
REASON_MAX = 160


@dataclass(frozen=True)
class Device:
    """id: as torch takes it, "cpu", "cuda:0", "mps". title: its name for people."""

    id: str
    title: str

    @property
    def label(self) -> str:
        """ "CPU", "NVIDIA H100 (cuda:0)"."""
        return self.title if self.id in ("cpu", self.title) else f"{self.title} ({self.id})"


CPU = Device("cpu", "CPU")


class DeviceError(SentenceError, ValueError):
    """A device cannot go on; str() is a sentence that names it."""


def cores() -> int:
    """How many threads can compute at the same time."""
    return os.cpu_count() or 1


def find() -> tuple[Device, ...]:
    """The CPU, then every GPU that torch can use. Imports torch.

    A GPU is told to reckon as the CPU does: full 32-bit products, the same sums in every replay.
    """
    import torch

    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")  # torch's advice for nn.LSTM
    found = [CPU]
    try:
        if torch.cuda.is_available():
            _use_full_precision()
            names = (torch.cuda.get_device_name(n) for n in range(torch.cuda.device_count()))
            found += [Device(f"cuda:{n}", name) for n, name in enumerate(names)]
        if torch.backends.mps.is_available():
            found.append(Device("mps", "Apple GPU"))
    except (RuntimeError, AssertionError) as error:  # a driver that does not fit
        log.info("no more devices: %s", error)
    return tuple(found)


def _use_full_precision() -> None:
    """cuDNN would cut the factors of an nn.LSTM down to 10 bits (TF32)."""
    import torch

    rnn = getattr(torch.backends.cudnn, "rnn", None)
    if rnn is not None and hasattr(rnn, "fp32_precision"):
        rnn.fp32_precision = "ieee"
    else:  # before torch 2.9
        torch.backends.cudnn.allow_tf32 = False


def failure(device: Device, error: BaseException) -> DeviceError:
    """What is said to the user when `device` failed with `error`."""
    return DeviceError(
        "{device} cannot go on: {reason}. "
        "The run is kept; choose the CPU under Run > Compute… and go on.",
        device=device.label,
        reason=_reason(str(error)),
    )


def _reason(text: str) -> str:
    """Ours, or the first line of what torch said."""
    lower = text.lower()
    if "out of memory" in lower:
        return Sentence("its memory is full")
    if "no kernel image" in lower:
        return Sentence("this PyTorch was not built for it")
    if "not compiled with" in lower or "not linked with support" in lower:
        return Sentence("this PyTorch cannot use it")
    if not text.strip():
        return Sentence("it gave no reason")
    return text.strip().splitlines()[0][:REASON_MAX].rstrip(" .")
