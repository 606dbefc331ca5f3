"""The oracle of the C driver: PLY's own driver over the same tables, tokens and declarations.

It reads the tokens that the C lexer gives (dump_tree --tokens), lets PLY parse them, and builds for
each production what the grammar declares beside it. The makers' twins stand below; they know valid
programs only, since refusing is compared with CPython itself.
"""

import ast
from collections.abc import Callable
from dataclasses import dataclass, field

from ply import yacc

from pyvm.grammar import RULES, lalr, notation, tokens
from pyvm.spec import nodes

Span = tuple[int, int, int, int]

#: Tokens that end no node.
SPACE = {"NEWLINE", "INDENT", "DEDENT"}


@dataclass
class Token:
    """One token of the C lexer."""

    type: str
    op: int
    start: int
    end: int
    span: Span
    name: str
    next: "Token | None" = None
    lineno: int = 0
    lexpos: int = 0
    value: object = None


@dataclass
class Tree:
    """One node: its kind's name, its fields, where it stands."""

    kind: str
    fields: dict[str, object]
    span: Span
    bare: bool = field(default=False, compare=False)


@dataclass
class Placed:
    """The value of a symbol on PLY's stack, and where the symbol starts."""

    line: int
    col: int
    value: object


class Tokens:
    """What PLY calls a lexer: hands out tokens, and knows where a production ends."""

    def __init__(self, text: str, source: bytes, start: str) -> None:
        self.source = source
        first = Token(start, 0, 0, 0, (1, 0, 1, 0), "")
        self.all = [first, *(self.read(line) for line in text.splitlines())]
        for token, following in zip(self.all, self.all[1:], strict=False):
            token.next = following
        self.at = 0

    def read(self, line: str) -> Token:
        *numbers, name = line.split(" ", 8)
        kind, op, start, end, *span = map(int, numbers)
        names = ("$end", *tokens.NAMES)
        token = Token(names[kind], op, start, end, tuple(span), name)  # type: ignore[arg-type]
        value: object = token
        if name:
            value = name
        elif token.type == "AUGASSIGN":
            value = op
        token.value = Placed(token.span[0], token.span[1], value)
        return token

    def token(self) -> Token | None:
        """Return the next token for PLY; None is the end."""
        token = self.all[self.at]
        self.at += 1
        if token.value is None:
            token.value = Placed(1, 0, token)
        return None if token.type == "$end" else token

    @property
    def ahead(self) -> Token:
        """The token PLY looks at: with defaulted states off there always is exactly one."""
        return self.all[self.at - 1]

    @property
    def end(self) -> tuple[int, int]:
        """Where the last token ends that was shifted and is no line end or indentation."""
        at = self.at - 2
        while self.all[at].type in SPACE:
            at -= 1
        return self.all[at].span[2:]


class Interpreter:
    """Builds trees by the productions' declarations."""

    def __init__(self) -> None:
        grammar = lalr.grammar()
        table = lalr.table(grammar)
        for production, rule in zip(grammar.Productions[1:], RULES, strict=True):
            production.callable = self.action(rule)
        grammar.Productions[0].callable = None
        self.parser = yacc.LRParser(table, self.refuse)
        self.parser.disable_defaulted_states()
        self.tokens: Tokens

    def parse(self, tokens_: str, source: bytes, start: str = "START_FILE") -> Tree:
        """Return the tree of a source whose tokens are given as dump_tree prints them."""
        self.tokens = Tokens(tokens_, source, start)
        return self.parser.parse(lexer=self.tokens).value

    @staticmethod
    def refuse(token: Token | None) -> None:
        raise SyntaxError(f"no place for {token}")

    def action(self, rule: notation.Rule) -> Callable[[yacc.YaccProduction], None]:
        def run(p: yacc.YaccProduction) -> None:
            symbols = [p[n] for n in range(1, len(p))]
            if symbols:
                line, col = symbols[0].line, symbols[0].col
            else:
                line, col = self.tokens.ahead.span[:2]
            values = [symbol.value for symbol in symbols]
            p[0] = Placed(line, col, self.value(rule.value, values, (line, col)))

        return run

    def value(self, wanted: notation.Value, values: list, start: tuple[int, int]) -> object:
        match wanted:
            case notation.Symbol(index):
                return values[index - 1]
            case notation.Number(number):
                return number
            case notation.Nothing():
                return None
            case notation.Items(base, more):
                head = [] if base is None else self.value(base, values, start)
                return [*head, *(self.value(item, values, start) for item in more)]
            case notation.Node(kind, fields):
                read = [self.value(item, values, start) for item in fields]
                names = [f.name for f in kind.fields]
                return Tree(
                    kind.name, dict(zip(names, read, strict=True)), (*start, *self.tokens.end)
                )
            case notation.Make(word, arguments):
                maker = getattr(self, "make_" + word)
                return maker((*start, *self.tokens.end), *(self.value(a, values, start) for a in arguments))
        raise AssertionError(wanted)

    # --- lists, names, numbers ---

    def make_joined(self, _: Span, a: list, b: list) -> list:
        return a + b

    def make_after(self, _: Span, first: object, rest: list) -> list:
        return [first, *rest]

    def make_even(self, _: Span, pairs: list) -> list:
        return pairs[::2]

    def make_odd(self, _: Span, pairs: list) -> list:
        return pairs[1::2]

    def make_text(self, _: Span, token: Token) -> str:
        return self.tokens.source[token.start : token.end].decode()

    def make_dotted(self, _: Span, names: list[str]) -> str:
        return ".".join(names)

    def make_sum(self, _: Span, a: int, b: int) -> int:
        return a + b

    # --- targets ---

    def stored(self, tree: Tree, context: int) -> Tree:
        if "ctx" in tree.fields:
            tree.fields["ctx"] = context
        for item in tree.fields.get("elts", ()):  # type: ignore[union-attr]
            self.stored(item, context)
        if tree.kind == "Starred":
            self.stored(tree.fields["value"], context)  # type: ignore[arg-type]
        return tree

    def make_store(self, _: Span, tree: Tree, *rest: object) -> Tree:
        return self.stored(tree, 1)

    make_store_first = make_store_augmented = make_store_annotated = make_store_named = make_store
    make_store_for = make_store_with = make_store

    def make_delete_each(self, _: Span, trees: list[Tree]) -> list[Tree]:
        return [self.stored(tree, 2) for tree in trees]

    def make_simple(self, span: Span, tree: Tree) -> int:
        return int(tree.kind == "Name" and tree.span[:2] == span[:2])

    # --- what only refuses ---

    def same(self, _: Span, value: object, *rest: object) -> object:
        return value

    make_group = make_comprehended = make_trailing_comma = make_class_arguments = same
    make_real_part = make_imaginary_part = make_as_target = make_rest_name = same

    # --- expressions, calls ---

    def make_dict_comprehension(self, span: Span, pair: list, clauses: list) -> Tree:
        return Tree("DictComp", {"key": pair[0], "value": pair[1], "generators": clauses}, span)

    def make_bare_generator(self, _: Span, tree: Tree) -> Tree:
        tree.bare = True
        return tree

    def make_call_arguments(self, span: Span, arguments: list[Tree], opening: Token) -> list[Tree]:
        for tree in arguments:
            if tree.bare:
                tree.bare = False
                tree.span = (*opening.span[:2], *span[2:])
        return arguments

    def make_keyword_name(self, _: Span, tree: Tree, _equal: object) -> str:
        return tree.fields["id"]  # type: ignore[return-value]

    def make_positional(self, _: Span, arguments: list[Tree]) -> list[Tree]:
        return [tree for tree in arguments if tree.kind != "keyword"]

    def make_keywords(self, _: Span, arguments: list[Tree]) -> list[Tree]:
        return [tree for tree in arguments if tree.kind == "keyword"]

    # --- statements ---

    def make_async(self, span: Span, tree: Tree) -> Tree:
        tree.kind = "Async" + tree.kind
        tree.span = (*span[:2], *tree.span[2:])
        return tree

    def make_decorated(self, _: Span, tree: Tree, decorators: list) -> Tree:
        tree.fields["decorator_list"] = decorators
        return tree

    def make_parameters(self, span: Span, flat: list) -> Tree:
        rows = [tuple(flat[at : at + 4]) for at in range(0, len(flat), 4)]
        whats = [what for what, *_ in rows]
        slash = whats.index(4) if 4 in whats else -1
        star = next((n for n, what in enumerate(whats) if what in (1, 3)), len(rows))
        plain = [(n, arg, default) for n, (what, arg, default, _) in enumerate(rows) if what == 0]
        late = [row for row in plain if row[0] > star]
        return Tree(
            "arguments",
            {
                "posonlyargs": [arg for n, arg, _ in plain if n < slash],
                "args": [arg for n, arg, _ in plain if slash < n < star],
                "vararg": next((row[1] for row in rows if row[0] == 1), None),
                "kwonlyargs": [arg for _, arg, _ in late],
                "kw_defaults": [default for *_, default in late],
                "kwarg": next((row[1] for row in rows if row[0] == 2), None),
                "defaults": [d for n, _, d in plain if n < star and d is not None],
            },
            span,
        )

    # --- literals ---

    def make_constant(self, _: Span, token: Token) -> object:
        return {"NONE": None, "TRUE": True, "FALSE": False, "ELLIPSIS": ...}[token.type]

    def make_number(self, _: Span, token: Token) -> object:
        return ast.literal_eval(self.make_text(_, token))

    def make_string(self, _: Span, token: Token) -> Tree:
        text = self.make_text(_, token)
        kind = "u" if text.startswith("u") else None
        return Tree("Constant", {"value": ast.literal_eval(text), "kind": kind}, token.span)

    def text(self, raw: str, *, plain: bool) -> str:
        """Decode literal text without its quotes."""
        if plain:
            return raw
        quoted = raw.replace('"', '\\"') if '\\"' not in raw else raw
        return ast.literal_eval(f'"""{quoted}"""')

    def make_middle(self, _: Span, token: Token) -> Tree:
        raw = self.make_text(_, token)
        for brace in "{}":
            raw = raw.replace(brace * 2, brace)
        if raw.endswith("\\") and not token.op and not raw.endswith("\\\\"):
            raw += "\\"  # a backslash before a hole's brace is itself
        value = {"value": self.text(raw, plain=bool(token.op)), "kind": None}
        return Tree("Constant", value, token.span)

    def make_shown(self, _: Span, opening: Token, sign: Token) -> Tree:
        after = sign.next
        assert after
        source = self.tokens.source
        behind = source[sign.end : after.start].decode()
        behind = "\n".join(line.partition("#")[0] for line in behind.split("\n"))
        value = source[opening.end : sign.end].decode() + behind
        return Tree(
            "Constant", {"value": value, "kind": None}, (*opening.span[2:], *after.span[:2])
        )

    def make_conversion(self, _: Span, mark: Token, name: str) -> int:
        return ord(name)

    def parts(self, trees: list[Tree]) -> list[Tree]:
        """Join constants side by side, drop empty ones."""
        joined: list[Tree] = []
        for tree in trees:
            if joined and tree.kind == joined[-1].kind == "Constant":
                before = joined.pop()
                text = before.fields["value"] + tree.fields["value"]  # type: ignore[operator]
                fields = {**before.fields, "value": text}
                tree = Tree("Constant", fields, (*before.span[:2], *tree.span[2:]))
            joined.append(tree)
        return [t for t in joined if t.kind != "Constant" or t.fields["value"]]

    def make_format(self, _: Span, tree: Tree) -> Tree:
        tree.fields["values"] = self.parts(tree.fields["values"])  # type: ignore[arg-type]
        return tree

    def make_strings(self, span: Span, trees: list[Tree]) -> Tree:
        if all(tree.kind == "Constant" for tree in trees):
            if len(trees) == 1:
                return trees[0]
            values = [tree.fields["value"] for tree in trees]
            joined = values[0][:0].join(values)  # type: ignore[index]
            return Tree("Constant", {"value": joined, "kind": trees[0].fields["kind"]}, span)
        flat = [
            part
            for tree in trees
            for part in (tree.fields["values"] if tree.kind == "JoinedStr" else [tree])  # type: ignore[union-attr]
        ]
        return Tree("JoinedStr", {"values": self.parts(flat)}, span)

    # --- patterns ---

    def make_wildcard(self, _: Span, name: str) -> str | None:
        return None if name == "_" else name

    def make_class_pattern(self, span: Span, cls: Tree, pairs: list) -> Tree:
        rows = list(zip(pairs[::2], pairs[1::2], strict=True))
        return Tree(
            "MatchClass",
            {
                "cls": cls,
                "patterns": [pattern for name, pattern in rows if name is None],
                "kwd_attrs": [name for name, _ in rows if name is not None],
                "kwd_patterns": [pattern for name, pattern in rows if name is not None],
            },
            span,
        )


def to_ast_lines(tree: Tree, constant: Callable[[object], str], indent: int = 0) -> list[str]:
    """Return the dump of a tree in the words of pv_tree_dump."""
    kind = nodes.BY_NAME[tree.kind]
    head = " " * indent + kind.name
    if kind.located:
        head += " {}:{}-{}:{}".format(*tree.span)
    below: list[str] = []
    for spec in kind.fields:
        value = tree.fields[spec.name]
        if spec.type == "constant":
            head += f" {spec.name}=<{constant(value)}>"
        elif spec.type in nodes.SCALARS or spec.type in nodes.OPERATORS:
            head += f" {spec.name}={_plain(spec, value)}"
        elif value is not None and value != []:
            below.append(" " * (indent + 1) + f".{spec.name}")
            for item in value if isinstance(value, list) else [value]:
                if item is None:
                    below.append(" " * (indent + 2) + "-")
                else:
                    below += to_ast_lines(item, constant, indent + 2)
    return [head, *below]


def _plain(spec: nodes.Field, value: object) -> str:
    if isinstance(value, list):
        return ",".join(_plain(spec, item) for item in value)
    if spec.type in nodes.OPERATORS:
        return nodes.OPERATORS[spec.type][value][0]  # type: ignore[index]
    if value is None:
        return "-"
    if isinstance(value, str):
        return "".join(
            f"\\x{byte:02x}" if byte >= 0x7F else chr(byte) for byte in value.encode()
        )
    return str(value)
