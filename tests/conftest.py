"""For all tests: a home of their own, and one torch thread, or busy machines make it crawl."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import suppress
from importlib import import_module
from itertools import count
from pathlib import Path

import hypothesis
import pytest

from tests import faces, offscreen, sampled

# Of modules and tests that are being found nothing is garbage: looking took a quarter of the time.
gc.disable()
# How long a busy machine takes says nothing about the code.
hypothesis.settings.register_profile("unroll", deadline=None)
hypothesis.settings.load_profile("unroll")

os.environ.setdefault("OMP_NUM_THREADS", "1")
offscreen.use()
# Where Python is told to keep no compiled files, each program that a test starts compiles all of
# ours again, and each test process all tests.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# Test processes run side by side, and what they keep (settings, autosaves) must not meet.
_OWN_HOME = Path.home()
_TESTS = Path(__file__).parent
_HOME = tempfile.mkdtemp(prefix="unroll-home-")
os.environ["HOME"] = _HOME
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ.pop(_name, None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--face", default="", help="the only sans face that the tests have")
    parser.addoption("--fonts", type=Path, help="a folder with faces that the system need not have")
    parser.addoption("--sample", type=int, help="which cases have their turn; 0 has all of them")


def pytest_configure(config: pytest.Config) -> None:
    sampled.choose(config)
    face = config.getoption("face")
    if face:
        faces.use(face, Path(_HOME), _OWN_HOME, config.getoption("fonts"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not sampled.is_whole():
        number = terminalreporter.config.option.sample
        terminalreporter.write_line(f"Some cases took turns: --sample {number} takes these again.")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    out = sampled.left_out(items)
    if out:
        config.hook.pytest_deselected(items=list(out))
        items[:] = [item for item in items if item not in out]


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """On a clean machine every file has yet to be compiled, which takes twice as long as all else
    until the first test. Of several processes each begins with another part, and finds the rest
    done by the others.
    """
    number = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    if number and session.config.args == session.config.getini("testpaths"):
        files = sorted(_TESTS.rglob("test_*.py"))
        begin = len(files) * int(number) // int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
        for file in (*files[begin:], *files[:begin]):
            # What is wrong with a file, or missing for it, is told where it is collected.
            with suppress(Exception, pytest.skip.Exception):
                import_module(".".join(file.relative_to(_TESTS.parent).with_suffix("").parts))


COLLECTED_EVERY = 100
_begun = count(1)


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()  # modules and tests live until the end, and need not be looked through


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol() -> None:
    """Cycles are collected here alone, and so in this thread: what a test leaves of a window or of
    a session, collected amid another's painting or in the next one's training thread, crashes Qt.
    """
    gc.disable()
    if next(_begun) % COLLECTED_EVERY == 0:
        gc.collect()


@pytest.fixture(autouse=True)
def no_session_left() -> Iterator[None]:
    """A program that a test starts begins afresh: it goes on with no other test's session."""
    yield
    shutil.rmtree(Path(_HOME, ".local", "share", "unroll", "sessions"), ignore_errors=True)


@pytest.fixture
def without_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opens .pt in this process: a child takes two seconds, and has tests of its own."""
    from core.checkpoint import pt, pt_child

    monkeypatch.setattr(pt, "_ask_child", lambda data: b"".join(pt_child.convert(data)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What a test printed and logged goes from process to process: half letters cannot."""
    report = yield
    report.sections = [(name, _whole(text)) for name, text in report.sections]
    if _whole(report.longreprtext) != report.longreprtext:
        report.longrepr = _whole(report.longreprtext)
    return report


def _whole(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
