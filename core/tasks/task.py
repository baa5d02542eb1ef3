"""What is to be learnt: WordTask, a word answered letter by letter, and the shape demos' inputs;
of synthetic tasks and texts the records are in modules of their own.

Frozen and checked at birth; core.experiment.experiment joins them with a model and its training.
"""

from core.tasks.demo import RandomInputs
from core.tasks.synthetic import SyntheticTask
from core.tasks.text import TextTask
from core.tasks.word import WordTask

Task = WordTask | RandomInputs | SyntheticTask | TextTask
KINDS: dict[str, type[Task]] = {  # by a field that no other kind has
    "input_size": RandomInputs,
    "source": WordTask,
    "kind": SyntheticTask,
    "origin": TextTask,
}
