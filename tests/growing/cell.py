"""nn.RNN that begins by remembering: W_hh is the identity (Le, Jaitly & Hinton 2015, IRNN)."""

from torch import nn

from core.experiment import Experiment
from core.models import rnn


class Model(rnn.Model):
    """The arithmetic is nn.RNN's, with relu where it is to be the paper's."""

    def add_recurrent(self, experiment: Experiment) -> None:
        super().add_recurrent(experiment)
        for lane in range(experiment.model.num_lanes):
            nn.init.eye_(self.lane_weights(lane).weight_hh)
