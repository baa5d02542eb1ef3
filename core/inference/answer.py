"""Asking: what a trained model answers to an input of one's own, letter by letter. Needs torch."""

from itertools import takewhile

import torch
from torch import Tensor

from core.arrays import softmax
from core.experiment import Experiment
from core.messages.runs import ASKED_MAX, Answered, Ask
from core.models import initial_state
from core.settings import SpecError
from core.text.letters import Letters, drawn, quoted
from core.trace.trace import EpochTrace
from core.training.trainer import Trainer


def codes(experiment: Experiment, letters: Letters) -> list[int]:
    """The letters' codes; SpecError names the first that has none."""
    if not 1 <= len(letters) <= ASKED_MAX:
        raise SpecError(
            "text",
            "The input has {letters:,} letters; allowed are 1 to {most:,}.",
            letters=len(letters),
            most=ASKED_MAX,
        )
    places = {letter: index for index, letter in enumerate(experiment.vocabulary)}
    for letter in letters:
        if letter not in places:
            known = " ".join(map(drawn, experiment.vocabulary))
            raise SpecError(
                "text",
                "The model never met {letter}; it knows {known}.",
                letter=quoted(letter),
                known=quoted(known),
            )
    return [places[letter] for letter in letters]


def answer(trainer: Trainer, request: Ask) -> Answered:
    """Up to the first letter that the model never met, which is no failure: it is named."""
    try:
        return Answered(request, ask(trainer, request.letters))
    except SpecError as error:
        known = takewhile(set(trainer.experiment.vocabulary).__contains__, request.letters)
        before = Letters(tuple(known))
        if not 1 <= len(before) < len(request.letters) <= ASKED_MAX:
            return Answered(request, None, error.sentence)
        return Answered(request, ask(trainer, before), error.sentence)


def ask(trainer: Trainer, letters: Letters) -> EpochTrace:
    """What came out of the pass over the letters with the trainer's weights (see Answered).

    h_0 is zeros, whatever the training drew.
    """
    experiment, model = trainer.experiment, trainer.model
    places = codes(experiment, letters)
    found: list[Tensor] = []
    recurrent = model.get_submodule(experiment.model.cell_kind.module)
    hook = recurrent.register_forward_hook(lambda module, given, out: found.append(_first(out)))
    try:
        with torch.no_grad():
            x, start = _inputs(experiment, places), _zeros(experiment)
            logits = torch.cat(list(model.steps(x, *start))) if model.by_step else model(x, *start)
    finally:
        hook.remove()
    out = torch.cat([each.reshape(-1, experiment.model.output_size) for each in found])
    head = model.fc.named_parameters(prefix="fc") if model.fc is not None else ()
    return EpochTrace(
        epoch=trainer.updates + 1,
        inputs=torch.eye(len(experiment.vocabulary))[places].numpy(),
        embedding=None,
        lanes=(),
        out=out.numpy(),
        logits=logits.numpy(),
        probabilities=softmax(logits.numpy()),
        losses=None,
        state={name: each.detach().numpy().copy() for name, each in head},
    )


def _first(out: Tensor | tuple[Tensor, ...]) -> Tensor:
    return out if isinstance(out, Tensor) else out[0]


def _zeros(experiment: Experiment) -> tuple[Tensor, ...]:
    return initial_state(experiment.with_values(initial_state="zeros"))


def _inputs(experiment: Experiment, places: list[int]) -> Tensor:
    """As core.models builds them for the word that was trained."""
    if experiment.model.embedding_dim:
        inputs = torch.tensor(places).view(-1, 1)
    else:
        inputs = torch.eye(len(experiment.vocabulary))[places].view(len(places), 1, -1)
    return inputs.transpose(0, 1).contiguous() if experiment.model.batch_first else inputs
