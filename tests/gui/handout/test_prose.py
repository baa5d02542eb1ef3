"""HTML of a lesson's Markdown: what Qt reads there, in tags of ours, every letter escaped."""

import pytest

from gui.handout import document
from gui.handout.prose import html_of, html_of_line, hung

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("A *b* **c** `d`.", "<p>A <em>b</em> <strong>c</strong> <code>d</code>.</p>"),
        ("- one\n- two", "<ul><li>one</li><li>two</li></ul>"),
        ("1. x\n2. y", "<ol><li>x</li><li>y</li></ol>"),
        ("# Head", "<h3><strong>Head</strong></h3>"),
        ("The [note](term:h) is $W_{hh}$.", "<i>W</i><sub><i>hh</i></sub>."),
        (
            "```python\nif h < 3:\n    pass\n```",
            "<pre>" + hung("if h < 3:") + hung("    pass") + "</pre>",
        ),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "<tr><td>1</td><td>2</td></tr></table>"),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", "<td style='text-align: right'>2</td>"),
    ],
)
def test_what_markdown_says_is_said_in_html(markdown, html):
    assert html in html_of(markdown)


@pytest.mark.parametrize(
    ("markdown", "kept"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("`<img src=x onerror=y>`", "<code>&lt;img src=x onerror=y&gt;</code>"),
        ("$<b>x</b>$", "&lt;"),
        ("```\n</pre><script>\n```", "&lt;/pre&gt;&lt;script&gt;"),
        ("| <b> |\n|---|\n| <i> |", "<td>&lt;i&gt;</td>"),
        ("a & b", "a &amp; b"),
    ],
)
def test_no_letter_of_it_is_html(markdown, kept):
    found = html_of(markdown)
    assert kept in found
    assert "<script" not in found
    assert "<img" not in found


def test_links_and_pictures_leave_their_words_alone():
    found = html_of("[here](http://example.org) ![x](file:///etc/passwd) [w](javascript:y)")
    assert found == "<p>here  w</p>"


def test_a_displayed_formula_is_a_picture_that_says_itself():
    found = html_of("```math\nh_t = \\tanh(x_t)\n```")
    assert found.startswith('<svg class="formula" role="img" aria-label="hₜ = tanh(xₜ)"')
    assert '<path d="M' in found


def test_a_line_that_goes_on_stands_further_in_beneath_its_beginning():
    found = html_of("```math\nh = \\tanh(W x\n\\qquad{} + b)\n```")
    assert found.count('class="formula"') == found.count('class="formula on"') == 1
    assert "margin: -2.5mm 0 3mm 16mm" in document.STYLE


def test_a_formula_that_cannot_be_set_stands_there_as_it_was_written():
    assert html_of("$a_{$") == "<p><code>a_{</code></p>"
    assert html_of("```math\n\\frac{1\n```") == "<p><code>\\frac{1</code></p>"


def test_a_question_has_its_formulas_and_code_too():
    html = html_of_line("Is $W_{hh}$ <b>in</b> `h_n`?")
    told = "<i>W</i><sub><i>hh</i></sub> &lt;b&gt;in&lt;/b&gt; <code>h_n</code>?"
    assert html == f"Is {told}"
