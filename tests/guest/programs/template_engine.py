# A mini template engine: tokens, nested blocks, filters, loops with else, escaping, errors with lines.
class TemplateError(Exception):
    pass


FILTERS = {"upper": str.upper, "lower": str.lower, "title": str.title, "length": len,
           "join": lambda v, sep=", ": sep.join(map(str, v)), "default": lambda v,
           d="": v if v not in (None, "") else d, "repeat": lambda v, n="2": str(v) * int(n),
           "first": lambda v: v[0]}


def tokens(text):
    line = 1
    while text:
        starts = [(text.find(m), m) for m in ("{{", "{%", "{#") if m in text]
        if not starts:
            yield "text", text, line
            return
        at, mark = min(starts)
        if at:
            yield "text", text[:at], line
            line += text.count("\n", 0, at)
        close = {"{{": "}}", "{%": "%}", "{#": "#}"}[mark]
        end = text.find(close, at)
        if end < 0:
            raise TemplateError(f"line {line}: {mark} is never closed")
        body = text[at + 2:end]
        if mark != "{#":
            yield "value" if mark == "{{" else "tag", body.strip(), line
        line += body.count("\n")
        text = text[end + 2:]


def parse(stream, until=()):
    nodes = []
    for kind, body, line in stream:
        if kind != "tag":
            nodes.append((kind, body, line))
            continue
        word, _, rest = body.partition(" ")
        if word in until:
            return nodes, word, rest
        if word == "if":
            branches = []
            condition = rest
            while True:
                inner, stop, more = parse(stream, ("elif", "else", "endif"))
                branches.append((condition, inner))
                if stop == "endif":
                    break
                condition = more if stop == "elif" else "True"
            nodes.append(("if", branches, line))
        elif word == "for":
            name, _, expr = rest.partition(" in ")
            if not expr:
                raise TemplateError(f"line {line}: bad for: {rest!r}")
            inner, stop, _ = parse(stream, ("else", "endfor"))
            empty = parse(stream, ("endfor",))[0] if stop == "else" else []
            nodes.append(("for", (name.strip().split(", "), expr, inner, empty), line))
        elif word == "set":
            name, _, expr = rest.partition("=")
            nodes.append(("set", (name.strip(), expr.strip()), line))
        else:
            raise TemplateError(f"line {line}: unknown tag {word!r}")
    if until:
        raise TemplateError(f"end of template, expected {' or '.join(until)}")
    return nodes, None, ""


def escape(s):
    for a, b in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        s = s.replace(a, b)
    return s


def value(expr, scope, line):
    base, *filters = [p.strip() for p in expr.split("|")]
    safe = False
    try:
        result = eval(base, {"__builtins__": {"range": range, "len": len}}, scope)
        for f in filters:
            name, _, args = f.partition("(")
            if name == "safe":
                safe = True
            else:
                result = FILTERS[name](result,
                                       *(eval(f"({args[:-1]},)", {}, scope) if args else ()))
    except Exception as e:
        raise TemplateError(f"line {line}: {type(e).__name__} in {expr!r}: {e}") from e
    return result, safe


def render(nodes, scope):
    for kind, body, line in nodes:
        match kind:
            case "text":
                yield body
            case "value":
                result, safe = value(body, scope, line)
                yield str(result) if safe else escape(str(result))
            case "set":
                scope[body[0]] = value(body[1], scope, line)[0]
            case "if":
                for condition, inner in body:
                    if value(condition, scope, line)[0]:
                        yield from render(inner, scope)
                        break
            case "for":
                names, expr, inner, empty = body
                items = list(value(expr, scope, line)[0])
                for i, item in enumerate(items):
                    bound = dict(zip(names, item)) if len(names) > 1 else {names[0]: item}
                    yield from render(inner,
                                      {**scope, **bound, "loop": {"index": i + 1, "first": i == 0,
                                              "last": i == len(items) - 1}})
                if not items:
                    yield from render(empty, scope)


class Template:
    def __init__(self, text):
        self.nodes = parse(tokens(text))[0]

    def __call__(self, **scope):
        return "".join(render(self.nodes, scope))


PAGE = Template("""<h1>{{ title | title }}</h1>{# a comment
of two lines #}
{% for user in users %}{{ loop["index"] }}. {{ user["name"] }}{% if user["admin"] %} (admin){% elif user["age"] < 18 %} (minor, {{ user["age"] }}){% else %} -{% endif %}
{% else %}Nobody here.
{% endfor %}{% set total = len(users) %}{{ total }} user{% if total != 1 %}s{% endif %}
{% for k, v in prices.items() %}{{ k | upper }}={{ "%.2f" % v }}{% if not loop["last"] %}, {% endif %}{% endfor %}
{{ "<b>" }} {{ "<b>" | safe }} {{ [1, 2] | join(" + ") }} {{ None | default("nothing") }} {{ "ab" | repeat(3) }}""")
print(PAGE(title="the users",
           users=[{"name": "Ann & Bob", "admin": True, "age": 40},
                  {"name": "Cid", "admin": False, "age": 12},
                  {"name": "<Dee>", "admin": False, "age": 30}], prices={"tea": 1.5, "soup": 2}))
print(PAGE(title="empty", users=[], prices={}))
grid = Template("{% for y in range(3) %}{% for x in range(4) %}{% if (x + y) % 2 %}#{% else %}.{% endif %}{% endfor %}\n{% endfor %}")
print(grid())
for bad in ("{{ x", "{% if a %}x", "{% nope %}", "{% for x %}{% endfor %}", "line\n{{ missing }}",
            "{{ 1 / 0 }}", "{{ 'a' | nope }}", "{% for x in 5 %}{% endfor %}", "{{ open('f') }}",
            "{{ [1] | first(2) }}"):
    try:
        print(Template(bad)(a=1))
    except (TemplateError, TypeError) as e:
        print(f"{e} <- {type(e.__cause__).__name__}")
