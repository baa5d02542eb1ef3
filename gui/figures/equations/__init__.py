"""The equations of an experiment: one expression each, and its forms."""
