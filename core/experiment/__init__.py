"""An experiment: what decides every number of a run, and what it costs. No torch, no Qt.

Its chief nouns are handed on here, the tasks with them: half the house asks for them.
"""

from core.experiment.experiment import Experiment
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.tasks.demo import RandomInputs
from core.tasks.synthetic import SyntheticTask
from core.tasks.task import Task
from core.tasks.text import TextTask
from core.tasks.word import WordTask

__all__ = [
    "Experiment",
    "ModelSpec",
    "RandomInputs",
    "SyntheticTask",
    "Task",
    "TextTask",
    "TrainingSpec",
    "WordTask",
]
