"""A handout of a real lesson: played, drawn, and answered by torch."""

import pytest
from PySide6.QtGui import QImage

from core.course.lesson import read_lesson
from core.training.trainer import train
from gui.handout.leaves import FINE, SIZE, leaves_of
from tests.core.rehearsal.conftest import HEAD

BODY = """
```step
title = "Train it"
until = { trained = true }
show = { figure = "decoded" }
```

```step
do = [{ intent = "TrainTo", epoch = 2, step = 1 }]
[ask]
prompt = "Which letter?"
letter = { epoch = 3, t = 2 }
```

```step
show = { figure = "seeds", set = { tab = "many" } }
```

```step
show = { figure = "program" }
```

```step
show = { figure = "code" }
```
"""


@pytest.fixture(scope="module")
def leaves(qapp, tmp_path_factory):
    file = tmp_path_factory.mktemp("lesson") / "own.md"
    text = HEAD.format(model='cell = "RNN"', training="seed = 5") + BODY
    file.write_text(text, encoding="utf-8")
    return leaves_of(read_lesson(file)), read_lesson(file).experiment


def test_each_step_has_its_picture_at_its_moment(leaves):
    trained, asked, nothing, program, _ = leaves[0]
    for leaf in (trained, asked):
        picture = QImage.fromData(leaf.picture, "PNG")
        assert picture.width() // 2 == leaf.width
        assert 200 < picture.width() <= 1600
    assert trained.picture != asked.picture
    assert "15" in trained.moment
    assert asked.moment.startswith("epoch 2")
    assert nothing.picture == b""  # no seeds were trained, so nothing is to be seen
    assert program.picture == b""  # its page scrolls: it is printed as a text, whole
    assert program.program.startswith("import torch\n")


def test_code_is_printed_to_its_end(leaves):
    code = QImage.fromData(leaves[0][-1].picture, "PNG")
    assert code.height() > SIZE[1] * FINE  # where a window would scroll


def test_torch_answers_while_it_is_printed(leaves):
    asked = leaves[0][1]
    epochs = list(train(leaves[1]))
    experiment = leaves[1]
    letter = experiment.decode(int(epochs[2].predicted[1]))
    assert asked.verdict.came == letter
