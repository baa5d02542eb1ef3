"""Every text of the program that may be had in another language, found in its source.

Two doors lead to a look-up: `tr`, with the text itself, and Sentence, whose template may come from
far. So whoever takes a template is a door, too (LessonError, `_problem`, `refusal`), and what goes
in there is followed back to its words: through names, choices, tables and fields.
"""

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).parents[2]
PUNCTUATION = "gui.wording.punctuation"  # whose texts have no words, and are translated
DOORS = {
    "Sentence": (0,),
    "SentenceError": (0,),
    "tr": (0,),
    "refusal": (2,),
    "core.text.file:_counted": (1, 2),
}
# What is handed on there was a Sentence before, or is text from outside.
HANDED_ON = {
    ("core.sentences", "Sentence"),
    ("core.sentences", "SentenceError"),
    ("gui.wording.translate", "tr"),
    ("core.session.transport", "refusal"),
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


class File:
    """A file of ours, taken apart once: there are half a million nodes in all."""

    def __init__(self, name: str, tree: ast.Module) -> None:
        self.name = name
        self.tree = tree
        self.above: dict[ast.AST, ast.AST] = {}
        self.calls: list[ast.Call] = []
        self.functions: list[Function] = []
        self.classes: list[ast.ClassDef] = []
        self.imported: dict[str, str] = {}  # {name: module}
        self._take_apart()
        self.records = {each.name: _fields(each) for each in self.classes}

    def _take_apart(self) -> None:
        left: list[ast.AST] = [self.tree]
        for node in left:
            for child in _parts(node):
                self.above[child] = node
                left.append(child)
            if isinstance(node, ast.Call):
                self.calls.append(node)
            elif isinstance(node, Function):
                self.functions.append(node)
            elif isinstance(node, ast.ClassDef):
                self.classes.append(node)
            elif isinstance(node, ast.ImportFrom):
                self.imported |= {alias.name: str(node.module) for alias in node.names}

    def within(self, node: ast.AST) -> Iterator[ast.AST]:
        """What it stands in, from near to far."""
        while node in self.above:
            node = self.above[node]
            yield node


@dataclass
class Found:
    """texts: {text: the files that say it}. lost: what leads to no words, with its place."""

    texts: dict[str, set[str]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def files() -> list[File]:
    """Without the garbage collector, which would look at each of a million nodes."""
    found = []
    collects = gc.isenabled()
    gc.disable()
    for path in sorted(path for top in ("core", "gui") for path in (ROOT / top).rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found.append(File(name, ast.parse(path.read_text(encoding="utf-8"))))
    if collects:
        gc.enable()
    return found


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    for name in node._fields:
        value = getattr(node, name, None)
        if isinstance(value, list):
            yield from (each for each in value if isinstance(each, ast.AST))
        elif isinstance(value, ast.AST) and not isinstance(value, ast.expr_context | ast.operator):
            yield value


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def has_words(text: str) -> bool:
    """Whether anything of it is to be translated."""
    return any(letter.isalpha() for piece, *_ in Formatter().parse(text) for letter in piece)


class Collector:
    def __init__(self, among: list[File]) -> None:
        self.files = {file.name: file for file in among}
        self.bases = {
            made.name: [base.id for base in made.bases if isinstance(base, ast.Name)]
            for file in among
            for made in file.classes
        }
        self.sayers = {
            made.name
            for file in among
            for made in file.functions
            if made.returns is not None and "Sentence" in ast.unparse(made.returns)
        }
        self.doors = dict(DOORS)
        self.calls = [(file, call) for file in among for call in file.calls]
        for file in among:
            self._add_doors(file)

    def collect(self) -> Found:
        found = Found()
        for file, call in self.calls:
            if (file.name, called(call)) in HANDED_ON:
                continue
            for given in self._given(file, call):
                try:
                    texts = set(self._texts(file, given))
                except LookupError as lost:
                    found.lost.append(f"{file.name}:{call.lineno}: {lost.args[0]}")
                    continue
                for text in texts:
                    if has_words(text) or file.name == PUNCTUATION:
                        found.texts.setdefault(text, set()).add(file.name)
        return found

    # doors ------------------------------------------------------------------------------------

    def _doors(self, name: str) -> tuple[int, ...]:
        """At which places a call takes texts; none of what is no door."""
        if name not in self.doors and name in self.bases:  # made as its base is
            return next(filter(None, map(self._doors, self.bases[name])), ())
        return self.doors.get(name, ())

    def _doors_in(self, file: File, name: str) -> tuple[int, ...]:
        """The same, of a function of this file's own, too."""
        return self._doors(_own(file, name)) or self._doors(name)

    def _given(self, file: File, call: ast.Call) -> list[ast.expr]:
        """The texts that a call hands to a door."""
        name = called(call)
        if name == "__init__" and ast.unparse(call.func).startswith("super()"):
            here = next(each for each in file.within(call) if isinstance(each, ast.ClassDef))
            name = next(filter(self._doors, self.bases[here.name]), "")
        return [call.args[at] for at in self._doors_in(file, name) if at < len(call.args)]

    def _add_doors(self, file: File) -> None:
        """Whoever takes a `template` hands it on, and an error's `template` is its maker's."""
        for made in file.classes:
            if "__init__" in map(_name, made.body):
                self.doors.setdefault(made.name, ())
        for function in file.functions:
            taken = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
            if "template" not in taken:
                continue
            above = file.above[function]
            is_made = function.name in ("__init__", "__new__") and isinstance(above, ast.ClassDef)
            at = taken.index("template") - (taken[0] in ("self", "cls"))
            self.doors[above.name if is_made else _own(file, function.name)] = (at,)

    # words ------------------------------------------------------------------------------------

    def _texts(self, file: File, node: ast.AST, depth: int = 0) -> Iterator[str]:
        """LookupError names what leads to none."""
        if depth > 12:
            raise LookupError(ast.unparse(node))
        for part in _leaves(node):
            if isinstance(part, ast.Constant):
                yield from [part.value] if isinstance(part.value, str) else []
            elif isinstance(part, ast.UnaryOp) or self._is_said(file, part):
                continue
            elif isinstance(part, ast.Name):
                yield from self._of_name(file, part, depth)
            elif isinstance(part, ast.Attribute):
                yield from self._of_field(file, part, depth)
            elif isinstance(part, ast.Call):
                yield from self._of_call(file, part, depth)
            else:
                raise LookupError(ast.unparse(node))

    def _is_said(self, file: File, node: ast.AST) -> bool:
        """Whether it is a Sentence, or of one: who made that has said it."""
        if isinstance(node, ast.Attribute):
            return node.attr in ("sentence", "template")
        if not isinstance(node, ast.Call):
            return False
        name = called(node)
        if name == "removesuffix" or (name == "format" and file.name.startswith("gui.")):
            assert isinstance(node.func, ast.Attribute)
            return name == "format" or self._is_said(file, node.func.value)
        return bool(self._doors_in(file, name)) or name in self.sayers

    def _of_name(self, file: File, node: ast.Name, depth: int) -> Iterator[str]:
        for around in file.within(node):
            if isinstance(around, Function):
                if node.id in {each.arg for each in _arguments(around)}:
                    return self._of_argument(file, around, node)
            elif not isinstance(around, ast.Module | ast.GeneratorExp | ast.ListComp):
                continue
            values = _assigned(around, node.id)
            if values:
                for value in values:
                    yield from self._texts(file, value, depth + 1)
                return
        other = self.files.get(file.imported.get(node.id, ""))
        if other is not None:
            for value in _assigned(other.tree, node.id):
                yield from self._texts(other, value, depth + 1)
            return
        raise LookupError(node.id)

    def _of_argument(self, file: File, function: Function, node: ast.Name) -> None:
        """Those who call a door say what it is handed; LookupError where it is none."""
        if node.id != "template" and not self._doors_in(file, function.name):
            raise LookupError(node.id)

    def _of_field(self, file: File, node: ast.Attribute, depth: int) -> Iterator[str]:
        """Of a record of this file: all that it is made with; of a module, what bears that name."""
        if node.attr.isupper():
            for other in self.files.values():
                for each in other.tree.body:
                    if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == node.attr:
                        yield from self._texts(other, each.value, depth + 1)
            return
        for record in (file, *self.files.values()):
            for name, names in record.records.items():
                if node.attr in names:
                    yield from self._made_with(record, name, node.attr, depth)
                    return
        raise LookupError(ast.unparse(node))

    def _made_with(self, record: File, name: str, word: str, depth: int) -> Iterator[str]:
        """What a field is given wherever a record is made."""
        at = record.records[name].index(word)
        for file, call in self.calls:
            if called(call) == name and (file is record or file.imported.get(name) == record.name):
                named = [each.value for each in call.keywords if each.arg == word]
                for each in (*call.args[at : at + 1], *named):
                    yield from self._texts(file, each, depth + 1)

    def _of_call(self, file: File, node: ast.Call, depth: int) -> Iterator[str]:
        """What a function of this file returns."""
        for made in file.functions:
            if made.name == called(node):
                for each in ast.walk(made):
                    if isinstance(each, ast.Return) and each.value is not None:
                        yield from self._texts(file, each.value, depth + 1)
                return
        raise LookupError(ast.unparse(node))


def _leaves(node: ast.AST) -> Iterator[ast.AST]:
    """What a choice, a table or a sum of texts may come to."""
    if isinstance(node, ast.IfExp):
        parts: list[ast.expr] = [node.body, node.orelse]
    elif isinstance(node, ast.BoolOp):
        parts = node.values
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        parts = node.elts
    elif isinstance(node, ast.Dict):
        parts = node.values
    elif isinstance(node, ast.Call) and called(node) == "get" and len(node.args) == 2:
        assert isinstance(node.func, ast.Attribute)
        parts = [node.func.value, node.args[1]]
    elif isinstance(node, ast.Subscript | ast.Starred | ast.NamedExpr):
        parts = [node.value]
    else:
        yield node
        return
    for part in parts:
        yield from _leaves(part)


def _assigned(scope: ast.AST, name: str) -> list[ast.expr]:
    """What a name stands for in a scope: all that is assigned to it, or that it runs over."""
    return _assignments(scope).get(name, [])


@cache
def _assignments(scope: ast.AST) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(scope):
        pairs: list[tuple[ast.expr, ast.expr]] = []
        if isinstance(node, ast.Assign):
            pairs = [(target, node.value) for target in node.targets]
        elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
            pairs = [(node.target, node.value)]
        elif isinstance(node, ast.For | ast.comprehension):
            if isinstance(node.target, ast.Name):
                pairs = [(node.target, node.iter)]
            elif isinstance(node.iter, ast.Tuple | ast.List):
                pairs = [(node.target, row) for row in node.iter.elts]
        for target, value in pairs:
            for name, each in _matched(target, value):
                found.setdefault(name, []).append(each)
    return found


def _matched(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=False):
            yield from _matched(one, other)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Subscript):
        for one in target.elts:
            yield from _matched(one, value)


def _own(file: File, name: str) -> str:
    """A private function is its file's, and others may have one of that name."""
    return f"{file.name}:{name}" if name.startswith("_") else name


def _fields(made: ast.ClassDef) -> list[str]:
    annotated = (each.target for each in made.body if isinstance(each, ast.AnnAssign))
    return [each.id for each in annotated if isinstance(each, ast.Name)]


def _name(node: ast.stmt) -> str:
    return node.name if isinstance(node, Function) else ""


def _arguments(function: Function) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


@cache
def collected() -> Found:
    return Collector(files()).collect()
