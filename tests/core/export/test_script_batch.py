"""The program of a task, or of a text: the very losses of the training in one process; of several
under torchrun the same, but for how their sums round.
"""

import contextlib
import io
import re
import socket
import subprocess
import sys

import pytest
import torch

from core.checkpoint.checkpoint import Checkpoint, save
from core.course.lesson import find_lesson
from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.export import saved, script
from core.export.record import ExportError
from core.export.script_batch import batch_program
from core.export.script_text import text_file
from core.exporting.text import kept_in
from core.inference.writing import sample
from core.session_file.contents import Contents
from core.session_file.texts import tell
from core.settings import CHOICES
from core.terminal.commands import main
from core.text.builtin import read_builtin
from core.text.corpus import digest, encode
from core.text.letters import Letters
from core.text.sampling import Style
from core.text.text import read
from core.training.batch_trainer import BatchTrainer

UPDATES, BEFORE = 9, 5
ZEN = read_builtin("zen")
CORPUS = encode(ZEN)
LSTM = ModelSpec("LSTM", hidden_size=16, head="Linear", forget_bias=1.0)
GRU = ModelSpec("GRU", hidden_size=9, num_layers=2, dropout=0.3, head="Linear")
ORTHOGONAL = ModelSpec("RNN", hidden_size=8, head="Linear", init="orthogonal")
PLAIN = TrainingSpec(batch_size=7, lr=0.01, seed=3, epochs=UPDATES)
BENT = TrainingSpec(
    **{"batch_size": 4, "optimizer": "SGD", "lr": 0.5, "seed": 5, "epochs": UPDATES},
    **{"clip_norm": 0.1, "scheduler": "CosineAnnealingLR", "period": 6, "weight_decay": 0.01},
)
TEXTS = {  # chunk, whether the state is carried, sequences, embedding
    "carried": (20, True, 7, 5),
    "anew": (20, False, 3, 0),
    "one sequence": (20, True, 1, 5),
    "by heart": (0, True, 1, 0),
}


def task(kind, model=LSTM, training=PLAIN):
    return Experiment(SyntheticTask(kind, 12, 3, 4), model, training)


def text(name, model=LSTM):
    chunk, carry, count, embedding = TEXTS[name]
    own = (chunk, carry, 0.1 if chunk else 0.0)
    given = TextTask("zen", CORPUS.vocabulary, len(CORPUS.codes), digest(CORPUS), *own)
    made = Experiment(given, model, TrainingSpec(batch_size=count, lr=0.01, epochs=UPDATES))
    return made.with_values(embedding_dim=embedding)


def trained(experiment):
    """The trainer at the end, its losses, and its state before the update BEFORE + 1."""
    codes = CORPUS.codes if isinstance(experiment.task, TextTask) else None
    trainer, losses, state = BatchTrainer(experiment, codes), [], None
    for update in range(UPDATES):
        state = trainer.state() if update == BEFORE else state
        losses.append(trainer.advance().loss)
    return trainer, losses, state


def written(folder, experiment, state=None):
    """Its program, and what belongs beside it."""
    after = None if state is None else state.updates
    file = folder / "run.py"
    made = saved.with_state(file, batch_program(experiment, after).text.encode(), experiment, state)
    for path, data in {**made, folder / "run.txt": ZEN.encode()}.items():
        if callable(data):
            with path.open("wb") as open_file:
                data(open_file)
        else:
            path.write_bytes(data)
    return file


def run(file):
    """(its losses, what it says after them)."""
    printed = io.StringIO()
    source = file.read_text(encoding="utf-8").replace(":.4f", "!r")
    with contextlib.redirect_stdout(printed), torch.random.fork_rng():
        exec(compile(source, str(file), "exec"), {"__file__": str(file)})
    losses = re.findall(r"^Update \[\d+/\d+\] loss=(\S+)\n", printed.getvalue(), re.MULTILINE)
    return [float(each) for each in losses], printed.getvalue().split(f"loss={losses[-1]}\n")[1]


def check(experiment, folder):
    """From its seed, and from what it had become; what it says at the end."""
    trainer, losses, state = trained(experiment)
    found, end = run(written(folder, experiment))
    assert found == losses
    assert run(written(folder, experiment, state)) == (losses[BEFORE:], end)
    return trainer, end


WAYS = ((LSTM, PLAIN), (GRU, BENT), (ORTHOGONAL, PLAIN))


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("kind", "way"),
    [
        pytest.param(kind, way, marks=() if way == number % 3 else pytest.mark.slow)
        for number, kind in enumerate(CHOICES["kind"])
        for way in range(3)
    ],
)
def test_a_tasks_program_has_the_very_losses_and_score_of_the_training(kind, way, tmp_path):
    model, training = WAYS[way]
    trainer, end = check(task(kind, model, training), tmp_path)
    assert f" {trainer.evaluate().score!r} " in end.replace("\n", " ")


def test_a_task_of_one_sequence_and_one_that_holds_none_out(tmp_path):
    small = Experiment(SyntheticTask("echo", 5, 2, 2), LSTM, PLAIN).with_values(batch_size=1)
    check(small.with_values(frozen=("lstm.bias_ih_l0",)), tmp_path)


@pytest.mark.turns(4)
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("model", [LSTM, pytest.param(ORTHOGONAL, marks=pytest.mark.slow)])
def test_a_texts_program_has_the_very_losses_and_letters_of_the_window(name, model, tmp_path):
    trainer, end = check(text(name, model), tmp_path)
    assert end == sample(trainer, 240, Style()).letters.text + "\n"


def test_they_are_written_as_a_formatter_and_a_linter_want_it(tmp_path):
    made = [task(kind, GRU, BENT) for kind in CHOICES["kind"]]
    made += [text(name, model) for name in TEXTS for model in (LSTM, ORTHOGONAL)]
    made += [each.with_values(batch_size=1) for each in made[:1]]
    for number, experiment in enumerate(made):
        for after in (None, 3):
            file = tmp_path / f"p{number}{after}.py"
            file.write_text(batch_program(experiment, after).text, encoding="utf-8")
    word = script.program(find_lesson("hello-rnn").experiment, 3, in_one=True)
    (tmp_path / "word.py").write_text(word.text, encoding="utf-8")
    for command in (
        ["format", "--isolated", "--diff"],
        ["check", "--isolated", "--select", "E,W,F,I,UP,B,C4,SIM,N", "--ignore", "B905,SIM117"],
    ):
        ruff = [sys.executable, "-m", "ruff", *command, str(tmp_path)]
        told = subprocess.run(ruff, capture_output=True, encoding="utf-8")
        assert told.returncode == 0, told.stdout[:3000]


# several processes --------------------------------------------------------------------------


def test_the_one_process_that_torchrun_starts_has_the_very_losses(tmp_path, monkeypatch):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    launched = {"RANK": "0", "LOCAL_RANK": "0", "WORLD_SIZE": "1", "LOCAL_WORLD_SIZE": "1"}
    for name, value in {**launched, "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 0)
    experiment = task("recall")
    assert run(written(tmp_path, experiment))[0] == trained(experiment)[1]
    assert not torch.distributed.is_initialized()


GRADIENTS = """
if update == {first}:
        grads = {{name: each.grad for name, each in model.named_parameters()}}
        torch.save(grads, f"grads{{world}}{{rank}}.pt")
    optimizer.step()"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("experiment", "goes_on"),
    [
        (task("adding"), False),
        (
            task("echo", GRU.__class__("GRU", hidden_size=9, num_layers=2, head="Linear"), BENT),
            True,
        ),
        (text("carried"), False),
        (text("carried", ORTHOGONAL), True),
        (text("anew"), False),
    ],
    ids=["adding", "echo goes on", "text", "text goes on", "text anew"],
)
def test_two_processes_have_the_losses_and_gradients_of_one(experiment, goes_on, tmp_path):
    """Of the first 20 updates within 1e-6; of 7 sequences one has 4, the other 3."""
    state = trained(experiment)[2] if goes_on else None
    count = 20 + (BEFORE if goes_on else 0)
    file = written(tmp_path, experiment.with_values(epochs=count), state)
    source = file.read_text(encoding="utf-8").replace(":.4f", "!r")
    first = 1 + (BEFORE if goes_on else 0)
    changed = source.replace("\n    optimizer.step()", "\n    " + GRADIENTS.format(first=first)[1:])
    file.write_text(changed, encoding="utf-8")
    printed = {}
    for count in (1, 2):
        torchrun = [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", str(count)]
        command = torchrun if count > 1 else [sys.executable]
        told = subprocess.run(
            [*command, str(file)], capture_output=True, encoding="utf-8", cwd=tmp_path
        )
        assert told.returncode == 0, told.stderr[-2000:]
        printed[count] = [float(each) for each in re.findall(r"loss=(\S+)", told.stdout)]
    assert len(printed[1]) == len(printed[2]) == 20
    assert max(abs(a - b) for a, b in zip(printed[1], printed[2], strict=True)) < 1e-6
    one = torch.load(tmp_path / "grads10.pt", weights_only=True)
    for rank in (0, 1):
        other = torch.load(tmp_path / f"grads2{rank}.pt", weights_only=True)
        assert max(float((one[name] - other[name]).abs().max()) for name in one) < 1e-6
        assert max(float(one[name].abs().max()) for name in one) > 1e-3


@pytest.mark.parametrize("rank", ["0", "1"])
def test_one_sequence_is_trained_by_one_process_and_the_others_say_so(rank, tmp_path, monkeypatch):
    monkeypatch.setenv("RANK", rank)
    word = find_lesson("hello-rnn").experiment.with_values(epochs=2)
    for source in (
        script.program(word, in_one=True).text,
        batch_program(text("by heart")).text,
        batch_program(task("adding").with_values(batch_size=1)).text,
    ):
        (tmp_path / "run.txt").write_bytes(ZEN.encode())
        printed = io.StringIO()
        names = {"__file__": str(tmp_path / "run.py")}
        ended = pytest.raises(SystemExit) if rank == "1" else contextlib.nullcontext()
        with contextlib.redirect_stdout(printed), torch.random.fork_rng(), ended as raised:
            exec(compile(source, "run.py", "exec"), names)
        assert ("trained by one process" in printed.getvalue()) == (rank == "1")
        assert ("loss=" in printed.getvalue()) == (rank == "0")
        assert rank == "0" or raised.value.code is None  # torchrun takes it for done


# what is beside it --------------------------------------------------------------------------


def test_a_texts_script_has_its_text_beside_it(tmp_path, capsys):
    experiment = text("carried")
    _, losses, state = trained(experiment)
    save(tmp_path / "zen.safetensors", Checkpoint(experiment, "", state))
    out = tmp_path / "go.py"
    call = ["export", str(tmp_path / "zen.safetensors"), "--to", "script", "--out", str(out)]
    assert main(call) == 0
    assert {each.suffix for each in tmp_path.glob("go.*")} == {".py", ".pt", ".txt"}
    assert (tmp_path / "go.txt").read_bytes().decode() == ZEN
    assert run(out)[0] == losses[BEFORE:]
    out.unlink()
    capsys.readouterr()
    assert main(call) == 2
    assert "beside which belongs 'go.txt'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("origin", "wanted", "part"),
    [
        ("pasted", "", "was pasted"),
        ("/nowhere/a.txt", "", "no such file"),
        ("zen", "0" * 64, "is not the text"),
    ],
)
def test_without_its_text_there_is_no_script(origin, wanted, part, tmp_path, capsys):
    experiment = text("carried")
    values = {"origin": origin, "digest": wanted or digest(CORPUS)}
    experiment = experiment.with_values(**values)
    save(tmp_path / "zen.safetensors", Checkpoint(experiment, "", BatchTrainer(experiment).state()))
    out = str(tmp_path / "go.py")
    capsys.readouterr()
    call = ["export", str(tmp_path / "zen.safetensors"), "--to", "script", "--out", out]
    assert main(call) == 1
    assert part in capsys.readouterr().err
    assert not list(tmp_path.glob("go.*"))


def test_letters_of_several_code_points_are_refused_by_name():
    with pytest.raises(ExportError, match=r"several.*👩‍👩‍👧"):
        text_file(Letters.of("ab👩‍👩‍👧"))
    assert text_file(Letters.of("äöü\n")) == "äöü\n".encode()


def test_a_session_has_the_text_of_its_own_runs():
    made = read("pasted", "two kinds of letters, pasted " * 3)
    given = TextTask.of(made, 8)
    experiment = Experiment(given, ModelSpec("RNN", head="Linear"), PLAIN)
    told = Contents()
    told.take(f"texts/{made.digest}/", tell(made))
    assert kept_in(told, experiment)().text == "two kinds of letters, pasted " * 3
    with pytest.raises(ExportError, match="was pasted"):
        kept_in(Contents(), experiment)()
