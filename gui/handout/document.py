"""The page of a handout: HTML and CSS of ours, a lesson's texts escaped, no script, no address."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from html import escape

from core.course.authored_questions import are_code
from core.course.language import spoken
from core.course.lesson import Lesson
from core.course.question import Answering, Question
from core.experiment import Experiment, WordTask
from gui.handout.leaves import Leaf, repeated
from gui.handout.prose import html_of, html_of_line, hung
from gui.wording.numbers import setting_text
from gui.wording.pictures import figure_title
from gui.wording.punctuation import headed, listed
from gui.wording.settings import set_to
from gui.wording.translate import told, tr

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
LINES = 2  # to write on
OF_WIDTH = 0.82  # a figure's letters are as large as these of the text
STYLE = """
@page { size: A4; margin: 17mm 16mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.45 "Noto Sans", "DejaVu Sans", "Helvetica Neue", Arial,
  "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  color: #1b2430; background: #fff; max-width: 178mm; margin: 8mm auto; padding: 0 2mm; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 13pt; line-height: 1.25; margin: 8mm 0 1.5mm; break-after: avoid; }
h3, h4, h5, h6 { font-size: 11pt; margin: 3mm 0 1mm; break-after: avoid; }
p, ul, ol, table, pre { margin: 0 0 2.2mm; }
p, li { orphans: 3; widows: 3; }
:lang(zh) em { font-style: normal; }
.of { color: #5b6675; font-size: 9.5pt; }
.name { display: flex; gap: 8mm; margin: 4mm 0 2mm; font-size: 9.5pt; color: #5b6675; }
.name span { flex: 2; border-bottom: 1px solid #9aa4b2; padding-bottom: 5mm; }
.name span + span { flex: 1; }
figure { margin: 2.5mm 0 3mm; break-inside: avoid; text-align: center; }
figure img { max-height: 108mm; border: 1px solid #d9dee6; border-radius: 2mm; }
figcaption { color: #5b6675; font-size: 9pt; margin-top: 1mm; }
.todo::before { content: ""; display: inline-block; width: 3mm; height: 3mm; margin-right: 2mm;
  border: 1px solid #1b2430; border-radius: 50%; vertical-align: -0.3mm; }
.question { border: 1px solid #2a5cc4; border-radius: 2mm; padding: 2.5mm 4mm 3mm; margin: 3mm 0;
  break-inside: avoid; }
.question p:first-child { font-weight: bold; }
.options { list-style: none; padding: 0; margin: 0; }
.options li { display: inline-block; margin-right: 8mm; }
.options.below li { display: block; margin: 0 0 1mm; }
.options li::before { content: ""; display: inline-block; width: 4mm; height: 4mm;
  margin-right: 2.5mm; border: 1px solid #1b2430; vertical-align: -0.7mm; }
.line { border-bottom: 1px solid #9aa4b2; height: 9mm; }
code, pre, .code { font-family: "DejaVu Sans Mono", "Noto Sans Mono", Menlo, Consolas, monospace;
  font-size: 9.5pt; }
pre { background: #f4f6f9; padding: 2mm 3mm; white-space: pre-wrap; break-inside: avoid; }
.code { white-space: pre-wrap; }
pre .code { display: block; min-height: 1.2em; }
.options.below .code { display: inline-block; vertical-align: top; }
table { border-collapse: collapse; break-inside: avoid; }
th, td { border: 1px solid #d9dee6; padding: 0.8mm 2.5mm; text-align: left; }
svg.formula { display: block; margin: 2mm 0 3mm 6mm; max-width: 95%; }
.answers { break-before: page; }
.answers li { margin-bottom: 2.5mm; break-inside: avoid; }
.answers .came { font-weight: bold; }
svg.formula.on { margin: -2.5mm 0 3mm 16mm; break-before: avoid; }
@media print { figure img { max-height: 72mm; } }
@media screen { .answers { margin-top: 20mm; border-top: 2px solid #d9dee6; padding-top: 6mm; } }
""".strip()


def document(lesson: Lesson, leaves: Sequence[Leaf]) -> str:
    """One page, for a browser to show and to print."""
    body = "\n".join([*_head(lesson), *_steps(leaves), *_answers(leaves)])
    title = escape(_line(lesson.title))
    return (
        f'<!DOCTYPE html>\n<html lang="{spoken().replace("_", "-")}">\n'
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _head(lesson: Lesson) -> Iterator[str]:
    yield f"<h1>{escape(_line(lesson.title))}</h1>"
    yield f"<p>{escape(_line(lesson.summary))}</p>"
    told_of = [tr("{} minutes").format(lesson.minutes)] if lesson.minutes else []
    told_of.append(_network(lesson.experiment))
    yield f'<p class="of">{escape(" · ".join(told_of))}</p>'
    yield f'<div class="name"><span>{tr("Name")}</span><span>{tr("Date")}</span></div>'


def _line(text: str) -> str:
    """Whole, in one line."""
    return " ".join(text.split())


def _network(experiment: Experiment) -> str:
    """By which settings its numbers come out again."""
    task = experiment.task
    model = experiment.model
    training = experiment.training
    parts = [f"{task.source.text} → {task.target.text}"] if isinstance(task, WordTask) else []
    parts += [model.cell, set_to("hidden_size", str(model.hidden_size))]
    if experiment.trains:
        parts += [
            listed((training.optimizer, set_to("lr", setting_text(training.lr)))),
            set_to("epochs", str(training.epochs)),
        ]
    return " · ".join([*parts, set_to("seed", str(training.seed))])


def _steps(leaves: Sequence[Leaf]) -> Iterator[str]:
    for place, leaf in enumerate(leaves):
        step, number = leaf.step, place + 1
        title = _line(step.title) or tr("Step {}").format(number)
        yield f"<section>\n<h2>{number}. {escape(title)}</h2>"
        yield html_of(step.text)
        yield _figure(leaves, place)
        if step.until.asks:
            yield f'<p class="todo">{escape(told(step.until.sentence(leaf.own)))}</p>'
        if step.question is not None:
            yield _question(_prompt(leaf), step.question, leaf.own)
        yield "</section>"


def _figure(leaves: Sequence[Leaf], place: int) -> str:
    """A picture that stood there before is named and not printed again, as a program is."""
    leaf, first = leaves[place], repeated(leaves, place)
    if leaf.program:
        return _program(leaf.program, first + 1 if first != place else 0)
    if not leaf.picture:
        return ""
    if first != place:
        return f'<p class="of">{tr("The figure is that of step {}.").format(first + 1)}</p>'
    data = b64encode(leaf.picture).decode()
    moment = escape(leaf.moment)
    said = escape(headed(figure_title(leaf.step.show.figure), leaf.moment), quote=True)
    caption = f"<figcaption>{moment}</figcaption>" if moment else ""
    wide = round(leaf.width * OF_WIDTH)
    size = f"max-width: min(100%, {wide}px)"  # at most: a width alone would not give way to height
    picture = f'<img alt="{said}" style="{size}" src="data:image/png;base64,{data}">'
    return f"<figure>{picture}{caption}</figure>"


def _program(text: str, before: int) -> str:
    """With its lines' numbers, by which one speaks of them. before: the step that has it, or 0."""
    if before:
        return f'<p class="of">{tr("The program is that of step {}.").format(before)}</p>'
    lines = text.rstrip().split("\n")
    wide = len(f"{len(lines)}")
    numbered = (f"{number:{wide}}  {line}" for number, line in enumerate(lines, start=1))
    return f"<pre>{escape(chr(10).join(numbered).rstrip())}</pre>"


def _prompt(leaf: Leaf) -> str:
    question, varied = leaf.step.question, leaf.step.variation
    assert question is not None
    return question.prompt if varied is None else varied.filled(question.prompt, leaf.own)


def _question(prompt: str, question: Question, own: Experiment) -> str:
    """As its answer is given: ticked, numbered, or written on lines."""
    way, offered = question.answering, question.offered(own)
    if not offered:
        return f'<div class="question"><p>{html_of_line(prompt)}</p>{LINES * _LINE}</div>'
    is_code = way is Answering.CODE or (way is Answering.ORDER and are_code(offered))
    hint = tr("Number them in their order.") if way is Answering.ORDER else ""
    more = f'<p class="of">{hint}</p>' if hint else ""
    items = "".join(f"<li>{_item(question, each, is_code)}</li>" for each in offered)
    kind = "options" if way is Answering.LETTER else "options below"
    said = f'<p>{html_of_line(prompt)}</p>{more}<ul class="{kind}">{items}</ul>'
    return f'<div class="question">{said}</div>'


def _item(question: Question, text: str, is_code: bool) -> str:
    """One of what is offered."""
    way = question.answering
    if way is Answering.ORDER:
        return hung(text) if is_code else escape(text)
    if way is Answering.LETTER:
        return escape(text)
    code = ' class="code"' if is_code else ""
    return f"<span{code}>{_option(question, text)}</span>"


def _option(question: Question | None, text: str) -> str:
    """Of its author may hold formulas; a line of code, and what torch says, stays as it is."""
    is_worded = question is not None and question.answering is Answering.CHOICE
    return html_of_line(text) if is_worded else escape(text)


_LINE = '<div class="line"></div>'


def _answers(leaves: Sequence[Leaf]) -> Iterator[str]:
    """On a page of their own, as torch computed them while this was printed."""
    asked = [(number, leaf) for number, leaf in enumerate(leaves, start=1) if leaf.step.question]
    if not asked:
        return
    yield f'<section class="answers">\n<h2>{tr("Answers")}</h2>'
    yield f'<p class="of">{tr("As PyTorch computed them when this page was made.")}</p>\n<ul>'
    for number, leaf in asked:
        question, came = leaf.step.question, tr("It depends on what you train.")
        if question is not None and leaf.verdict is not None:
            came = told(question.on_paper(leaf.verdict))
        why = question.why if question is not None else ""
        yield (
            f"<li>{number}. {html_of_line(_prompt(leaf))}<br>"
            f'<span class="came">{_option(question, came)}</span> '
            f"{html_of_line(why)}</li>"
        )
    yield "</ul>\n</section>"
