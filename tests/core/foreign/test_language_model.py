"""A character model of somebody else's goes on as a language model of the text it learned from."""

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from core.checkpoint.checkpoint import load
from core.experiment import TextTask
from core.foreign import child, reading
from core.foreign.imported import checkpoint, network_in, ways
from core.settings import SpecError
from core.terminal.commands import main
from core.text.text import read as read_text
from core.training.batch_trainer import BatchTrainer
from tests.core.foreign.files import Net, imported, said

WRITTEN = "a bad bead, a faded face\n" * 9
THEIRS = ("e", "\n", "f", "a", "c", ",", "b", " ", "d")  # in the order of their numbers


@pytest.fixture
def text(tmp_path):
    file = tmp_path / "theirs.txt"
    file.write_text(WRITTEN, encoding="utf-8")
    return file


@pytest.fixture
def in_process(monkeypatch):
    monkeypatch.setattr(reading, "_answer", lambda data, kind: b"".join(child._of_torch()(data)))


def saved(path, net, letters=THEIRS):
    torch.save({"model": net.state_dict(), "itos": list(letters)}, path)
    return path


@pytest.mark.parametrize("embedding", [True, False])
def test_it_says_to_each_letter_what_it_said_at_home(tmp_path, text, in_process, embedding):
    """Letters stand in another order here: theirs was drawn, a text's are sorted."""
    net = Net(nn.GRU, embedding=embedding, layers=2, letters=len(THEIRS))
    file = saved(tmp_path / "theirs.pt", net)
    _, model, experiment = imported(file, task="text", text=str(text), chunk="20")
    assert experiment.vocabulary == tuple(sorted(THEIRS))
    codes = [[letters.index(each) for each in WRITTEN[:30]] for letters in (THEIRS, sorted(THEIRS))]
    x, ours = (torch.tensor(each)[:, None] for each in codes)
    if not embedding:
        x, ours = (nn.functional.one_hot(each, len(THEIRS)).float() for each in (x, ours))
    with torch.no_grad():
        expected = net(x)[:, 0].numpy()
    places = [THEIRS.index(each) for each in sorted(THEIRS)]
    assert np.abs(said(model, experiment, ours) - expected[:, places]).max() < 1e-5


def test_it_learns_on_from_its_text(tmp_path, text, in_process):
    file = saved(tmp_path / "theirs.pt", Net(nn.LSTM, letters=len(THEIRS)))
    made = checkpoint(network_in(file), {"task": "text", "text": str(text), "chunk": "20"})
    task = made.experiment.task
    assert isinstance(task, TextTask)
    assert (task.origin, task.letters, task.chunk) == (str(text), len(WRITTEN), 20)
    found = read_text(task.origin, wanted=task.digest)
    trainer = BatchTrainer(made.experiment, codes=found.codes, state=made.state)
    losses = [trainer.advance().loss for _ in range(20)]
    assert losses[-1] < losses[0]


def test_letters_that_nobody_tells_are_taken_as_sorted(tmp_path, text):
    net = Net(nn.RNN, letters=len(THEIRS))
    save_file(net.state_dict(), tmp_path / "x.safetensors")
    _, model, experiment = imported(tmp_path / "x.safetensors", task="text", text=str(text))
    x = torch.arange(len(THEIRS))[:, None]
    with torch.no_grad():
        assert np.abs(said(model, experiment, x) - net(x)[:, 0].numpy()).max() < 1e-5


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, "A language model needs the text that it learned from"),
        ({"text": "zen"}, "The text has 45 different letters, these weights know 9"),
        ({"text": "nowhere.txt"}, "there is no such file"),
        ({"vocabulary": "abcdefgh ", "text": "theirs.txt"}, "letters that the weights do not know"),
        ({"vocabulary": "abc"}, "The vocabulary has 3 letters, these weights know 9"),
        ({"task": "word", "text": "zen"}, "text is for a language model"),
    ],
)
def test_what_does_not_go_together_is_told(tmp_path, text, in_process, monkeypatch, answers, told):
    monkeypatch.chdir(tmp_path)
    network = network_in(saved(tmp_path / "x.pt", Net(nn.RNN, letters=len(THEIRS))))
    with pytest.raises(SpecError, match=told):
        checkpoint(network, {"task": "text"} | answers)


ENTRIES = ("", "[UNK]", *THEIRS)


@pytest.mark.parametrize("embedding", [True, False])
@pytest.mark.parametrize("told", ["by the file", "by who asks", "by nobody"])
def test_entries_that_are_no_letters_are_left_out_and_the_others_say_what_they_said(
    tmp_path, text, in_process, embedding, told
):
    """As Keras's TextVectorization puts padding and the unknown before the letters."""
    letters = sorted(THEIRS) if told == "by nobody" else THEIRS
    net = Net(nn.GRU, embedding=embedding, letters=len(ENTRIES))
    known = ("", "[UNK]", *letters) if told == "by the file" else ()
    file = saved(tmp_path / "theirs.pt", net, known)
    typed = {"vocabulary": "[PAD][UNK]" + "".join(letters).replace("\n", "\\n")}
    answers = {"task": "text", "text": str(text)} | (typed if told == "by who asks" else {})
    network, model, experiment = imported(file, **answers)
    assert experiment.vocabulary == tuple(sorted(THEIRS))
    assert (network.symbols == len(THEIRS)) is (told == "by the file")
    assert bool([n for n in network.notes if "'' '[UNK]'" in n]) is (told == "by the file")
    places = [2 + letters.index(each) for each in sorted(THEIRS)]
    codes = [sorted(THEIRS).index(each) for each in WRITTEN[:30]]
    x, ours = torch.tensor([places[each] for each in codes])[:, None], torch.tensor(codes)[:, None]
    if not embedding:
        x = nn.functional.one_hot(x, len(ENTRIES)).float()
        ours = nn.functional.one_hot(ours, len(THEIRS)).float()
    with torch.no_grad():
        expected = net(x)[:, 0].numpy()[:, places]
    assert np.abs(said(model, experiment, ours) - expected).max() < 1e-5


def test_a_word_of_a_vocabulary_with_the_unknown_has_its_letters_alone(tmp_path, in_process):
    net = Net(nn.RNN, letters=5)
    file = saved(tmp_path / "word.pt", net, ("[UNK]", *"ehlo"))
    _, model, experiment = imported(file, task="word", source="hello", target="ohlol")
    assert experiment.vocabulary == tuple("ehlo")
    x = torch.tensor([["ehlo".index(each)] for each in "hello"])
    with torch.no_grad():
        expected = net(x + 1)[:, 0, 1:].numpy()
    assert np.abs(said(model, experiment, x) - expected).max() < 1e-5


def test_what_reads_backwards_is_no_language_model(tmp_path):
    file = tmp_path / "x.safetensors"
    save_file(Net(nn.GRU, both=True, letters=len(THEIRS)).state_dict(), file)
    assert "text" not in [way.name for way in ways(network_in(file))]


def test_a_command_makes_a_checkpoint_of_it(tmp_path, text, in_process, capsys):
    file = saved(tmp_path / "x.pt", Net(nn.GRU, letters=len(THEIRS)))
    out = tmp_path / "made.safetensors"
    given = ["--save", str(out), "--set", "task=text", f"text={text}", "chunk=20", "epochs=500"]
    assert main(["import", str(file), *given]) == 0
    made = load(out).experiment
    assert (made.training.epochs, made.training.batch_size) == (500, 9)
    assert "the next letter of" in capsys.readouterr().out
