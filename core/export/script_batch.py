"""The program of a run that learns from batches, of a task or a text: plain PyTorch and numpy. It
gives the very same losses in one process, and shares each batch among several under torchrun.

What the sequences are is told by script_tasks.py and script_text.py. Text alone; no torch.
"""

from collections.abc import Iterable
from itertools import chain

from core.experiment import Experiment, TextTask
from core.experiment.training import DRAWS
from core.export.script_lines import Line, Program, spaced
from core.export.script_setup import (
    WEIGHTS,
    alone,
    initialised,
    module_imports,
    optimiser,
    recurrent,
    resumed,
    schedule,
)
from core.export.script_tasks import task_parts
from core.export.script_text import text_parts

SHARED = """\
# Under torchrun several processes share each batch; alone, this one has all of it.
rank, world, device = 0, 1, "cpu"
if "LOCAL_RANK" in os.environ:
    gpus = torch.cuda.device_count() >= int(os.environ["LOCAL_WORLD_SIZE"])
    dist.init_process_group("nccl" if gpus else "gloo")
    rank, world = dist.get_rank(), dist.get_world_size()
    device = f"cuda:{os.environ['LOCAL_RANK']}" if gpus else "cpu"
mine = slice(rank, None, world)  # which of a batch's sequences are this process's"""


def batch_program(experiment: Experiment, after: int | None = None) -> Program:
    """after: it goes on after so many updates, from a file beside it; None: it begins anew."""
    sections = _Writer(experiment, after).sections().values()
    return Program(tuple(spaced(chain.from_iterable(sections))))


def batch_sections(
    experiment: Experiment, after: int | None, weights: str, text: str
) -> dict[str, list[list[Line]]]:
    """The same for one process, by name, each in parts. weights, text: the expressions that name
    the files beside it.
    """
    return _Writer(experiment, after, weights, text).sections()


def _lines(texts: Iterable[str]) -> list[Line]:
    return [Line(text) for text in texts]


class _Writer:
    """Writes the sections, each for itself. weights, text: "" where torchrun may start it."""

    def __init__(
        self, experiment: Experiment, after: int | None, weights: str = "", text: str = ""
    ) -> None:
        self.experiment = experiment
        self.after = after
        self.spec = experiment.model
        self.training = experiment.training
        self.name = self.spec.cell_kind.module
        self.is_text = isinstance(experiment.task, TextTask)
        self.weights = weights
        self.shared = experiment.batch > 1 and not weights
        found = text_parts(experiment, text) if self.is_text else task_parts(experiment)
        self.data, self.asked, self.ending = found
        task = experiment.task
        self.carries = isinstance(task, TextTask) and task.carry and not task.whole

    def sections(self) -> dict[str, list[list[Line]]]:
        found = {
            "head": [self.head()],
            "data": self.data,
            "model": [self.model()],
            "set_up": [schedule(self.training), self.set_up(), self.resumed()],
            "loop": [self.loop()],
            "end": [self.end()],
        }
        return {name: [_lines(part) for part in parts if part] for name, parts in found.items()}

    def head(self) -> list[str]:
        threads = "torch.set_num_threads(1)  # so that sums are taken in one order"
        lines = [*module_imports(self._modules()), "", *self._alone()]
        lines += [threads, f"seed = {self.training.seed}"] if self._seeded else [threads]
        if self.after is None:
            lines.append(f"torch.manual_seed({'seed' if self._seeded else self.training.seed})")
        task = self.experiment.task
        if not getattr(task, "whole", False):
            sizes = f"{self.experiment.batch}, {task.seq_len}"
            lines += ["", f"batch_size, seq_len = {sizes}"]
        return [*lines, *(["", *SHARED.splitlines(), *self._enough()] if self.shared else [])]

    def _alone(self) -> list[str]:
        return [] if self.shared or self.weights else alone()

    @property
    def _seeded(self) -> bool:
        """Whether more than the first weights is drawn of it."""
        return not self.is_text or bool(self.spec.dropout)

    def _enough(self) -> list[str]:
        told = "{world} processes cannot share {batch_size} sequences."
        return ["if world > batch_size:", f'    raise SystemExit(f"{told}")']

    def _modules(self) -> set[str]:
        """As they are imported."""
        found = {"import torch", "from torch import nn", *([] if self.weights else ["import os"])}
        if self.training.scheduler == "CosineAnnealingLR":
            found.add("import math")
        if self.is_text or (self.after is not None and not self.weights):
            found.add("from pathlib import Path")
        if not self.is_text:
            found.add("import numpy as np")
        elif not self.spec.embedding_dim:
            found.add("from torch.nn import functional")
        if self.shared:
            found.add("import torch.distributed as dist")
            found.add("from torch.nn.parallel import DistributedDataParallel")
        return found

    def model(self) -> list[str]:
        spec, outputs = self.spec, self.experiment.head_size
        lines = ["class Model(nn.Module):", "    def __init__(self):", "        super().__init__()"]
        if spec.embedding_dim:
            lines.append(f"        self.emb = nn.Embedding({outputs}, {spec.embedding_dim})")
        lines.append(f"        self.{self.name} = {recurrent(self.experiment)}")
        lines += [f"        self.fc = nn.Linear({spec.output_size}, {outputs})", ""]
        lines.append("    def forward(self, x, state=None):  # None for zeros")
        if spec.embedding_dim:
            lines.append("        x = self.emb(x)  # (seq_len, batch, embedding_dim)")
        elif self.is_text:
            given = f"functional.one_hot(x, {outputs}).float()"
            lines.append(f"        x = {given}  # (seq_len, batch, letters)")
        wide = "2 * hidden_size" if spec.bidirectional else "hidden_size"
        call = f"out, state = self.{self.name}(x, state)"
        lines.append(f"        {call}  # (seq_len, batch, {wide})")
        return [*lines, "        return self.fc(out), state"]

    def set_up(self) -> list[str]:
        begun = initialised(self.experiment, f"model.{self.name}") if self.after is None else []
        still = [
            f"model.get_parameter({name!r}).requires_grad_(False)  # frozen"
            for name in self.training.frozen
        ]
        lines = ["model = Model()", *begun, *still]
        if self.shared:
            lines.append("model.to(device)")
            lines.append("network = DistributedDataParallel(model) if world > 1 else model")
        loss = "MSELoss" if self._is_number else "CrossEntropyLoss"
        return [*lines, f"criterion = nn.{loss}()", *optimiser(self.training)]

    @property
    def _is_number(self) -> bool:
        return not self.is_text and not self.experiment.vocabulary

    def resumed(self) -> list[str]:
        """What goes on takes up weights, what the optimiser remembers, and a text's states."""
        if self.after is None:
            return ["state = None"] if self.carries else []
        return [
            *resumed(self.experiment, self.after, self.weights or WEIGHTS),
            *(self._carried() if self.carries else []),
        ]

    def _carried(self) -> list[str]:
        """The states that the next chunk begins with, of its own sequences."""
        own = "[:, mine].contiguous().to(device)" if self.shared else ""
        if not self.spec.cell_kind.has_c:
            return [f'state = saved["carried"][0]{own}']
        return [f'state = tuple(each{own} for each in saved["carried"])']

    def loop(self) -> list[str]:
        training = self.training
        first = "1" if self.after is None else 'saved["epoch"] + 1'
        lines = [f"for update in range({first}, {training.epochs} + 1):"]
        inner = ["x, targets = batch(update - 1)"]
        if self.shared:
            inner.append("x, targets = x[:, mine].to(device), targets[:, mine].to(device)")
        inner += self._pass()
        if training.clip_norm:
            inner.append(f"nn.utils.clip_grad_norm_(model.parameters(), {training.clip_norm!r})")
        inner.append("optimizer.step()")
        inner += ["scheduler.step()"] if training.scheduler != "none" else []
        return [*lines, *(f"    {each}" for each in [*inner, *self._told()])]

    def _pass(self) -> list[str]:
        network = "network" if self.shared else "model"
        lines = ["optimizer.zero_grad()"]
        if self.spec.dropout:
            seeds = "(seed + rank)" if self.shared else "seed"
            told = "# dropout draws from it"
            lines.append(f"torch.manual_seed({seeds} * {DRAWS:_} + update - 1)  {told}")
        if self.carries:
            lines.append("if (update - 1) % updates_a_pass == 0:  # the text's beginning")
            lines.append("    state = None")
            lines.append(f"logits, state = {network}(x, state)")
            one = "state.detach()"
            if self.spec.cell_kind.has_c:
                one = "tuple(each.detach() for each in state)"
            lines.append(f"state = {one}  # goes on; its gradient does not")
        else:
            lines.append(f"logits, _ = {network}(x)")
        given = "logits.squeeze(2), targets"
        if not self._is_number:
            given = "logits.flatten(0, 1), targets.flatten()"
        lines += (
            [f"logits = logits{self.asked}  # where an answer is asked for"] if self.asked else []
        )
        if not self.shared:
            return [*lines, f"loss = criterion({given})", "loss.backward()"]
        return [
            *lines,
            "share = targets.size(1) / batch_size  # 1 where this process has it all",
            f"loss = criterion({given}) * share",
            "(loss * world).backward()  # DistributedDataParallel takes the mean of gradients",
        ]

    def _told(self) -> list[str]:
        text = f"Update [{{update}}/{self.training.epochs}] loss={{loss.item():.4f}}"
        told = f'print(f"{text}")'
        if not self.shared:
            return [told]
        return [
            "loss = loss.detach()",
            "if world > 1:",
            "    dist.all_reduce(loss)  # the sum of all shares",
            "if rank == 0:",
            f"    {told}",
        ]

    def end(self) -> list[str]:
        """What it has learned; told once."""
        if not self.shared:
            return self.ending
        first = ["if rank == 0:", *(f"    {each}" for each in self.ending)]
        return [*first, "if dist.is_initialized():", "    dist.destroy_process_group()"]
