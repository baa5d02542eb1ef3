"""What the Compare page says of runs: the six models of one click, names, colours. No widgets."""

from html import escape

from PySide6.QtCore import QCoreApplication

from core.arrays import Array
from core.course.lecture import six_models
from core.experiment import WordTask
from core.runs.run import Run
from core.session.session import Session
from core.settings import SpecError
from core.text.letters import Letters, isolated
from gui.style import theme
from gui.wording.runs import is_changed, run_settings, run_title

# Okabe and Ito's, which colour-blind people tell apart; readable on both grounds.
LIGHT = ("#0072b2", "#d55e00", "#009e73", "#b14a86", "#8a6d00", "#3f7f9f")
DARK = ("#56b4e9", "#ff8f4a", "#2fd3a5", "#e79ac6", "#f0c040", "#c8d2e0")


def tr(text: str) -> str:
    return QCoreApplication.translate("Comparing", text)


def color_of(place: int) -> str:
    colors = DARK if theme.current().dark else LIGHT
    return colors[place % len(colors)]


def add_six(session: Session) -> list[Run]:
    """Runs of the six models on the present run's task and seed; those there are are taken."""
    run = session.run
    if run is None or not isinstance(run.experiment.task, WordTask):
        raise SpecError("task", tr("A demo trains nothing; open a lesson that does."))
    training = run.experiment.training
    wanted = six_models(run.experiment.task, training.seed, training.epochs)
    return [session.add_run(experiment, name) for name, experiment in wanted.items()]


def name_of(session: Session, run: Run) -> str:
    """A run's name; a nameless fork's and a lesson's with what was changed."""
    title, settings = run_title(session, run), run_settings(session, run)
    return title if run.name or not is_changed(session, run) else f"{title} · {settings}"


def word_html(letters: Letters, target: Letters) -> str:
    """The decoded letters, green where right and orange where wrong."""
    colors, parts = theme.current(), []
    for letter, right in zip(letters, target, strict=True):
        ground, ink = (
            (colors.right_soft, colors.right)
            if letter == right
            else (colors.wrong_soft, colors.wrong)
        )
        parts.append(
            f"<span style='background:{ground};color:{ink};font-weight:bold'>"
            f"&nbsp;{isolated(escape(letter))}&nbsp;</span>"
        )
    return "&#8202;".join(parts)


def per_letter(run: Run, losses: Array) -> Array:
    """Losses of a run that adds them up, as those of one that takes the mean."""
    result: Array = losses / run.experiment.loss_terms
    return result
