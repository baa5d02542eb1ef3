"""Exported programs in a process of their own print what training computes here, bit for bit."""

import json
import subprocess
import sys

import pytest

from core.course.lesson import load_lessons
from core.export.script import program
from core.runs.records import decoded
from core.training.trainer import Trainer

LESSONS = {lesson.id: lesson for lesson in load_lessons().lessons}
SEEDS, EPOCHS = range(1, 21), 100
# Runs the programs that it is told, one after another, and tells what each printed.
CHILD = """
import contextlib, io, json, sys
told = []
for text in json.load(sys.stdin):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(text, "program.py", "exec"), {"__name__": "__main__"})
    told.append(printed.getvalue())
json.dump(told, sys.stdout)
"""


@pytest.mark.slow
@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm"])
def test_twenty_seeds_have_the_very_losses_and_words_of_the_training(lesson, tmp_path):
    base = LESSONS[lesson].experiment
    asked = [base.with_values(seed=seed, epochs=EPOCHS) for seed in SEEDS]
    texts = [program(each).text.replace(":.4f", "!r") for each in asked]
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=tmp_path,  # which has nothing of Unroll's
    )
    for experiment, printed in zip(asked, json.loads(done.stdout), strict=True):
        trainer, lines = Trainer(experiment), printed.splitlines()
        assert len(lines) == EPOCHS
        for line in lines:
            epoch = trainer.advance()
            assert line.endswith(f"loss={epoch.loss!r}")
            assert decoded(experiment, epoch.predicted).text in line
