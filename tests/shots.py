"""Screenshots: `python -m tests.shots DIR [--size WxH] [--scale S] [--theme T] [NAME ...]`.

Sizes are physical pixels, as a screen has them; scale is the desktop's (1.5 is 150 %), zoom the
window's own, in percent. A NAME takes the scenes whose name begins with it: a lesson
("hello-lstm"), one of its moments or panels ("hello-lstm-cell"), a page ("seeds"); "pages" all
pages. What is not said is taken at all that a window must stand: SIZES, in both themes; --present
takes each as F5 shows it. Each size and theme is also laid out on contact sheets. They are for
looking at after every change.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

from core.system import folders
from tests import faces
from tests.offscreen import PLATFORM, of_size

# Physical pixels, and the scales that each is looked at.
SIZES: dict[str, tuple[float, ...]] = {
    "1024x700": (1.0,),
    "1440x900": (1.0, 1.5),
    "1920x1080": (1.0, 1.5, 2.0),
    "2560x1440": (1.0, 1.5, 2.0),
}
THEMES = ("light", "dark")
ABREAST, SHEET = 3, 2400  # pictures in a row of a contact sheet; its width in pixels
PER_SHEET = 12


def arguments(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.shots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--size", help="WIDTHxHEIGHT in physical pixels")
    parser.add_argument("--scale", type=float)
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--zoom", type=int, default=100, help="percent")
    parser.add_argument("--face", help="the only sans face of the window; else the system's")
    parser.add_argument("--fonts", type=Path, help="a folder with faces, beside the system's")
    parser.add_argument("--language", default="en", help="that of the window, as its .ts is named")
    parser.add_argument(
        "--present", action="store_true", help="as F5 shows it, on a screen of --size"
    )
    parser.add_argument("--list", action="store_true", help="print the names of all scenes")
    asked = parser.parse_intermixed_args(given)
    if asked.present and not asked.size:
        parser.error("--present needs --size: that of the screen")
    return asked


def main(given: list[str]) -> int:
    """A process a scale: Qt takes the scale up once, at its start."""
    asked = arguments(given)
    sizes = {asked.size: SIZES.get(asked.size, (1.0,))} if asked.size else SIZES
    scales = sorted({scale for found in sizes.values() for scale in found})
    if asked.scale is not None:
        scales = [asked.scale]
    if asked.list:
        scales = scales[:1]
    if len(scales) > 1:
        calls = [[*given, "--scale", f"{scale:g}"] for scale in scales]
        return max(subprocess.call([sys.executable, "-m", "tests.shots", *each]) for each in calls)
    scale = scales[0]
    wanted = [size for size, found in sizes.items() if asked.size or scale in found]
    os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    with tempfile.TemporaryDirectory() as folder:
        if asked.present:  # what is presented is as large as its screen
            screen = Path(folder) / "screen.json"
            os.environ["QT_QPA_PLATFORM"] = of_size(screen, *map(int, asked.size.split("x")))
        if asked.face:
            faces.use(asked.face, Path(folder), Path.home(), asked.fonts)
        elif asked.fonts:
            faces.beside(Path(folder), asked.fonts)
        with patch.object(folders, "data", lambda: Path(folder, "data")):  # and not one's own work
            take_all(asked, wanted, scale)
    return 0


def take_all(asked: argparse.Namespace, sizes: list[str], scale: float) -> None:
    """Every scene that is asked for, in every size and theme."""
    from PySide6.QtCore import QStandardPaths

    from gui.app import make_application, make_window
    from gui.window.start import Start
    from tests import scenes

    asked.folder.mkdir(parents=True, exist_ok=True)
    QStandardPaths.setTestModeEnabled(True)
    app = make_application(sys.argv[:1])
    problem = faces.complaint(asked.face, app.font().family()) if asked.face else ""
    if problem:
        sys.exit(problem)
    window = make_window(None, _settings(asked.language), Start())
    window.menus.help.tour.end()  # it is offered once, and not in every picture
    window.show()
    window.session.start()
    window.appearance.zoom_to(asked.zoom)
    found = scenes.all_scenes(window, asked.names)
    if asked.list:
        print("\n".join(found))
    taken: dict[str, list[Path]] = {}
    for name, bring in ({} if asked.list else found).items():
        bring()
        window.present(asked.present)
        for size in sizes:
            for theme in (asked.theme,) if asked.theme else THEMES:
                kind = f"{size}@{scale:g}-{theme}"
                path = asked.folder / f"{name}-{kind}.png"
                take(window, path, theme, _logical(size, scale))
                taken.setdefault(kind, []).append(path)
                print(path)
        window.present(False)
    for kind, paths in taken.items():
        for number in range(0, len(paths), PER_SHEET):
            sheet(paths[number : number + PER_SHEET], asked.folder, f"{kind}-{number:03}")
    window.close()


def _settings(language: str) -> Path:
    """The file of a window in that language, whose texts are made."""
    from core.system import catalogues
    from gui.window.preferences import Settings, save_settings
    from gui.wording.languages import FOLDER
    from tests.translations.pseudo import TOOL

    problems = catalogues.make(FOLDER, TOOL)
    if problems:
        sys.exit(" ".join(problems))
    file = Path(tempfile.mkdtemp()) / "settings.json"
    save_settings(file, Settings(language=language))
    return file


def _logical(size: str, scale: float) -> tuple[int, int]:
    wide, high = size.split("x")
    return round(int(wide) / scale), round(int(high) / scale)


def take(window, path: Path, theme: str, size: tuple[int, int]) -> None:
    """The window as it is, once nothing in it moves any more."""
    from PySide6.QtWidgets import QApplication

    if window.settings.theme != theme:
        window.appearance.set_theme(theme)
    for _ in range(4):
        if not window.presents:
            window.resize(*size)
        window.docks.tidy_tabs()
        QApplication.processEvents()
        window.redraw.all()
        window.redraw.now()
    QApplication.processEvents()
    window.grab().save(str(path))
    if window.size().toTuple() != size:
        print(f"{path}: {window.size().toTuple()} instead of {size}", file=sys.stderr)


def sheet(paths: list[Path], folder: Path, name: str) -> None:
    """All of them small, with their names."""
    from PySide6.QtCore import QPoint, QRect, Qt
    from PySide6.QtGui import QImage, QPainter

    pictures = [QImage(str(path)) for path in paths]
    wide = SHEET // ABREAST
    small = [each.scaledToWidth(wide - 12, Qt.SmoothTransformation) for each in pictures]
    high = max(each.height() for each in small) + 26
    whole = QImage(SHEET, high * -(-len(small) // ABREAST), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.gray)
    painter = QPainter(whole)
    for number, (path, picture) in enumerate(zip(paths, small, strict=True)):
        row, column = divmod(number, ABREAST)
        corner = QPoint(column * wide + 6, row * high + 4)
        painter.drawText(QRect(corner.x(), corner.y(), wide, 18), path.stem)
        painter.drawImage(corner + QPoint(0, 18), picture)
    painter.end()
    whole.save(str(folder / f"sheet-{name}.png"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
