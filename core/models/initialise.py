"""What the seed's draw is changed to before training: orthogonal W_hh, a bias for forgetting.

Done after torch's own draw, so that everything that is not changed stays what the seed gives.
"""

import torch
from torch import nn

from core.experiment import Experiment
from core.models.sequence_model import SequenceModel


def initialise(model: SequenceModel, experiment: Experiment) -> None:
    """Changes what the model's settings ask for, in every lane."""
    spec = experiment.model
    with torch.no_grad():
        for lane in range(spec.num_lanes):
            weights = model.lane_weights(lane)
            if spec.init == "orthogonal":
                for gate in weights.weight_hh.chunk(len(spec.cell_kind.gates)):
                    nn.init.orthogonal_(gate, gain=spec.gain)
            if spec.forget_bias:
                _set_forget_bias(weights.bias_ih, weights.bias_hh, spec.forget_bias)


def _set_forget_bias(bias_ih: torch.Tensor, bias_hh: torch.Tensor, value: float) -> None:
    """b_ih + b_hh of the forget gate, the second quarter of an LSTM's rows, is `value`.

    Gers et al. 2000; torch draws both around 0, where half of c_t is forgotten at every step.
    """
    size = len(bias_ih) // 4
    forget = slice(size, 2 * size)
    bias_ih[forget] = value
    bias_hh[forget] = 0
