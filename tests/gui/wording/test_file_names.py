"""Proposed names come from the run, and every system takes them."""

import pytest
from hypothesis import given

from core.course.lesson import load_lessons
from core.files.bounded_read import DEVICE
from core.runs.run import Run
from gui.wording.file_names import checkpoint_name, part, program_name, text_name
from tests.any_text import any_text

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}


@pytest.mark.parametrize(
    ("lesson", "name"),
    [
        ("rnn-cell", "demo-RNNCell-seed"),
        ("hello-rnn", "hello-ohlol-RNN-seed12"),
        ("hello-embedding", "hello-ohlol-embedding-RNN-seed"),
        ("hello-lstm", "hello-ohlol-embedding-bidirectional-LSTM-seed"),
    ],
)
def test_a_lessons_run_is_named_by_its_words_and_its_model(lesson, name):
    assert program_name(Run(1, lesson, LESSONS[lesson])).startswith(name)


def test_an_own_pair_is_named_by_its_own_words_whatever_lesson_it_came_from():
    experiment = LESSONS["hello-lstm"].with_values(source="abracadabra", target="mississippi")
    name = checkpoint_name(Run(1, "hello-lstm", experiment))
    assert name.startswith("abracadabra-mississippi-embedding-bidirectional-LSTM-seed")
    assert name.endswith("-updates0")


@given(any_text(max_size=80))
def test_no_word_makes_a_name_that_a_system_refuses(text):
    name = part(text)
    assert not set(name) & set('<>:"/\\|?*. \t\n\x00')
    assert name == name.strip("-")
    assert len(name.encode("utf-8")) < 24 * 16 * 4


def test_a_path_in_a_texts_title_is_no_folder():
    assert text_name("../../etc/passwd · LSTM 32 · seed 0", 120).startswith("etc-passwd-LSTM-32")


@pytest.mark.parametrize("word", ["con", "nul", "aux", "PRN", "com1"])
def test_no_proposed_name_is_a_device_of_windows(word):
    experiment = LESSONS["hello-rnn"].with_values(source=word, target=word[::-1])
    run = Run(1, "hello-rnn", experiment)
    for name in (program_name(run), checkpoint_name(run), text_name(word, 3), text_name("", 0)):
        assert not DEVICE.fullmatch(name)
        assert name == name.rstrip(". ")
