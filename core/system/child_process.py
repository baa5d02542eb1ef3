"""A Python process of our own that is given bytes and answers with bytes, held to limits."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]


def command(script: Path, given: Sequence[str] = ()) -> list[str]:
    """How it is started. -P: without it the script's folder would hide modules of Python's own."""
    return [sys.executable, "-P", str(script), *given]


def environment() -> dict[str, str]:
    """One thread, and none of torch's settings; what is ours is found."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TORCH")}
    places = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH"))))
    return kept | {"OMP_NUM_THREADS": "1", "PYTHONPATH": places}


def start(script: Path, given: Sequence[str] = (), *, is_heard: bool) -> subprocess.Popen[bytes]:
    """The process, or OSError. is_heard: its stderr is an answer, too."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command(script, given),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe if is_heard else subprocess.DEVNULL,
        env=environment(),
    )


def answer(
    child: subprocess.Popen[bytes], data: bytes, seconds: float, limit: int
) -> tuple[bytes, bytes]:
    """Feeds the child and hears it out: (stdout, stderr), at most so long, and `limit` + 1 bytes
    of stdout. It is gone afterwards.
    """
    assert child.stdin is not None
    assert child.stdout is not None
    clock = threading.Timer(seconds, child.kill)
    feeder = threading.Thread(target=_feed, args=(child.stdin, data), daemon=True)
    clock.start()
    feeder.start()
    try:
        out = child.stdout.read(limit + 1)
        child.stdout.close()
        error = b"" if child.stderr is None or len(out) > limit else child.stderr.read(limit)
        return out, error
    finally:
        clock.cancel()
        child.kill()
        feeder.join()
        child.stdout.close()
        if child.stderr is not None:
            child.stderr.close()
        child.wait()


def _feed(pipe: IO[bytes], data: bytes) -> None:
    with suppress(OSError), pipe:  # the child may be gone before it has read everything
        pipe.write(data)
