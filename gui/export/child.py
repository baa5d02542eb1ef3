"""Exports, one after the other, for a window that goes on meanwhile. Run as a script.

A line of stdin is a request, {"number": 3, "arguments": ["hello-rnn", "--to", ...]}, as `export`
takes it in a terminal; lines of stdout answer it: {"number": 3, "done": 4, "of": 15} as it goes,
and {"number": 3, "code": 0, "said": "Wrote ..."} at its end, in the window's language. The first
line is {"ready": true}, once all is loaded. It ends with its stdin, or is killed.
"""

import gc
import io
import json
import os
import sys
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from typing import TextIO

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.exporting import replay
from core.exporting.sketch import Drawer
from core.system.streams import overheard
from core.terminal.commands import main
from core.terminal.lesson.printing import Drawing
from core.terminal.progress_bar import heard
from gui.wording.translate import told as in_words


def serve(
    requests: Iterable[str], answers: TextIO, drawn: Drawer, drawing: Drawing | None = None
) -> None:
    """Until there are no more."""

    def tell(**answer: object) -> None:
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    def tell_progress(number: int, done: int, of: int) -> None:
        tell(number=number, done=done, of=of)

    for line in requests:
        asked = json.loads(line)
        number, said = asked["number"], list[str]()
        with (
            heard(partial(tell_progress, number)),
            overheard(said.append),
            redirect_stdout(io.StringIO()),
            redirect_stderr(io.StringIO()),
        ):
            code = main(["export", *asked["arguments"]], drawing, drawn)
        tell(number=number, code=code, said="\n".join(map(in_words, said)))
        gc.collect()  # here, and not amid a painting or in the training thread


def run() -> None:
    from core.course.language import of_environment, speaking
    from gui.export.drawing import drawer
    from gui.handout.handout import handout, unspoken

    answers = sys.stdout
    gc.disable()
    with speaking(of_environment(os.environ)), drawer() as drawn:
        replay.get_ready()
        answers.write(json.dumps({"ready": True}) + "\n")
        answers.flush()
        serve(sys.stdin, answers, drawn, Drawing(handout, unspoken, in_words))


if __name__ == "__main__":
    run()
