"""The .unroll file of a sweep: the container of a session, which holds a study and a grid alone."""

from core.files.bounded_read import FilePath
from core.session_file import container, studies
from core.session_file.contents import Contents
from core.session_file.error import DAMAGED, SessionFileError
from core.sweep_file.studies import Studies

KIND = "sweep"
SEEDS, GRID = "seeds/", "grid/"


def write(path: FilePath, found: Studies) -> None:
    """FileError, SessionFileError where it cannot be."""
    told = Contents()
    told.take(SEEDS, studies.tell_seeds(found.seeds, found.lesson_id, 0.0))
    if found.grid is not None:
        told.take(GRID, studies.tell_grid(found.grid, found.lesson_id, 0.0))
    container.save(path, told, KIND)


def read(path: FilePath) -> Studies:
    """FileError, SessionFileError where it cannot be."""
    told = container.read(path)
    try:
        seeds, lesson_id, _ = studies.seeds_of(told.part(SEEDS))
        part = told.part(GRID)
        grid = studies.grid_of(part)[0] if part.values else None
    except SessionFileError as error:
        raise container.refused(path, error) from error
    if not seeds.done:
        raise container.refused(path, SessionFileError(DAMAGED))
    return Studies(lesson_id, seeds, grid)


def is_one(path: FilePath) -> bool:
    """Whether a session file is a sweep's; of one that is broken whoever opens it says why."""
    try:
        return container.kind(path) == KIND
    except SessionFileError:
        return False
