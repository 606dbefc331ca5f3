"""What re's shim stands on: compiling patterns, and the halves of replacing that have two outcomes."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_sre",
    "Regular expressions.",
    functions=(
        function("compile(pattern, flags: int, /)", "The Pattern, or (what is wrong with it, where)."),
        function("replace(pattern, template, string, count: size, /)",
                 "(text, number of replacements); (None, what is wrong, where) of a bad template; "
                 "NotImplemented for what is no template."),
        function("expand(match, template, /)",
                 "The text, (what is wrong with the template, where), or NotImplemented."),
        function("part(string, start: size, end: size, /)", "A part of a subject as plain str or bytes."),
    ),
    types=("re_pattern", "re_match"),
)
