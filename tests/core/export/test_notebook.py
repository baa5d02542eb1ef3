"""The notebook runs from top to bottom and prints what is filled in, which is the run's."""

import contextlib
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from core.checkpoint.checkpoint import Checkpoint, save
from core.course.lesson import find_lesson
from core.course.practice import synthetic
from core.export import notebook, notebook_cells
from core.export.record import Wanted
from core.exporting.replay import Range, Replay
from core.exporting.subject import Subject
from core.inference.writing import sample
from core.runs.note import Note
from core.runs.records import decoded
from core.terminal.commands import main
from core.text.sampling import Style
from core.training.trainer import Trainer, train
from tests.core.export import test_script_batch as batches

VENV = Path("/tmp/venv-nb/bin/python")  # with nbclient, ipykernel and matplotlib
CLIENT = """
import sys, nbformat, nbclient
from pathlib import Path
for name in sys.argv[1:]:
    file = Path(name)
    made = nbformat.read(file, nbformat.NO_CONVERT)
    nbformat.validate(made)
    place = {"metadata": {"path": str(file.parent)}}
    nbclient.NotebookClient(made, timeout=300, kernel_name="python3", resources=place).execute()
    nbformat.write(made, file.with_suffix(".executed"))
"""


def written(folder, what, *more):
    file = folder / "run.ipynb"
    assert main(["export", str(what), "--to", "notebook", "--out", str(file), *more]) == 0
    return file


def cells(file):
    """[(code, what it prints)], in order."""
    found = json.loads(file.read_text(encoding="utf-8"))["cells"]
    return [
        ("".join(cell["source"]), "".join(map(printed, cell["outputs"])))
        for cell in found
        if cell["cell_type"] == "code"
    ]


def printed(output):
    if output["output_type"] == "stream":
        return "".join(output["text"])
    return f"<{' '.join(sorted(output['data']))}>"


@pytest.fixture
def without_matplotlib(monkeypatch):
    for name in ("matplotlib", "matplotlib.figure", "matplotlib.pyplot"):
        monkeypatch.setitem(sys.modules, name, None)


def run(file, monkeypatch):
    """What each cell prints when they are run, one after the other, in the notebook's folder."""
    monkeypatch.chdir(file.parent)
    names, told = {}, []
    with torch.random.fork_rng():
        for code, _ in cells(file):
            with contextlib.redirect_stdout(io.StringIO()) as out:
                exec(compile(code, "cell", "exec"), names)
            told.append(out.getvalue())
    return told


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("what", "more"),
    [
        ("hello-lstm", ()),
        ("hello-rnncell", ("--epochs", "203")),
        ("hello-rnn", ("--set", "scheduler=CosineAnnealingLR", "--set", "initial_state=random")),
        ("hello-lstm", ("--set", "optimizer=SGD", "--set", "lr=1e30", "--epochs", "40")),
        ("rnn-cell", ()),
        ("rnn-layers", ("--seed", "4")),
    ],
)
def test_run_from_top_to_bottom_it_prints_what_is_filled_in(
    what, more, tmp_path, monkeypatch, without_matplotlib
):
    file = tmp_path / "run.ipynb"
    code = main(["export", what, "--to", "notebook", "--out", str(file), *more])
    assert code == (1 if "lr=1e30" in more else 0)  # it diverged, and its notebook ends there
    assert run(file, monkeypatch) == [told for _, told in cells(file)]
    assert "".join(told for _, told in cells(file))


def test_what_is_filled_in_are_the_very_losses_and_words_of_the_run(tmp_path, without_matplotlib):
    lstm = find_lesson("hello-lstm").experiment.with_values(seed=3, epochs=30)
    lines = "".join(
        told for _, told in cells(written(tmp_path, "hello-lstm", "--seed", "3", "--epochs", "30"))
    )
    for epoch in train(lstm):
        word = decoded(lstm, epoch.predicted).text
        assert f"{word}, Epoch [{epoch.number}/30] loss={epoch.loss:.4f}\n" in lines
    assert notebook_cells.NO_PLOT in lines


def test_what_goes_on_from_weights_has_them_beside_it(tmp_path, monkeypatch, without_matplotlib):
    gru = find_lesson("hello-rnn").experiment.with_values(cell="GRU")
    save(tmp_path / "half.safetensors", Checkpoint(gru, "", Trainer.at(gru, None, 6).state()))
    file = written(tmp_path, tmp_path / "half.safetensors")
    assert file.with_suffix(".pt").exists()
    told = [told for _, told in cells(file)]
    assert "Epoch [7/15]" in "".join(told)
    assert run(file, monkeypatch) == told
    assert any('torch.load("run.pt"' in code for code, _ in cells(file))
    assert main(["export", "hello-rnn", "--to", "notebook", "--out", str(file)]) == 0
    file.unlink()
    assert (
        main(["export", str(tmp_path / "half.safetensors"), "--to", "notebook", "--out", str(file)])
        == 2
    )


def test_words_and_names_of_others_stay_text(tmp_path, without_matplotlib):
    file = written(
        tmp_path, "unroll:word?source=a%60%3Cb%3E&target=%3Cb%3E%60a&hidden_size=8&head=Linear"
    )
    said = json.loads(file.read_text(encoding="utf-8"))["cells"][0]["source"]
    assert said[0] == "# ``a`<b>`` → ``<b>`a``, by RNN\n"


def test_it_is_what_nbformat_says_a_notebook_is(tmp_path, without_matplotlib):
    found = json.loads(written(tmp_path, "hello-rnn").read_text(encoding="utf-8"))
    assert (found["nbformat"], found["nbformat_minor"]) == (4, 5)
    assert len({cell["id"] for cell in found["cells"]}) == len(found["cells"])
    code = [cell for cell in found["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == [*range(1, len(code) + 1)]
    assert all(line.endswith("\n") for cell in found["cells"] for line in cell["source"][:-1])
    pytest.importorskip("nbformat").validate(found)


def said_of(name, experiment, notes=(), tell=str):
    """Its cells of words."""
    file = Path("a.ipynb")
    replayed = Replay(Subject(name, experiment, notes=notes), Range(1, 2, (2,)))
    made = notebook.OFFERS[0].files(replayed.record, Wanted(file, tell=tell))
    cells = json.loads(made[file])["cells"]
    return ["".join(each["source"]) for each in cells if each["cell_type"] == "markdown"]


def test_all_that_it_says_of_its_own_can_be_said_in_another_language(without_matplotlib):
    lessons = [(each, find_lesson(each).experiment) for each in ("hello-rnn", "rnn-cell")]
    lessons.append(("echo", synthetic({"kind": "echo", "epochs": 2})))
    for name, experiment in lessons:
        for cell in said_of(name, experiment, tell=lambda _: "»"):
            assert {*cell.replace("#", "").split()} == {"»"}, cell


def test_what_was_noted_stands_in_it_as_it_was_typed(tmp_path, without_matplotlib):
    rnn = find_lesson("hello-rnn").experiment
    notes = (Note(None, "Look:\n```\n<b>x</b>\n```"),)
    text = said_of("hello-rnn", rnn, notes)[1]
    assert text.startswith("## Notes\n\n````text\n")
    assert "```\n" in text.removeprefix("## Notes\n\n````text\n")
    assert "<b>x</b>\n" in text
    assert text.endswith("\n````")


ECHO = "unroll:synthetic?kind=echo&length=9&head=Linear&batch_size=4&epochs=7"
BATCHES = {
    "echo": (ECHO, ("--seed", "3"), 0),
    "adding": ("unroll:synthetic?kind=adding&head=Linear&cell=LSTM&batch_size=4&epochs=5", (), 0),
    "it diverges": (ECHO, ("--set", "optimizer=SGD", "--set", "lr=1e30"), 1),
    "many updates": (ECHO, ("--epochs", "201", "--set", "hidden_size=2"), 0),
}


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", BATCHES)
def test_a_tasks_notebook_prints_what_is_filled_in(name, tmp_path, monkeypatch, without_matplotlib):
    what, more, code = BATCHES[name]
    file = tmp_path / "run.ipynb"
    assert main(["export", what, "--to", "notebook", "--out", str(file), *more]) == code
    told = [told for _, told in cells(file)]
    assert run(file, monkeypatch) == told
    assert ("unseen sequences" in told[-1]) == (not code)
    assert len(told[3].splitlines()) <= notebook_cells.PRINTED_MAX


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", ["carried", "by heart"])
def test_a_texts_notebook_has_its_text_and_weights_beside_it(
    name, tmp_path, monkeypatch, without_matplotlib
):
    experiment = batches.text(name)
    trainer, _, state = batches.trained(experiment)
    save(tmp_path / "zen.safetensors", Checkpoint(experiment, "", state))
    file = written(tmp_path, tmp_path / "zen.safetensors")
    assert {each.suffix for each in tmp_path.glob("run.*")} == {".ipynb", ".pt", ".txt"}
    told = [told for _, told in cells(file)]
    assert run(file, monkeypatch) == told
    assert told[-1] == sample(trainer, 240, Style()).letters.text + "\n"


@pytest.mark.slow
@pytest.mark.skipif(not VENV.exists(), reason="needs nbclient, ipykernel and matplotlib there")
def test_jupyter_takes_it_and_gets_the_same_outputs_plots_included(tmp_path):
    """Exported by a Python that has matplotlib, so that plots are filled in."""
    half = find_lesson("hello-lstm").experiment
    save(tmp_path / "half.safetensors", Checkpoint(half, "", Trainer.at(half, None, 6).state()))
    whats = ["hello-rnncell", "hello-lstm", "rnn-cell", str(tmp_path / "half.safetensors")]
    files = []
    for number, what in enumerate(whats):
        files.append(tmp_path / f"{number}.ipynb")
        command = [VENV, "main.py", "export", what, "--to", "notebook", "--out", files[-1]]
        subprocess.run(command, check=True, capture_output=True)
    subprocess.run([VENV, "-c", CLIENT, *files], check=True, capture_output=True)
    for file in files:
        assert cells(file.with_suffix(".executed")) == cells(file)
    assert any("<image/png text/plain>" in told for _, told in cells(files[0]))
