"""Runs to draw, trained in the test's own process: one of each kind, made once."""

from functools import cache

from core.course.lesson import find_lesson
from core.runs.run import Run
from core.trace.playhead import Playhead
from core.tracing.tracer import advance_traced, trace_demo
from core.training.trainer import Trainer

WORD = "incomprehensibilities!?"  # of 23 letters
FAMILY = "👩‍👩‍👧‍👦"
EMOJI = ("🙂é" + FAMILY + "🙂n", FAMILY + "🙂én🙂")
LONG = "hello" * 40
# {what it is: its lesson, and the values that are others}
NETWORKS: dict[str, tuple[str, dict[str, object]]] = {
    "of the lesson": ("hello-rnn", {}),
    "of one cell": ("rnn-cell", {}),
    "of two layers both ways": ("hello-lstm", {}),
    "of four layers both ways": ("hello-lstm", {"num_layers": 4}),
    "of one unit": ("hello-embedding", {"hidden_size": 1}),
    "of 128 units": ("hello-lstm", {"hidden_size": 128, "cell": "GRU"}),
    "of 200 steps": ("hello-embedding", {"source": LONG, "target": LONG[::-1]}),
    "of 23 letters": ("hello-lstm", {"source": WORD, "target": WORD[::-1]}),
    "of emoji": ("hello-rnn", {"source": EMOJI[0], "target": EMOJI[1]}),
    "that begins at random": ("hello-lstm", {"initial_state": "random"}),
}


@cache
def run_of(lesson: str, epochs: int = 2, **values: object) -> Run:
    """A run of a lesson with other values, its first epochs recorded and traced."""
    experiment = find_lesson(lesson).experiment.with_values(**values)
    run, trainer = Run(1, lesson, experiment), Trainer(experiment)
    if not experiment.trains:
        run.keep(trace_demo(trainer))
        run.move(Playhead(1, run.steps.last))
        return run
    for _ in range(epochs):
        found = advance_traced(trainer)
        run.extend((found.epoch,), (), found.trace, found.diverged)
    run.move(Playhead(epochs, run.steps.forward + 1))
    return run
