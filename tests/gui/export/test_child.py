"""The process that exports for the dialog answers each command as a terminal would have it."""

import io
import json
from pathlib import Path

import pytest

from core.sentences import Sentence
from gui.export import child
from gui.export.child import serve
from gui.export_dialog.workshop import Workshop


def test_each_request_is_answered_with_its_code_and_what_was_said(tmp_path):
    table, picture = tmp_path / "a.csv", tmp_path / "a.png"
    asked = [
        ["hello-rnn", "--to", "csv", "--table", "epochs", "--out", str(table)],
        ["hello-rnn", "--to", "csv", "--table", "none", "--out", str(table)],
        ["hello-rnn", "--to", "png", "--figure", "loss", "--out", str(picture)],
    ]
    lines = [json.dumps({"number": 7 + n, "arguments": each}) for n, each in enumerate(asked)]
    answers = io.StringIO()
    serve(lines, answers, lambda sketch, told: told(1) or b"picture")
    found = [json.loads(line) for line in answers.getvalue().splitlines()]
    ends = {each["number"]: each for each in found if "code" in each}
    assert [ends[n]["code"] for n in (7, 8, 9)] == [0, 2, 0]
    assert "--table is 'none'" in ends[8]["said"]
    assert {each["of"] for each in found if each["number"] == 7 and "of" in each} == {15}
    assert picture.read_bytes() == b"picture"
    assert table.read_bytes().startswith(b"\xef\xbb\xbfepoch,")


def test_what_is_refused_is_told_in_the_language_of_the_window(monkeypatch):
    """As its translator has it: the sentence itself comes to it, not what the terminal prints."""
    heard = []
    monkeypatch.setattr(child, "in_words", lambda said: heard.append(said) or "用中文")
    what = "unroll:text?origin=pasted&letters=40&chunk=4&vocabulary=a,b&head=Linear"
    request = {"number": 1, "arguments": [what, "--to", "script", "--out", "a.py"]}
    answers = io.StringIO()
    serve([json.dumps(request)], answers, lambda sketch, told: b"")
    assert json.loads(answers.getvalue()) == {"number": 1, "code": 1, "said": "用中文"}
    assert isinstance(heard[0], Sentence)
    assert heard[0].startswith("The text that this run learns from was pasted")


@pytest.mark.slow
def test_the_process_draws_what_the_window_asks_it_for(qtbot, tmp_path):
    made = Workshop("en")
    file = made.folder / "a.png"
    asked = ["hello-rnn", "--to", "png", "--figure", "loss", "--at", "2", "--out", str(file)]
    with qtbot.waitSignal(made.ended) as ended:
        number = made.ask(asked)
    assert ended.args[:2] == [number, 0]
    assert file.read_bytes().startswith(b"\x89PNG")
    folder = Path(made.folder)
    made.stop()
    assert folder.is_dir()
