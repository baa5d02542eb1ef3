"""The program adds as the training does: with one thread, on however many cores it runs."""

import contextlib
import io

import torch

from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.export.script import program
from core.training.trainer import Trainer

# Big enough that torch splits its sums: four threads end in other digits than one.
SOURCE, TARGET = "abcdefghijkl" * 3, "bcdefghijkla" * 3
MODEL = ModelSpec("LSTM", "tanh", 256, 256, bidirectional=True, head="Linear")
WIDE = Experiment(WordTask(SOURCE, TARGET), MODEL, TrainingSpec(lr=0.01, epochs=3, seed=5))


def losses(text):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), torch.random.fork_rng():
        exec(compile(text.replace(":.4f", "!r"), "program.py", "exec"), {})
    return [float(line.partition("loss=")[2]) for line in printed.getvalue().splitlines()]


def test_a_wide_network_has_the_very_losses_of_the_training_on_many_cores():
    torch.set_num_threads(1)
    trainer = Trainer(WIDE)
    expected = [trainer.advance().loss for _ in range(3)]
    torch.set_num_threads(4)
    try:
        assert losses(program(WIDE).text) == expected
        assert torch.get_num_threads() == 1
    finally:
        torch.set_num_threads(1)
