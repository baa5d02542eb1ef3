"""A run's figures leave the program as pictures and films, without a display and by one command."""

import os
import re
import sys
from dataclasses import replace
from html import unescape
from io import BytesIO
from types import ModuleType
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea

from core.course.lesson import find_lesson
from core.exporting.sketch import SIZE, Sketch, SketchError, figures_of
from core.exporting.subject import subject_of
from core.runs.note import Note
from core.settings import SpecError
from core.sharing.set_up import link_in, set_up_of
from core.terminal import drawn
from core.terminal.commands import main
from core.trace.playhead import Playhead
from gui.export import drawing, film
from gui.export import report as report_page
from gui.export.drawing import draw
from gui.export.report import SHOWN
from gui.style import motion, theme

SUBJECT = subject_of("hello-rnn")
PLACE = (Playhead(2, 3),)


@pytest.fixture(autouse=True)
def as_before(qapp):
    """A program of its own draws; here others come after it."""
    before = motion.reduced()
    yield
    theme.apply("system")
    motion.apply("on" if before else "off")


def sketch(kind, figure="network", places=PLACE, **values):
    return Sketch(SUBJECT, figure, kind, places, **values)


def test_a_picture_has_the_size_and_the_theme_that_were_asked_for():
    told = []
    picture = QImage.fromData(
        draw(sketch("png", size=(640, 420), dpi=192, theme="dark"), told.append)
    )
    assert (picture.width(), picture.height()) == (1280, 840)
    assert picture.dotsPerMeterX() == 7559
    assert picture.pixelColor(2, 2).lightness() < 60
    assert told == [1]


@pytest.mark.slow
def test_the_light_theme_is_the_one_without_a_word():
    picture = QImage.fromData(draw(sketch("png", dpi=96), lambda _: None))
    assert (picture.width(), picture.height()) == (960, 600)
    assert picture.pixelColor(2, 2).lightness() > 200


@pytest.mark.slow
def test_lines_have_the_moments_numbers():
    svg = draw(sketch("svg", "hidden_state"), lambda _: None).decode()
    assert "<text" in svg
    pdf = draw(sketch("pdf", "hidden_state"), lambda _: None)
    assert pdf.startswith(b"%PDF")


@pytest.mark.slow
def test_equations_are_set_before_they_are_drawn():
    assert "W_" not in draw(sketch("svg", "equations"), lambda _: None).decode()


@pytest.mark.slow
def test_a_report_needs_nothing_from_elsewhere_and_its_link_is_the_run():
    notes = (Note(None, "**All** of <b>it</b>"), Note(Playhead(2, 1), "- one"))
    noted = replace(sketch("report"), subject=replace(SUBJECT, notes=notes))
    page = draw(noted, lambda _: None).decode()
    assert "<strong>All</strong> of &lt;b&gt;it&lt;/b&gt;" in page
    assert "<li>one</li>" in page
    root = ElementTree.fromstring(page.partition("\n")[2].replace("<meta charset='utf-8'>", ""))
    assert len(list(root.iter("figure"))) == len(SHOWN) - 2  # no gates, no embedding
    assert not re.search(r"(src|href)=['\"]?https?:", page)
    link = link_in(unescape(page[page.rindex("<pre>") :]))
    assert set_up_of(link).experiment == SUBJECT.experiment
    assert "Gradients come after" not in page
    titles = [each.text for each in root.iter("figcaption")]
    assert titles == ["Network", "Loss", "Decoded", "Hidden state", "Gradients", "Weights"]


@pytest.mark.slow
def test_a_report_has_all_that_the_window_would_scroll_to():
    """And no scroll bar, which nobody can pull on paper."""
    subject = subject_of("hello-lstm")
    with drawing.studio(Sketch(subject, "weights", "report", PLACE)) as made:
        assert made.draw(PLACE[0], "weights").height() == SIZE[1]
        view = made.draw(PLACE[0], "weights", whole=True)
        assert view.height() > SIZE[1]
        areas = view.findChildren(QAbstractScrollArea)
        assert areas
        assert all(each.verticalScrollBar().maximum() == 0 for each in areas)
        assert not any(each.verticalScrollBar().isVisible() for each in areas)


def test_a_report_leaves_out_what_does_nothing():
    """A gain without an orthogonal start, the period of a scheduler that is not there."""
    told = report_page._settings(find_lesson("hello-lstm").experiment)
    assert "hidden_size" in told
    for name in ("gain", "period", "gamma", "frozen", "nonlinearity"):
        assert f"<code>{name}</code>" not in told


@pytest.mark.slow
def test_frames_go_from_moment_to_moment():
    """As the window would show each: another epoch, another picture."""
    Image = pytest.importorskip("PIL.Image")  # noqa: N806
    places = [Playhead(epoch, 6) for epoch in (1, 2, 3)]
    made = Image.open(BytesIO(draw(sketch("gif", "decoded", tuple(places)), lambda _: None)))
    assert made.n_frames == 3


def test_what_makes_films_is_named_where_it_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(SketchError, match="-m pip install pillow"):
        film.gif([QImage(4, 4, QImage.Format.Format_RGB32)], 0.1)
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    monkeypatch.setattr(film.shutil, "which", lambda _: None)
    with pytest.raises(SketchError, match="-m pip install imageio-ffmpeg"):
        film.mp4([], 0.1)


@pytest.mark.skipif(os.name != "posix", reason="its programs are shell scripts")
@pytest.mark.parametrize(
    ("content", "is_taken"),
    [
        ("#!/bin/sh\necho ' V....D libx264 H.264'", True),
        ("#!/bin/sh\necho ' V....D mpeg4'", False),  # as some systems build it
        ("#!/bin/sh\nexit 1", False),
        ("\0of another machine", False),
    ],
)
def test_an_ffmpeg_that_cannot_make_films_gives_way_to_the_packages(
    monkeypatch, tmp_path, content, is_taken
):
    program = tmp_path / "ffmpeg"
    program.write_text(content, encoding="utf-8")
    program.chmod(0o700)
    package = ModuleType("imageio_ffmpeg")
    package.get_ffmpeg_exe = lambda: "the package's"
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", package)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    assert film.ffmpeg() == (str(program) if is_taken else "the package's")


def test_rows_and_columns_are_read_as_they_are():
    picture = QImage(3, 2, QImage.Format.Format_RGB32)
    picture.fill(0xFF102030)
    picture.setPixel(2, 1, 0xFFFF0000)
    found = film.pixels(picture)
    assert found.shape == (2, 3, 3)
    assert (found[0, 0].tolist(), found[1, 2].tolist()) == ([16, 32, 48], [255, 0, 0])
    assert film._even(found).shape == (2, 2, 3)


# the command ------------------------------------------------------------------------------------


def asked(monkeypatch, tmp_path, *arguments):
    """The sketch that a command line comes to."""
    found = []

    def drawer(sketch, told):
        found.append(sketch)
        return b"picture"

    code = main(["export", *arguments], None, drawer)
    return found[0] if found else code


def test_a_command_line_is_read(monkeypatch, tmp_path, capsys):
    out = tmp_path / "a.png"
    given = ("hello-rnn", "--to", "png", "--figure", "loss", "--out", str(out))
    found = asked(monkeypatch, tmp_path, *given, "--at", "3.2", "--size", "700x500", "--dpi", "300")
    assert (found.figure, found.places, found.size, found.dpi) == (
        "loss",
        (Playhead(3, 2),),
        (700, 500),
        300,
    )
    assert out.read_bytes() == b"picture"
    film_of = str(tmp_path / "a.gif")
    given = ("hello-rnn", "--to", "gif", "--figure", "network", "--out", film_of)
    epochs = asked(monkeypatch, tmp_path, *given, "--from", "2", "--until", "4")
    assert [each.epoch for each in epochs.places] == [2, 3, 4]
    steps = asked(monkeypatch, tmp_path, *given, "--from", "2.1", "--until", "2.2")
    assert steps.places[0] == Playhead(2, 1)
    assert steps.places[-1] == Playhead(2, 2)
    assert len(steps.places) > 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("--to png --out a.png", "--figure is missing; allowed is one of network"),
        ("--to png --out a.png --figure gates", "--figure is 'gates'"),
        ("--to png --out a.jpg --figure loss", "ending in .png"),
        ("--to png --out a.png --figure loss --at 99", "--at is '99'"),
        ("--to png --out a.png --figure loss --at 2.99", "the steps 0 to"),
        ("--to png --out a.png --figure loss --from 2", "of one moment"),
        ("--to gif --out a.gif --figure loss --at 2", "has --from and --until"),
        ("--to gif --out a.gif --figure loss --from 3 --until 2", "allowed is no less"),
        ("--to png --out a.png --figure loss --size 10x10", "--size is '10x10'"),
        ("--to png --out a.png --figure loss --dpi 1", "--dpi is '1'"),
        ("--to png --out a.png --figure loss --theme red", "--theme is 'red'"),
        ("--to png --out a.png --figure loss --table epochs", "is no table"),
        ("--to script --out a.py --caption on", "script is no picture"),
        ("--to report --out a.html --caption on", "figures have captions"),
        ("--to script --out a.py --figure loss", "script is no picture"),
    ],
)
def test_what_does_not_apply_is_refused_in_a_sentence(arguments, told, monkeypatch, capsys):
    assert main(["export", "hello-rnn", *arguments.split()], None, lambda *_: b"") == 2
    said = capsys.readouterr().err.strip()
    assert told in said
    assert re.fullmatch(r"[^\n]*\.", said)


def test_a_set_ups_link_is_a_run():
    link = "unroll:word?hidden_size=5&seed=3&lesson=hello-rnn&at=3.2"
    found = subject_of(link)
    assert found.experiment.model.hidden_size == 5
    assert (found.name, found.start) == ("hello-rnn", None)
    assert found.is_same(subject_of("unroll:word?hidden_size=5&seed=3"))
    assert not found.is_same(subject_of("unroll:word?hidden_size=5&seed=4"))
    with pytest.raises(SpecError):
        subject_of("unroll:word?hidden_size=none")


def test_one_run_is_drawn_again_and_again_in_one_studio(monkeypatch):
    """Each picture as it is asked for, whatever was drawn before it."""
    opened = []
    made = drawing.studio
    monkeypatch.setattr(drawing, "studio", lambda sketch: opened.append(sketch) or made(sketch))
    with drawing.drawer() as drawn:
        first = drawn(sketch("png", "decoded", dpi=96, caption="on"), lambda _: None)
        dark = drawn(sketch("png", "loss", theme="dark", size=(400, 300), dpi=96), lambda _: None)
        again = drawn(sketch("png", "decoded", dpi=96, caption="on"), lambda _: None)
    assert len(opened) == 1
    assert first == again
    picture = QImage.fromData(dark)
    assert (picture.width(), picture.height()) == (400, 300)
    assert picture.pixelColor(2, 2).lightness() < 60
    assert QImage.fromData(first).height() > 600


def test_what_a_run_has_no_numbers_of_has_no_figure():
    gates = [figures_of(find_lesson(name).experiment) for name in ("hello-rnn", "hello-lstm")]
    assert ["gates" in each for each in gates] == [False, True]
    assert drawn.listed(find_lesson("rnn-cell").experiment)
