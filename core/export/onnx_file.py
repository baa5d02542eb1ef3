"""ONNX: the network for onnxruntime, Netron and others; what goes in and out of it, and what the
file says of itself. Its nodes are core.export.onnx_graph's.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.experiment import Experiment
from core.experiment.parameters import parameter_layout
from core.export.extras import needed
from core.export.onnx_graph import Graph, network, takes_states
from core.export.record import Offer, Record, Wanted, only
from core.files.atomic_write import Data
from core.runs.records import TrainingState, named
from core.sentences import Sentence
from core.system.version import version
from core.tasks.task import type_name

OPSET, IR = 17, 8  # of 2022: a newer package would write what older runtimes refuse


def _files(record: Record, wanted: Wanted) -> dict[Path, Data]:
    onnx = needed("onnx", "onnx", "An ONNX file")
    model = _model(onnx, record.name, record.experiment, record.state())
    onnx.checker.check_model(model, full_check=True)
    return only(wanted.path, model.SerializeToString())


def _model(onnx: Any, name: str, experiment: Experiment, state: TrainingState) -> Any:
    numbers = named(experiment, state)
    weights = {each: numbers[each] for each, _ in parameter_layout(experiment)}
    graph, out = Graph(onnx), "logits" if experiment.vocabulary else "out"
    network(graph, experiment, weights, out)
    made = onnx.helper.make_graph(
        graph.nodes,
        name,
        _given(onnx, experiment),
        _returned(onnx, experiment, out),
        graph.tensors,
    )
    opset = [onnx.helper.make_opsetid("", OPSET)]
    model = onnx.helper.make_model(made, opset_imports=opset, ir_version=IR)
    model.producer_name = "Unroll"
    model.producer_version = version()
    onnx.helper.set_model_props(model, _about(experiment, state))
    return model


def _given(onnx: Any, experiment: Experiment) -> list[Any]:
    axes, spec = _axes(experiment), experiment.model
    if spec.embedding_dim:
        told = "numbers of letters in the vocabulary"
        kind = "INT64"
        shape = axes
    else:
        told = "one-hot"
        kind = "FLOAT"
        shape = [*axes, experiment.input_size]
        told = told if experiment.vocabulary else "numbers"
    read = _value(onnx, "input", kind, shape, told)
    return [read, *(_states(onnx, experiment, "0") if takes_states(experiment) else ())]


def _returned(onnx: Any, experiment: Experiment, out: str) -> list[Any]:
    shape = [*_axes(experiment), experiment.logit_size]
    return [_value(onnx, out, "FLOAT", shape, ""), *_states(onnx, experiment, "n")]


def _states(onnx: Any, experiment: Experiment, when: str) -> list[Any]:
    spec = experiment.model
    shape: list[str | int] = [spec.num_lanes, "batch", spec.hidden_size]
    names = [f"{state}_{when}" for state in spec.cell_kind.states]
    return [_value(onnx, each, "FLOAT", shape, "") for each in names]


def _axes(experiment: Experiment) -> list[str | int]:
    return ["batch", "length"] if experiment.model.batch_first else ["length", "batch"]


def _value(onnx: Any, name: str, kind: str, shape: list[str | int], told: str) -> Any:
    number = getattr(onnx.TensorProto, kind)
    return onnx.helper.make_tensor_value_info(name, number, shape, told)


def _about(experiment: Experiment, state: TrainingState) -> Mapping[str, str]:
    plain = experiment.to_dict()
    plain["task"] = {"type": type_name(experiment.task), **plain["task"]}
    return {
        "unroll": version(),
        "updates": str(state.updates),
        "vocabulary": json.dumps(experiment.vocabulary, ensure_ascii=False),
        "experiment": json.dumps(plain, ensure_ascii=False, allow_nan=False),
    }


OFFERS = (
    Offer(
        "onnx",
        Sentence("the network for onnxruntime, any batch and length"),
        (".onnx",),
        _files,
        frozenset({"at"}),
        extra="onnx",
    ),
)
