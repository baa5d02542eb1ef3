"""The report: a run on one HTML page that needs no network: what it is, what came of it, and how to
have it again.
"""

from collections.abc import Callable
from html import escape

from core.experiment import Experiment
from core.exporting.sketch import Sketch, figures_of
from core.runs.note import Note
from core.runs.run import Run
from core.sharing.set_up import SetUp, link_of
from core.text.letters import isolated
from core.trace.playhead import Playhead
from gui.export.studio import Studio
from gui.handout.prose import html_of
from gui.widgets.captioned import Captioned
from gui.widgets.vector import svg_of
from gui.wording.numbers import loss_text, setting_text
from gui.wording.pictures import figure_title
from gui.wording.place import moment_text
from gui.wording.runs import own_title
from gui.wording.settings import captions, why_off
from gui.wording.translate import tr

SHOWN = ("network", "loss", "decoded", "hidden_state", "gates", "gradients", "weights", "embedding")
LINES = 60  # epochs whose words are listed, evenly chosen
STYLE = """
body{font-family:"Noto Sans","Segoe UI",sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;
color:#1c2430;background:#fff;line-height:1.5}
h1{font-size:1.7rem;margin-bottom:0}h2{font-size:1.2rem;margin-top:2.2rem;break-after:avoid}h3{font-size:1rem;margin-bottom:.2rem}
.note{border-left:3px solid #d8dee6;padding-left:1rem;margin:1.4rem 0}
.note>h3:first-child{color:#5a6675;font-weight:normal;margin-top:0}
table{border-collapse:collapse;margin:0 0 1.2rem}td,th{padding:.15rem .8rem .15rem 0;
text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}th{font-weight:600}
figure{margin:1rem 0;break-inside:avoid}figure svg{width:100%;height:auto;border:1px solid #d8dee6}
figcaption{color:#5a6675;font-size:.9rem}
code,pre{font-family:"Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:.9rem}
pre{background:#f4f6f9;padding:.8rem;white-space:pre-wrap;overflow-wrap:anywhere}.wrong{text-decoration:underline}
@media print{body{margin:0;max-width:none}figure svg{max-height:240mm}}
"""


def report(sketch: Sketch, studio: Studio, tell: Callable[[int], None]) -> bytes:
    """The whole page, UTF-8; the figures at the last moment of the sketch."""
    experiment, place = sketch.subject.experiment, sketch.places[-1]
    figures = [name for name in SHOWN if name in figures_of(experiment)]
    drawn = []
    for done, name in enumerate(figures, start=1):
        view = studio.draw(place, name, whole=True)
        drawn.append(_figure(figure_title(name), svg_of(Captioned(view), name)))
        tell(done)
    run = studio.run
    parts = [
        _head(sketch.subject.name, experiment),
        _section(tr("Settings"), _settings(experiment)),
        _section(tr("What came of it"), _outcome(run, place)),
        _section(tr("Figures"), "".join(drawn)),
        *(
            [_section(tr("Notes"), _notes(run, sketch.subject.notes))]
            if sketch.subject.notes
            else []
        ),
        _section(tr("How to reproduce it"), _again(sketch, run, place)),
    ]
    body = "\n".join(parts)
    title = escape(sketch.subject.name)
    return (
        f"<!DOCTYPE html>\n<html><head><meta charset='utf-8'><title>{title}</title>"
        f"<style>{STYLE}</style></head><body>\n{body}\n</body></html>\n"
    ).encode()


def _head(name: str, experiment: Experiment) -> str:
    return f"<h1>{escape(name)}</h1><p>{escape(own_title(experiment))}</p>"


def _section(title: str, body: str) -> str:
    return f"<h2>{escape(title)}</h2>{body}"


def _table(rows: list[tuple[str, str]]) -> str:
    lines = (f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in rows)
    return f"<table>{''.join(lines)}</table>"


def _settings(experiment: Experiment) -> str:
    """Every one that does anything, with the name that the window and that files have for it."""
    known = captions()
    plain = experiment.to_dict()
    rows = []
    for part in ("task", "model", "training"):
        for name, value in plain[part].items():
            if why_off(experiment, name) or value == []:
                continue
            told = known.get(name, name)
            named = (
                f"{escape(told)} <code>{name}</code>" if told != name else f"<code>{name}</code>"
            )
            rows.append((named, escape(_value(value))))
    return _table(rows)


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return setting_text(value) if isinstance(value, float) else str(value)


def _outcome(run: Run, place: Playhead) -> str:
    if not run.experiment.trains:
        return f"<p>{escape(tr('One forward pass; nothing is trained.'))}</p>"
    last = min(place.epoch, run.recording.last_epoch)
    exact = run.recording.first_exact(last)
    rows = [
        (escape(tr("epochs")), f"{last:,}"),
        (escape(tr("loss at the last epoch")), escape(loss_text(run.recording.loss(last)))),
        (escape(tr("first epoch with the whole word")), f"{exact:,}" if exact else "–"),
    ]
    return _table(rows) + _words(run, last)


def _words(run: Run, last: int) -> str:
    """What it answered, and the loss of each pass; of very many epochs some."""
    first = run.first_epoch
    step = max((last - first + 1) // LINES, 1)
    lines = []
    for epoch in dict.fromkeys((*range(first, last + 1, step), last)):
        word = _word(run, epoch)
        loss = escape(loss_text(run.recording.loss(epoch)))
        lines.append(f"<tr><td>{epoch:,}</td><td>{word}</td><td>{loss}</td></tr>")
    names = (tr("epoch"), tr("answered"), tr("loss"))
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    return f"<table><tr>{head}</tr>{''.join(lines)}</table>"


def _word(run: Run, epoch: int) -> str:
    targets = run.experiment.task.targets  # type: ignore[union-attr]  # of a word alone
    pairs = zip(run.recording.letters(epoch), run.recording.predicted(epoch), targets, strict=True)
    letters = []
    for letter, code, target in pairs:
        told = isolated(escape(letter))
        letters.append(told if code == target else f"<span class='wrong'>{told}</span>")
    return f"<code>{''.join(letters)}</code>"


def _notes(run: Run, notes: tuple[Note, ...]) -> str:
    """Under the moment that each is pinned to, the one on the whole run first."""
    told = []
    for note in notes:
        place = note.place
        where = tr("On the whole run") if place is None else moment_text(run, place)
        told.append(f'<div class="note"><h3>{escape(where)}</h3>{html_of(note.text)}</div>')
    return "".join(told)


def _figure(title: str, svg: bytes) -> str:
    drawing, told = svg.decode(), escape(title)
    return f"<figure>{drawing[drawing.index('<svg') :]}<figcaption>{told}</figcaption></figure>"


def _again(sketch: Sketch, run: Run, place: Playhead) -> str:
    if run.start is not None:
        told = tr("It goes on from a state, which its checkpoint or its session holds.")
        return f"<p>{escape(told)}</p>"
    link = link_of(SetUp(run.experiment, "", place))
    told = tr("The same run, digit for digit in one environment: open this link with Unroll.")
    return f"<p>{escape(told)}</p><pre>{escape(link)}</pre>"
