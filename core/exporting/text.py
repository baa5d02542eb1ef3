"""The text that a language model reads, found again: where it came from, or in a session."""

from collections.abc import Callable
from pathlib import Path

from core.experiment import Experiment, TextTask
from core.export.record import ExportError, no_text
from core.files.bounded_read import FileError, write_bytes
from core.sentences import sentence_of
from core.session_file.contents import Contents
from core.session_file.texts import text_of
from core.text.corpus import CorpusError
from core.text.letters import Letters
from core.text.text import PASTED, Text, read

TEXTS = "texts/"  # of a session


def read_again(experiment: Experiment) -> Callable[[], Letters]:
    """From a file, or from Python; who calls it gets ExportError where that is gone or another."""
    task = experiment.task
    if not isinstance(task, TextTask):
        return no_text

    def found() -> Letters:
        if task.origin == PASTED:
            raise ExportError(
                "The text that this run learns from was pasted, and a checkpoint does not hold "
                "it: export the run from the session that it is in."
            )
        try:
            return _whole(read(task.origin, encoding=task.encoding, wanted=task.digest))
        except (CorpusError, FileError) as error:
            raise ExportError(
                "This run needs the text that it learns from: {why}", why=sentence_of(error)
            ) from error

    return found


def kept_in(told: Contents, experiment: Experiment) -> Callable[[], Letters]:
    """As a session keeps it; what comes with Python is read from there."""
    task = experiment.task
    if not isinstance(task, TextTask):
        return no_text
    name = f"{TEXTS}{task.digest}/"
    if not any(each.startswith(name) for each in told.values):
        return read_again(experiment)
    return lambda: _whole(text_of(told.part(name)))


def put_in(folder: Path, text: Text) -> Path:
    """A file of it there, which another process can read."""
    file = folder / f"{text.digest[:16]}.txt"
    if not file.exists():
        write_bytes(file, _whole(text).text.encode())
    return file


def _whole(text: Text) -> Letters:
    return text.letters(0, len(text.codes))
