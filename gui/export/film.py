"""Moving pictures: GIF by Pillow, MP4 by ffmpeg, the system's or that of imageio-ffmpeg."""

import shutil
import subprocess
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from core.arrays import Array
from core.exporting.frames import HOLD
from core.exporting.sketch import SketchError
from core.files.scratch import Scratch
from core.sentences import Sentence

NO_PILLOW = Sentence(
    "A GIF is made by Pillow, which is not installed; `python -m pip install pillow`, with the "
    "Python that runs Unroll, adds it."
)
NO_FFMPEG = Sentence(
    "A film is made by ffmpeg with H.264 (libx264), which is not there; `python -m pip install "
    "imageio-ffmpeg`, with the Python that runs Unroll, adds it."
)
ENCODER = b"libx264"  # which some systems' ffmpeg is built without
PATIENCE = 20.0  # seconds until an ffmpeg that says nothing is none


def gif(frames: Iterable[QImage], seconds: float) -> bytes:
    """Each so many seconds, the last longer; again and again."""
    try:
        from PIL import Image
    except ImportError as error:
        raise SketchError(NO_PILLOW) from error
    pictures = [Image.fromarray(pixels(each)) for each in frames]
    made, milliseconds = BytesIO(), max(round(1000 * seconds), 20)
    durations = [milliseconds] * (len(pictures) - 1) + [HOLD * milliseconds]
    first, *rest = pictures
    first.save(made, "GIF", save_all=True, append_images=rest, duration=durations, loop=0)
    return made.getvalue()


def mp4(frames: Iterable[QImage], seconds: float) -> bytes:
    """H.264, as every player and every projector's machine has it."""
    program = ffmpeg()
    with Scratch() as folder:
        file = folder / "film.mp4"
        child = None
        last: Array | None = None
        for frame in frames:
            last = _even(pixels(frame))
            if child is None:
                child = _begun(program, last.shape, seconds, file)
            _write(child, last)
        if child is None or last is None:
            raise SketchError("There is no frame to draw.")
        for _ in range(HOLD - 1):
            _write(child, last)
        _, said = child.communicate()
        if child.returncode:
            told = said.decode(errors="replace").strip().splitlines()[-1:]
            raise SketchError("ffmpeg could not make the film: {said}", said=" ".join(told))
        return file.read_bytes()


def ffmpeg() -> str:
    """The path of one that makes such films: the system's, else the package's. SketchError."""
    found = shutil.which("ffmpeg")
    if found and _can(found):
        return found
    try:
        from imageio_ffmpeg import get_ffmpeg_exe
    except ImportError as error:
        raise SketchError(NO_FFMPEG) from error
    try:
        return str(get_ffmpeg_exe())
    except RuntimeError as error:
        raise SketchError(NO_FFMPEG) from error


def _can(program: str) -> bool:
    """Whether it starts here, and has the encoder."""
    try:
        said = subprocess.run(
            [program, "-hide_banner", "-encoders"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return ENCODER in said.stdout


def _begun(
    program: str, shape: tuple[int, ...], seconds: float, file: Path
) -> "subprocess.Popen[bytes]":
    high, wide = shape[:2]
    asked = [program, "-hide_banner", "-loglevel", "error", "-y"]
    asked += ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{wide}x{high}"]
    asked += ["-framerate", str(1 / seconds), "-i", "-", "-an", "-c:v", "libx264"]
    # 4:2:0 and 30 frames a second: what all players take.
    asked += ["-pix_fmt", "yuv420p", "-r", "30", "-crf", "18", "-movflags", "+faststart"]
    return subprocess.Popen(
        [*asked, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _write(child: "subprocess.Popen[bytes]", frame: Array) -> None:
    assert child.stdin is not None
    try:
        child.stdin.write(frame.tobytes())
    except OSError as error:  # it has ended: why is told by what it said
        said = child.stderr.read().decode(errors="replace").strip() if child.stderr else ""
        raise SketchError("ffmpeg could not make the film: {said}", said=said) from error


def pixels(picture: QImage) -> Array:
    """(height, width, 3), a byte each."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    high, wide = plain.height(), plain.width()
    rows: Array = np.frombuffer(plain.constBits(), np.uint8)
    return rows.reshape(high, plain.bytesPerLine())[:, : 3 * wide].reshape(high, wide, 3).copy()


def _even(frame: Array) -> Array:
    """With an even number of rows and columns, which H.264 needs."""
    high, wide = frame.shape[:2]
    return np.ascontiguousarray(frame[: high - high % 2, : wide - wide % 2])
