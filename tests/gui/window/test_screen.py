"""The window fits its screen, small ones too, and no text that comes or goes changes its size."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.widgets.one_line import OneLine
from gui.window import screen
from tests.sampled import some

ROOT = Path(__file__).parents[3]
SMALL = QSize(1024, 700) - screen.FRAME
SCALED = QSize(960, 540) - screen.FRAME  # 1920 x 1080 at 200 %
# The second has the controls of the third, and fewer gates.
LESSONS = ("rnn-cell", pytest.param("hello-rnn", marks=pytest.mark.slow), "hello-lstm")
LONG = "a very long word that someone typed " * 20


@pytest.fixture
def free(window, monkeypatch) -> object:
    """Gives the window's screen another free area."""
    monkeypatch.setattr(screen, "free_area", lambda _window: free.area)

    class Free:
        area = QRect(0, 0, 1920, 1200)

    free = Free()
    return free


def fits(window: QWidget, room: QSize) -> bool:
    need = window.minimumSizeHint()
    return need.width() <= room.width() and need.height() <= room.height()


@pytest.mark.turns(2)
@pytest.mark.parametrize("lesson", LESSONS)
def test_every_page_fits_a_small_screen_in_every_lesson(window, wait, qtbot, lesson):
    """Folded as the window is there, and before: nothing that could fold keeps it from that."""
    window.session.runs.open_lesson(lesson)
    wait()
    bar = window.pages.bar
    for size, arrangement in ((SMALL, "narrow"), (SCALED, "low")):
        window.pages.show("lab")
        window.resize(size)
        qtbot.waitUntil(lambda wanted=arrangement: window.drawers.arrangement == wanted)
        for index in some(range(bar.count()), of=3, always=(1,)):  # the Lab
            bar.setCurrentIndex(index)
            window.redraw.now()
            need = window.pages.current.minimumSizeHint().width()
            assert fits(window, size), (bar.tabText(index), arrangement)
            assert need <= size.width(), (bar.tabText(index), arrangement)
            assert window.size() == size, (bar.tabText(index), arrangement)


def test_no_hover_text_and_no_status_changes_what_the_window_needs(window, wait, find):
    need = window.minimumSizeHint()
    said = {line: line.text() for line in window.findChildren(OneLine)}
    header = window.stage.header.sizeHint().height(), window.stage.header.height()
    window.stage.diagram.weight_hovered.emit(LONG)
    find("statusLine").setText(LONG)
    find("honestLine").setText(LONG)
    wait()
    assert window.minimumSizeHint() == need
    assert (window.stage.header.sizeHint().height(), window.stage.header.height()) == header
    for line, text in said.items():
        if line.text() != text:
            line.setText(text)


def test_what_the_size_is_counted_from_is_the_same_on_every_page(window, wait):
    """At 150 % an X11 window manager would round it anew wherever another least size is told."""
    counted, least = set(), set()
    window.resize(SCALED)
    for index in range(window.pages.bar.count()):
        window.pages.bar.setCurrentIndex(index)
        window.redraw.now()
        counted.add(window.windowHandle().baseSize().toTuple())
        least.add(window.windowHandle().minimumSize().toTuple())
    assert len(least) > 1
    assert counted == {screen.BASE.toTuple()}


@pytest.mark.parametrize("width", [500, 1300])
def test_what_the_header_says_comes_and_goes_without_moving_its_buttons(window, wait, find, width):
    window.stage.header.resize(width, window.stage.header.height())
    window.stage.header.layout().activate()
    fold, shapes = find("foldButton"), find("shapesButton")
    said = {line: line.text() for line in window.findChildren(OneLine)}
    before = fold.geometry(), shapes.geometry()
    window.stage.diagram.weight_hovered.emit(LONG)
    window.stage.header.layout().activate()
    assert (fold.geometry(), shapes.geometry()) == before
    assert window.stage.header.is_narrow == (width == 500)
    for line, text in said.items():
        if line.text() != text:
            line.setText(text)


@pytest.mark.turns(3)
@pytest.mark.one_window
@pytest.mark.parametrize(
    ("area", "before", "after"),
    [
        (QRect(0, 0, 1366, 768), QRect(4, 34, 1440, 900), QRect(0, 0, 1358, 730)),
        (QRect(0, 0, 1920, 1080), QRect(100, 100, 1440, 900), QRect(100, 100, 1440, 900)),
        (QRect(0, 40, 1920, 1040), QRect(700, 300, 1440, 900), QRect(472, 142, 1440, 900)),
        (QRect(0, 0, 1280, 800), QRect(2500, 200, 1200, 700), QRect(72, 62, 1200, 700)),
        (QRect(1920, 0, 1280, 800), QRect(0, -50, 1200, 700), QRect(1920, 0, 1200, 700)),
    ],
)
def test_a_window_is_brought_into_the_free_area(window, free, area, before, after):
    """Rectangles are the frame's place and the window's size, as Qt moves and resizes."""
    free.area = area
    window.resize(before.size())
    window.move(before.topLeft())
    screen.fit(window)
    assert (window.pos(), window.size()) == (after.topLeft(), after.size())
    assert area.contains(QRect(window.pos(), window.size() + screen.FRAME))


@pytest.mark.turns(2)
@pytest.mark.parametrize("how", ["its screen has gone", "its screen has another size"])
def test_a_window_whose_screen_changes_is_brought_to_what_is_left_and_folds(
    window, free, qtbot, how
):
    """What stood on a large second screen is whole on the small one that remains."""
    free.area = QRect(0, 0, 1024, 700)
    if how == "its screen has gone":
        QGuiApplication.instance().screenRemoved.emit(window.screen())
    else:
        window.screen().availableGeometryChanged.emit(free.area)
    whole = free.area.size() - screen.FRAME
    qtbot.waitUntil(lambda: window.size() == whole)
    qtbot.waitUntil(lambda: window.drawers.arrangement == "narrow")
    assert free.area.contains(QRect(window.pos(), window.size() + screen.FRAME))


def test_a_maximised_window_is_left_to_the_system(window, free):
    free.area = QRect(0, 0, 640, 480)
    window.showMaximized()
    before = window.geometry()
    screen.fit(window)
    assert window.geometry() == before


def test_a_line_elides_and_tells_the_whole_as_its_tip(qtbot):
    line = OneLine("<b>Loss</b>: of 5 < 6 runs, all of them", headed=True)
    qtbot.addWidget(line)
    line.show()
    line.resize(line.sizeHint())
    assert line.shown() == "Loss: of 5 < 6 runs, all of them"
    assert line.toolTip() == ""
    line.resize(60, line.height())
    assert line.shown().startswith("Loss: ")
    assert line.shown().endswith("…")
    assert line.toolTip() == "<p>Loss: of 5 &lt; 6 runs, all of them</p>"
    line.setText("<b>x</b>")
    assert (line.shown(), line.toolTip()) == ("x", "")


def test_a_line_takes_no_text_for_markup(qtbot):
    line = OneLine("<b>x</b> & y")
    qtbot.addWidget(line)
    line.resize(line.sizeHint())
    assert line.shown() == "<b>x</b> & y"


CHILD = """
import sys
from core.journal.intents import Present
from gui.app import make_application, make_window
from gui.style import type as type_scale
from gui.window.screen import room
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
app = make_application(["unroll"])
free = app.primaryScreen().availableGeometry()
type_scale.fit(free.width(), free.height())  # as the program does
window = make_window(settings_file=None)
window.show()
widest = 0
for page in ("learn", "tasks", "lab", "learn"):
    window.show_page(page)
    for _ in range(20):
        app.processEvents()
    widest = max(widest, window.width())
outside = QSize(widest, window.height())
outside -= outside.boundedTo(room(window))
run = window.findChild(QWidget, "runButton")
corner = run.mapTo(window, run.rect().bottomRight())
inside = window.rect().contains(corner) and run.isVisible()
print(outside.width(), outside.height(), int(inside), window.width())
for presents in (True, False):
    window.do(Present(presents))
    for _ in range(5):
        app.processEvents()
    print(window.screen().name(), window.geometry().left(), window.width(), window.height())
window.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="the offscreen platform reads no such path there")
@pytest.mark.parametrize(
    ("size", "scale"),
    [
        ((1024, 700), 1),
        ((1024, 700), 2),
        pytest.param((1024, 700), 1.5, marks=pytest.mark.slow),
        pytest.param((1366, 768), 1.5, marks=pytest.mark.slow),
        pytest.param((1366, 768), 2, marks=pytest.mark.slow),
        pytest.param((1366, 768), 1, marks=pytest.mark.slow),
        pytest.param((1920, 1080), 1.5, marks=pytest.mark.slow),
        pytest.param((1920, 1080), 2, marks=pytest.mark.slow),
    ],
)
def test_the_window_opens_on_its_screen_and_presents_on_the_second_one(tmp_path, size, scale):
    """With its Run button in sight; and comes back from there."""
    whole = json.loads((ROOT / "tests/data/screen.json").read_text(encoding="utf-8"))
    first = whole["screens"][0] | {"width": size[0], "height": size[1]}
    hall = first | {"name": "hall", "x": size[0], "width": 1280, "height": 720}
    whole["screens"] = [first, hall]
    (tmp_path / "screen.json").write_text(json.dumps(whole), encoding="utf-8")
    env = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screen.json'}",
        "QT_SCALE_FACTOR": str(scale),
        "HOME": str(tmp_path),
    }
    made = subprocess.run(
        [sys.executable, "-c", CHILD], cwd=ROOT, env=env, capture_output=True, encoding="utf-8"
    )
    opened, presenting, after = (line.split() for line in made.stdout.splitlines())
    assert opened[:3] == ["0", "0", "1"]
    assert presenting[0] == "hall"
    assert [int(each) for each in presenting[2:]] == [int(1280 / scale), int(720 / scale)]
    assert after[0] == first["name"]
    assert int(after[2]) <= size[0] / scale
