"""`export`: files that hold the window's numbers, and a sentence for what there is not."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from core.checkpoint.checkpoint import Checkpoint, save
from core.course.lesson import find_lesson
from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.export import extras, table_files
from core.exporting.subject import subject_of
from core.runs.note import Note
from core.runs.records import decoded
from core.terminal.commands import main
from core.trace.playhead import Playhead
from core.tracing.tracer import advance_traced
from core.training.batch_trainer import BatchTrainer
from core.training.trainer import Trainer, train

LSTM = find_lesson("hello-lstm").experiment


def exported(tmp_path, what, kind, *more):
    """The file that it wrote."""
    ending = {"script": "py"}.get(kind, kind)
    file = tmp_path / f"run.{ending}"
    assert main(["export", str(what), "--to", kind, "--out", str(file), *more]) == 0
    return file


def rows_of(file):
    """Of either kind, as texts or as values."""
    if file.suffix == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as text:
            return list(csv.DictReader(text))
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def refused(capsys):
    def run(*argv, code=2):
        assert main(["export", *map(str, argv)]) == code
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        assert err.endswith(".\n")
        return err.strip()

    return run


def test_a_table_of_epochs_has_the_very_losses_and_strings_of_the_training(tmp_path):
    file = exported(
        tmp_path, "hello-rnn", "csv", "--table", "epochs", "--seed", "5", "--epochs", "30"
    )
    experiment = find_lesson("hello-rnn").experiment.with_values(seed=5, epochs=30)
    rows = rows_of(file)
    for row, epoch in zip(rows, train(experiment), strict=True):
        assert float(row["loss [nat]"]) == epoch.loss
        assert row["predicted"] == decoded(experiment, epoch.predicted).text
        assert row["right [letters]"] == str(sum(epoch.predicted == experiment.task.targets))
        assert row["exact"] == str(row["predicted"] == row["target"]).lower()


def numbers(rows, head, **where):
    """Of the rows of which this holds, as float32."""
    return np.array(
        [row[head] for row in rows if all(row[name] == value for name, value in where.items())],
        "f4",
    )


def test_states_gates_and_gradients_are_those_of_the_windows_trace(tmp_path):
    trace = advance_traced(Trainer.at(LSTM, None, 6)).trace
    at = ("--at", "7", "--table")
    place = {"layer": 2, "direction": "backward", "step": 2}
    lane = trace.lanes[3]
    rows = rows_of(exported(tmp_path, "hello-lstm", "jsonl", *at, "states"))
    assert {row["epoch"] for row in rows} == {7}
    assert (numbers(rows, "value", **place, state="c") == lane.c[1]).all()
    place_0 = {**place, "step": 6}  # where a lane that reads backwards begins
    assert (numbers(rows, "value", **place_0, state="h") == lane.h0).all()
    rows = rows_of(exported(tmp_path, "hello-lstm", "jsonl", *at, "gates"))
    assert (numbers(rows, "value", **place, gate="f") == lane.named["f"][1]).all()
    assert {row["letter"] for row in rows if row["step"] == 2} == {"e"}
    rows = rows_of(exported(tmp_path, "hello-lstm", "jsonl", *at, "gradients"))
    found = numbers(rows, "gradient [nat]", **place, of="h")
    assert (found == trace.backward.lanes[3].h[1]).all()
    found = numbers(rows, "gradient [nat]", of="fc.weight")
    assert (found == trace.backward.weights["fc.weight"].ravel()).all()


@pytest.mark.parametrize(("at", "updates"), [("7", 7), ("7.0", 6), ("7.11", 6), (None, 15)])
def test_weights_are_those_of_the_moment(tmp_path, at, updates):
    more = [] if at is None else ["--at", at]
    file = exported(tmp_path, "hello-rnn", "csv", "--table", "weights", *more)
    experiment = find_lesson("hello-rnn").experiment
    state = Trainer.at(experiment, None, updates).model.state_dict()
    rows = rows_of(file)
    assert {row["updates"] for row in rows} == {str(updates)}
    found = numbers(rows, "value", parameter="rnn.weight_hh_l0")
    assert (found == state["rnn.weight_hh_l0"].numpy().ravel()).all()


def test_a_range_of_epochs_is_told_from_the_first_to_the_last(tmp_path):
    more = ("--table", "epochs", "--from", "3", "--until", "5")
    rows = rows_of(exported(tmp_path, "hello-rnn", "jsonl", *more))
    assert [row["epoch"] for row in rows] == [3, 4, 5]
    more = ("--table", "weights", "--from", "3", "--until", "4")
    rows = rows_of(exported(tmp_path, "hello-rnn", "jsonl", *more))
    assert {row["updates"] for row in rows} == {3, 4}


def test_a_checkpoint_goes_on_where_it_was_saved(tmp_path):
    half = Trainer.at(LSTM, None, 6)
    file = tmp_path / "half.safetensors"
    save(file, Checkpoint(LSTM, "hello-lstm", half.state()))
    rows = rows_of(exported(tmp_path, file, "jsonl", "--table", "epochs"))
    assert [row["epoch"] for row in rows] == list(range(7, 16))
    assert [row["loss [nat]"] for row in rows] == [epoch.loss for epoch in train(LSTM)][6:]
    rows = rows_of(exported(tmp_path, file, "jsonl", "--table", "weights"))
    assert {row["updates"] for row in rows} == {6}
    rows = rows_of(exported(tmp_path, file, "jsonl", "--table", "states"))
    assert {row["epoch"] for row in rows} == {7}


def test_letters_that_a_spreadsheet_would_compute_are_made_harmless_and_come_back(tmp_path):
    experiment = Experiment(model=ModelSpec("RNN", hidden_size=8)).with_values(
        source="=+-@'\t", target="'\t=+-@", epochs=1
    )
    file = tmp_path / "odd.safetensors"
    save(file, Checkpoint(experiment, "", Trainer.at(experiment, None, 1).state()))
    rows = rows_of(exported(tmp_path, file, "csv", "--table", "states"))
    letters = list(dict.fromkeys(row["letter"] for row in rows if row["letter"]))
    assert all(each.startswith("'") and len(each) == 2 for each in letters)
    assert [each[1:] for each in letters] == list(experiment.task.letters)
    rows = rows_of(exported(tmp_path, file, "jsonl", "--table", "states"))
    letters = dict.fromkeys(row["letter"] for row in rows if row["letter"])
    assert list(letters) == list(experiment.task.letters)


def test_parquet_has_the_same_cells_as_json_lines(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    for table in ("epochs", "states", "gates", "gradients", "weights"):
        more = ("--table", table, "--at", "3")
        found = parquet.read_table(exported(tmp_path, "hello-lstm", "parquet", *more)).to_pylist()
        assert found == rows_of(exported(tmp_path, "hello-lstm", "jsonl", *more))[: len(found)]
        assert found


def test_an_extra_that_is_missing_is_named_with_what_installs_it(tmp_path, refused, monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    file = tmp_path / "a.parquet"
    said = refused("hello-rnn", "--to", "parquet", "--table", "epochs", "--out", file, code=1)
    assert "needs the package pyarrow" in said
    assert "pip install pyarrow" in said
    assert list(tmp_path.iterdir()) == []


def test_a_table_of_many_rows_is_written_piece_by_piece(tmp_path, monkeypatch):
    whole = exported(tmp_path, "hello-lstm", "csv", "--table", "weights").read_bytes()
    monkeypatch.setattr(table_files, "CHUNK", 7)
    assert exported(tmp_path, "hello-lstm", "csv", "--table", "weights").read_bytes() == whole


def test_a_script_is_the_code_panels_but_for_what_it_says_to_torchrun(tmp_path):
    from core.export.script import program

    file = exported(tmp_path, "hello-lstm", "script", "--seed", "4")
    shown = program(LSTM.with_values(seed=4)).text.splitlines()
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line not in shown] == [
        "import os",
        'if os.environ.get("RANK", "0") != "0":  # one of several that torchrun has started',
        '    print("One sequence is trained by one process, the first; this one ends.")',
        "    raise SystemExit",
    ]
    assert [line for line in lines if line in shown and line] == [*filter(None, shown)]


@pytest.mark.parametrize(
    ("what", "has", "lacks"),
    [
        ("hello-lstm", ("script", "epochs", "gates"), ()),
        ("hello-rnn", ("gradients",), ("gates",)),
        ("rnn-cell", ("script", "states", "weights"), ("epochs", "gradients", "gates")),
    ],
)
def test_the_list_names_what_there_is_and_nothing_else(what, has, lacks, capsys):
    assert main(["export", what, "--list"]) == 0
    names = [line.split()[1] for line in capsys.readouterr().out.splitlines()]
    assert set(has) <= set(names)
    assert not set(lacks) & set(names)


@pytest.mark.parametrize(
    ("argv", "parts"),
    [
        ("", ("WHAT is missing", "a lesson")),
        ("nobody --list", ("'nobody'", "hello-rnn")),
        ("hello-rnn", ("--to is missing", "script, notebook")),
        ("hello-rnn --to doc --out a.doc", ("'doc'", "script, notebook")),
        ("hello-rnn --to csv", ("--out is missing", "file name")),
        ("hello-rnn --to csv --out a.txt", ("'a.txt'", ".csv")),
        ("hello-rnn --to csv --out a.csv", ("--table is missing", "epochs, states")),
        ("hello-rnn --to csv --out a.csv --table rows", ("'rows'", "epochs, states")),
        ("hello-rnn --to csv --out a.csv --table gates", ("'gates'", "an RNN has none")),
        ("rnn-cell --to csv --out a.csv --table epochs", ("one forward pass", "states, weights")),
        ("rnn-cell --to csv --out a.csv --table states --at 1", ("--at is '1'", "without epochs")),
        ("rnn-cell --to script --out a.py --epochs 3", ("--epochs is 3", "one forward pass")),
        ("hello-rnn --to script --out a.py --at 3", ("--at is '3'", "whole run")),
        ("hello-rnn --to script --out a.py --table epochs", ("'epochs'", "no table")),
        ("hello-rnn --to csv --out a.csv --table states --at 16", ("'16'", "from 1 to 15")),
        ("hello-rnn --to csv --out a.csv --table states --at x", ("'x'", "from 1 to 15")),
        ("hello-rnn --to csv --out a.csv --table states --at 3.1", ("'3.1'", "no STEP")),
        ("hello-rnn --to csv --out a.csv --table weights --at 3.99", ("'3.99'", "0 to 13")),
        ("hello-rnn --to csv --out a.csv --table states --from 3.1", ("'3.1'", "without a STEP")),
        ("hello-rnn --to csv --out a.csv --table states --from 5 --until 3", ("5", "3")),
        ("hello-rnn --to csv --out a.csv --table states --at 3 --until 5", ("'3'", "one of them")),
        ("hello-rnn --to csv --out a.csv --set lr=0", ("learning rate is 0", "above 0")),
    ],
)
def test_what_does_not_apply_is_refused_in_a_sentence(argv, parts, refused, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = refused(*argv.split())
    assert all(part in said for part in parts), said
    assert list(tmp_path.iterdir()) == []


def test_a_checkpoint_is_never_written_over_by_its_own_export(tmp_path, refused):
    experiment = find_lesson("hello-rnn").experiment
    file = tmp_path / "run.csv"  # told by its content, not by its name
    whole = tmp_path / "run.safetensors"
    save(whole, Checkpoint(experiment, "", Trainer.at(experiment, None, 3).state()))
    whole.rename(file)
    kept = file.read_bytes()
    said = refused(file, "--to", "csv", "--table", "epochs", "--out", file)
    assert "allowed are two names" in said
    assert file.read_bytes() == kept
    assert "3 behind it" in refused(file, "--to", "script", "--epochs", 2, "--out", "a.py")


ECHO = "unroll:synthetic?kind=echo&length=9&head=Linear&batch_size=4&epochs=7"


def test_a_task_has_tables_of_its_updates_and_scores_and_weights_at_its_end(tmp_path):
    trainer = BatchTrainer(subject_of(ECHO).experiment)
    steps = [trainer.advance() for _ in range(7)]
    rows = rows_of(exported(tmp_path, ECHO, "csv", "--table", "updates"))
    assert [float(row["loss [nat]"]) for row in rows] == [step.loss for step in steps]
    assert [float(row["gradient norm"]) for row in rows] == [step.norm for step in steps]
    rows = rows_of(exported(tmp_path, ECHO, "jsonl", "--table", "scores"))
    assert [row["updates"] for row in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert rows[-1]["score"] == trainer.evaluate().score
    rows = rows_of(exported(tmp_path, ECHO, "jsonl", "--table", "weights"))
    assert {row["updates"] for row in rows} == {7}
    weights = [row["value"] for row in rows if row["parameter"] == "fc.bias"]
    assert weights == trainer.model.get_parameter("fc.bias").tolist()


def test_of_batches_there_are_weights_and_no_states(tmp_path, refused, capsys):
    task = TextTask("pasted", ("a", "b"), 64, chunk=8)
    experiment = Experiment(task, ModelSpec("LSTM", head="Linear"))
    file = tmp_path / "text.safetensors"
    trainer = BatchTrainer(experiment)
    save(file, Checkpoint(experiment, "", trainer.state()))
    rows = rows_of(exported(tmp_path, file, "jsonl", "--table", "weights"))
    capsys.readouterr()
    found = numbers(rows, "value", parameter="fc.bias")
    assert (found == trainer.model.state_dict()["fc.bias"].numpy()).all()
    said = refused(file, "--to", "csv", "--table", "states", "--out", tmp_path / "a.csv")
    assert "learns from batches" in said


def test_a_run_that_diverges_is_told_as_far_as_it_came(tmp_path, capsys):
    file = tmp_path / "a.jsonl"
    diverging = ["--set", "optimizer=SGD", "lr=1e38", "nonlinearity=relu"]
    argv = ["export", "hello-embedding", *diverging, "--out", str(file), "--to", "jsonl"]
    assert main([*argv, "--table", "epochs"]) == 1
    assert [row["epoch"] for row in rows_of(file)] == [1, 2]
    assert "Epoch 2 diverged" in capsys.readouterr().err
    file.unlink()
    assert main([*argv, "--table", "weights"]) == 1
    assert "no weights after 15 updates" in capsys.readouterr().err
    assert not file.exists()
    assert main([*argv, "--table", "weights", "--at", "2.0"]) == 0


def test_a_folder_that_is_not_there_is_found_before_training(tmp_path, refused):
    file = Path(tmp_path, "nowhere", "a.py")
    said = refused("hello-rnn", "--to", "script", "--out", file, code=1)
    assert said == f"{file} cannot be written: its folder does not exist."


NOTES = (Note(None, "what it is"), Note(Playhead(1, 2, 1), "here, *so*\nand so"))


def test_notes_of_a_checkpoint_leave_as_a_table_and_above_its_program(tmp_path, refused, capsys):
    experiment = find_lesson("hello-rnn").experiment
    file = tmp_path / "noted.safetensors"
    save(file, Checkpoint(experiment, "hello-rnn", Trainer(experiment).state(), (), NOTES))
    rows = rows_of(exported(tmp_path, file, "jsonl", "--table", "notes"))
    assert [list(row.values()) for row in rows] == [
        [None, None, None, "what it is"],
        [1, 2, 1, "here, *so*\nand so"],
    ]
    text = exported(tmp_path, file, "script").read_text(encoding="utf-8")
    assert text.startswith("# Note on this run:\n#   what it is\n# Note on epoch 1, step 2, oper")
    capsys.readouterr()
    out = ["--to", "csv", "--table", "notes", "--out", tmp_path / "a.csv", "--at", "3"]
    assert "but notes are always of the whole run" in refused(file, *out)


def test_a_run_without_notes_has_a_table_without_rows(tmp_path):
    assert rows_of(exported(tmp_path, "hello-rnn", "csv", "--table", "notes")) == []
