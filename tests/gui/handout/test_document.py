"""The page of a handout: what is asked, room to answer, and the answers apart."""

from html.parser import HTMLParser

import pytest

from core.course.language import ENGLISH
from core.course.lesson import find_lesson
from core.course.question import Verdict
from core.course.question_table import question_of
from core.course.step import Show, Step
from core.course.until import Until
from gui.handout.document import document
from gui.handout.leaves import Leaf
from gui.window.language import speak
from gui.wording import languages
from tests.translations import pseudo

pytestmark = pytest.mark.usefixtures("qapp")
LESSON = find_lesson("hello-rnn")
OWN = LESSON.experiment
VOID = {"meta", "img", "br", "path"}


def leaf(ask=None, verdict=None, **values):
    question = question_of(ask, OWN) if ask else None
    step = Step("Read **this**.", "A <title>", question=question, **values)
    return Leaf(step, OWN, verdict=verdict)


def asked(came="o", **ask):
    return leaf({"prompt": "What & why?", "why": "Since <so>.", **ask}, Verdict("x", came, False))


def answers(page):
    return page[page.index('<section class="answers">') :]


class Balanced(HTMLParser):
    """Every tag that is opened is closed, in order; what loads, loads nothing from elsewhere."""

    def __init__(self, page):
        super().__init__()
        self.open, self.tags = [], set()
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("src", "href"):
                assert value.startswith("data:image/png;base64,")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


def test_the_page_is_whole_and_needs_nothing_else():
    leaves = [leaf(), asked(letter={"epoch": 1, "t": 1}), Leaf(Step("x"), OWN, b"png", 40)]
    page = document(LESSON, leaves)
    tags = Balanced(page).tags
    assert "default-src 'none'" in page
    assert not tags & {"script", "link", "iframe", "a", "form"}
    assert "http" not in page.replace("http-equiv", "")


def test_every_text_of_a_lesson_is_escaped():
    page = document(LESSON, [asked(choice=["<b>", "&"], right=1)])
    assert "A &lt;title&gt;" in page
    assert "What &amp; why?" in page
    assert "Since &lt;so&gt;." in page
    assert "<li><span>&lt;b&gt;</span></li>" in page


@pytest.mark.parametrize(
    ("ask", "room"),
    [
        ({"letter": {"epoch": 1, "t": 1}}, '<ul class="options"><li>e</li><li>h</li>'),
        ({"shape": "out"}, '<div class="line"></div>'),
        ({"choice": ["A", "B"], "right": 1}, '<ul class="options below"><li><span>A</span>'),
        ({"line": ["  a = 1", "b"], "right": 1}, '<span class="code">  a = 1</span>'),
        ({"order": ["one", "two"]}, "Number them in their order."),
        ({"order": ["one", "two"]}, "<li>one</li>"),
        ({"order": ["a()", "b()"]}, 'ch">a()</span></li>'),
    ],
    ids=["letter", "shape", "choice", "line", "order", "words", "code"],
)
def test_each_kind_of_question_has_its_room(ask, room):
    assert room in document(LESSON, [asked(**ask)])


def test_the_answers_are_at_the_end_and_nowhere_before():
    page = document(LESSON, [asked("the very answer", shape="out"), leaf()])
    told = answers(page)
    assert '<span class="came">the very answer</span> Since' in told
    assert page.count("the very answer") == page.count("Since") == 1
    assert ".answers { break-before: page; }" in page


def test_a_lesson_that_asks_nothing_has_no_answers():
    assert '<section class="answers">' not in document(LESSON, [leaf()])


def test_what_is_to_be_done_has_a_ring_to_be_ticked():
    page = document(LESSON, [leaf(until=Until(trained=True, own=OWN))])
    assert '<p class="todo">Train the run to its end.</p>' in page


def test_a_picture_that_stood_there_before_is_named():
    steps = [Step("x", show=Show("loss")) for _ in range(3)]
    leaves = [
        Leaf(step, OWN, picture, 100, "epoch 1")
        for step, picture in zip(steps, (b"a", b"b", b"a"), strict=True)
    ]
    page = document(LESSON, leaves)
    assert page.count("<img") == 2
    assert "The figure is that of step 1." in page
    assert "<figcaption>epoch 1</figcaption>" in page


def test_a_program_is_printed_whole_with_its_lines_numbers():
    """Its page is scrolled; of a picture of it the lines below were missing, the wrong one too."""
    program = "\n".join(["import torch", *["pass"] * 58, "print('<end>')"]) + "\n"
    leaves = [Leaf(Step("x", show=Show("program")), OWN, program=each) for each in (program,) * 2]
    page = document(LESSON, [*leaves, Leaf(Step("x"), OWN)])
    Balanced(page)
    assert "<pre> 1  import torch\n" in page
    assert page.count("\n60  print(&#x27;&lt;end&gt;&#x27;)</pre>") == 1
    assert page.count("The program is that of step 1.") == 1


def test_what_the_page_says_itself_is_in_the_language_and_names_of_torch_stay(
    monkeypatch, tmp_path
):
    texts = ("Name", "Date", "Answers", "Number them in their order.", "Train the run to its end.")
    pseudo.make(tmp_path, "eo", texts=(*texts, "Step {}"))
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    monkeypatch.setattr(languages, "lacking", lambda language: "")
    speak("eo")
    try:
        order, trained = asked(order=["b", "a"]), leaf(until=Until(trained=True, own=OWN))
        page = document(LESSON, [order, Leaf(step=Step("x"), own=OWN), trained])
    finally:
        speak(ENGLISH)
    assert '<html lang="eo">' in page
    assert f"hidden_size {OWN.model.hidden_size} · " in page
    for text in texts:
        assert pseudo.pseudo(text) in page
    assert f"<h2>2. {pseudo.pseudo('Step {}').format(2)}</h2>" in page
