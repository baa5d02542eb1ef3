"""The equations of an experiment: one expression each, and its forms.

forward.py, backward.py and update.py say which equations; expression.py and operators.py what an
equation is made of; lines.py writes it in numbers, typeset.py in symbols.
"""
