"""Set-ups to be handed on: an experiment and a moment of it as a text that anybody can open."""
