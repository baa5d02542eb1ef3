"""Lessons' files of a test's own."""

import pytest

HEAD = """\
+++
id = "own"
title = "Own"
summary = "A lesson."

[task]
source = "hello"
target = "ohlol"
[model]
{model}
[training]
epochs = 15
{training}
+++
"""


@pytest.fixture
def write(tmp_path):
    """write(body, training="", model="") -> the file."""

    def writer(body, training="", model='cell = "RNN"'):
        file = tmp_path / "own.md"
        head = HEAD.format(model=model, training=training)
        file.write_text(head + body, encoding="utf-8")
        return file

    return writer
