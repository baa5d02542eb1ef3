"""Weights leave as torch's own names have them, and are the very ones."""

import numpy as np
import pytest

from core.course.lesson import find_lesson
from core.experiment.parameters import parameter_layout
from core.terminal.commands import main
from core.training.trainer import Trainer


@pytest.fixture(scope="module")
def trained():
    """hello-lstm after three updates."""
    experiment = find_lesson("hello-lstm").experiment
    trainer = Trainer(experiment)
    for _ in range(3):
        trainer.advance()
    return trainer


@pytest.mark.parametrize("ending", [".safetensors", ".pt"])
def test_a_state_dict_loads_into_torchs_own_module(ending, trained, tmp_path):
    import torch
    from safetensors.torch import load_file

    file = tmp_path / f"a{ending}"
    assert main(["export", "hello-lstm", "--to", "weights", "--at", "3", "--out", str(file)]) == 0
    read = load_file(file) if ending == ".safetensors" else torch.load(file, weights_only=True)
    experiment = trained.experiment
    assert [*read] == [name for name, _ in parameter_layout(experiment)] or ending != ".pt"
    model = experiment.model
    lstm = torch.nn.LSTM(
        model.embedding_dim, model.hidden_size, model.num_layers, bidirectional=model.bidirectional
    )
    lstm.load_state_dict(
        {name.partition(".")[2]: each for name, each in read.items() if name.startswith("lstm.")}
    )
    told = trained.state().vector
    flat = np.concatenate([read[name].numpy().ravel() for name, _ in parameter_layout(experiment)])
    np.testing.assert_array_equal(flat, told[: len(flat)])


def test_the_program_of_a_checkpoint_goes_on_from_a_file_beside_it(tmp_path, capsys):
    saved, out = tmp_path / "a.pt", tmp_path / "b.py"
    whole = tmp_path / "whole.safetensors"
    assert main(["train", "hello-rnn", "--epochs", "2", "--save", str(whole)]) == 0
    whole.rename(saved)  # told by its content, not by its name
    assert main(["export", str(saved), "--to", "script", "--out", str(out)]) == 0
    assert "after 2 updates" in out.read_text(encoding="utf-8")
    assert (tmp_path / "b.pt").exists()
    before = saved.read_bytes()
    capsys.readouterr()
    assert main(["export", str(saved), "--to", "script", "--out", str(tmp_path / "a.py")]) == 2
    assert "beside which belongs 'a.pt'" in capsys.readouterr().err
    assert saved.read_bytes() == before
    other = tmp_path / "b.pt"
    other.write_bytes(b"somebody's")
    out.write_text("print('another program')", encoding="utf-8")
    call = ["export", str(saved), "--to", "script", "--out", str(out)]
    assert main(call) == 2
    assert "or --replace" in capsys.readouterr().err
    assert main([*call, "--replace"]) == 0
    assert other.read_bytes() != b"somebody's"
    assert (
        main(
            [
                "export",
                str(saved),
                "--to",
                "script",
                "--out",
                str(saved.with_suffix(".py")),
                "--replace",
            ]
        )
        == 2
    )
    assert saved.read_bytes() == before
