"""One cell opened: the textbook's figure of it, one gate's products and sum, and its formulas.

parts.py: what there is, as arrays; graphs.py: the figures of LSTM, GRU and RNN; inside.py: a gate's
arithmetic; placing, painter, drawing: where and how; boxes.py: what boxes tell, in a form of
forms.py that is one for all of a kind; formula.py: one result's numbers; inspector.py opens card.py
over the stage.
"""
