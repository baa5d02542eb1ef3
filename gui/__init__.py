"""The window: draws what is under the session's playhead. Never imports torch.

A folder is a page (lab, compare, seeds, tasks, text, try_it, program), or what all of them stand
on: style, wording, widgets, figures. window puts them together, app starts it.
"""

from gui.imports import keep_plain
from gui.overrides import keep_errors_whole
from gui.wording.translate import one_door

keep_plain()
keep_errors_whole()  # before the first class of a widget is made
one_door()
