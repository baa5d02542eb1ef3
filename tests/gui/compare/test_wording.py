"""What Compare says of the runs at its clock's epoch."""

import math

from gui.compare.wording import Standing, headline


def test_the_headline_names_the_best_and_counts_those_that_have_the_word():
    runs = [Standing("RNN", 0.4, False), Standing("GRU", 0.02, True), Standing("LSTM", 0.03, True)]
    told = headline(runs, 14)
    assert told == (
        "Epoch 14: GRU has the lowest loss, 0.02000 nats a letter; 2 of 3 answer every letter."
    )


def test_two_runs_that_are_one_share_the_lead_and_what_is_unknown_does_not_count():
    runs = [
        Standing("RNN", 0.4, True),
        Standing("RNNCell", 0.4, True),
        Standing("?", math.nan, False),
    ]
    told = headline(runs, 2)
    assert told.startswith(
        "Epoch 2: RNN and 1 more have the lowest loss, 0.4000 nats a letter; 2 of 2"
    )
    assert headline(runs[1:], 2) == ""
