"""What is to be learned: WordTask, a word answered letter by letter, and the shape demos' inputs;
of synthetic tasks and texts the records are in modules of their own.

Frozen and checked at birth; core.experiment.experiment joins them with a model and its training.
"""

from collections.abc import Mapping
from typing import Any

from core.sentences import items
from core.settings import build_record, refusal
from core.tasks.demo import RandomInputs
from core.tasks.synthetic import SyntheticTask
from core.tasks.text import TextTask
from core.tasks.word import WordTask

Task = WordTask | RandomInputs | SyntheticTask | TextTask
TYPES: dict[str, type[Task]] = {  # as files name them
    "word": WordTask,
    "demo": RandomInputs,
    "synthetic": SyntheticTask,
    "text": TextTask,
}
OWN: dict[str, type[Task]] = {  # by a field that no other type has
    "source": WordTask,
    "input_size": RandomInputs,
    "kind": SyntheticTask,
    "origin": TextTask,
}


def type_name(task: Task) -> str:
    """What files call such a task."""
    return next(name for name, kind in TYPES.items() if isinstance(task, kind))


def task_of(data: Mapping[str, Any]) -> Task:
    """The task of a plain dict. SpecError names what it does not know.

    Lessons and the files of earlier versions name no type: it follows from the fields.
    """
    if "type" not in data:
        kind = next((kind for name, kind in OWN.items() if name in data), WordTask)
        task: Task = build_record(kind, data)
        return task
    named = data["type"]
    if not isinstance(named, str) or named not in TYPES:
        raise refusal("type", named, "one of {types}", types=items(TYPES))
    task = build_record(TYPES[named], {key: data[key] for key in data if key != "type"})
    return task
