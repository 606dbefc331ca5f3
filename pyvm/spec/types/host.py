"""What the host injects: functions, opaque objects, and calls of async functions under way."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPES = (
    Type(
        "host_function",
        struct="PvHostObject",
        header="objects/host_object.h",
        doc="A function of the host.",
        ops=("trace", "repr"),
        methods=(Native("__call__(self, /, *args, **kwargs)", "Call the host.", where="vm"),),
        getset=(
            Getter("__name__"), Getter("__qualname__"), Getter("__doc__"),
            Getter("__text_signature__"),
        ),
        module="_pyvm",
    ),
    Type(
        "host_object",
        struct="PvHostObject",
        header="objects/host_object.h",
        doc="An object of the host: it has what the host allows, and can be handed back.",
        ops=("trace", "repr", "getattr"),
        methods=(Native("__dir__(self, /)", "The names of what the host allows."),),
        module="_pyvm",
    ),
    Type(
        "host_call",
        struct="PvHostCall",
        header="objects/host_object.h",
        doc="A call of an async function of the host, to be awaited.",
        ops=("trace", "iter"),
        methods=(
            Native("__await__(self, /)", "Itself."),
            Native("__next__(self, /)", "The answer by StopIteration, or itself while there is none."),
            Native("send(self, value, /)", "As next()."),
            Native("throw(self, type, value=NULL, traceback=NULL, /)", "Raise the exception."),
            Native("close(self, /)", "Nothing to do."),
            Native("answered(self, /)", "Is the answer there?"),
        ),
        module="_pyvm",
    ),
)
