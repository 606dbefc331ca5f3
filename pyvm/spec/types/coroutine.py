"""coroutine and async_generator, with the awaitables that they hand out."""

from pyvm.spec.types._schema import Getter, Native, Type


def _awaitable(name: str, struct: str) -> Type:
    return Type(
        name,
        share="awaitable",
        struct=struct,
        header="objects/generator.h",
        ops=("trace", "iter"),
        methods=(
            Native("__await__(self, /)", "Itself."),
            Native("__next__(self, /)", "Go on.", where="vm"),
            Native("send(self, value, /)", "Go on with a value.", where="vm"),
            Native("throw(self, type, value=NULL, traceback=NULL, /)", "Raise an exception inside.", where="vm", defer="generator_throw"),
            Native("close(self, /)", "Raise GeneratorExit inside.", where="vm", defer="awaitable_close"),
        ),
    )


TYPES = (
    Type(
        "coroutine",
        share="generator",
        struct="PvGenerator",
        header="objects/generator.h",
        doc="What calling an `async def` function gives.",
        ops=("trace", "release", "repr"),
        methods=(
            Native("__await__(self, /)", "An iterator for `await`."),
            Native("send(self, value, /)", "Send a value into coroutine, up to its next await.", where="vm"),
            Native("throw(self, type, value=NULL, traceback=NULL, /)", "Raise an exception in coroutine, at its await.", where="vm", defer="generator_throw"),
            Native("close(self, /)", "Raise GeneratorExit inside coroutine.", where="vm"),
            Native("__class_getitem__(cls, item, /)", "Coroutine[item]", kind="class", c="pv_generic_alias_of"),
        ),
        getset=(
            Getter("__name__", "name of the coroutine", setter=True),
            Getter("__qualname__", "qualified name of the coroutine", setter=True), Getter("cr_running"),
            Getter("cr_frame"), Getter("cr_code"), Getter("cr_await"), Getter("cr_suspended"), Getter("cr_origin"),
        ),
    ),
    _awaitable("coroutine_wrapper", "PvCoroutineWrapper"),
    Type(
        "async_generator",
        share="generator",
        struct="PvGenerator",
        header="objects/generator.h",
        doc="What calling an `async def` function with yield gives.",
        ops=("trace", "release", "repr"),
        methods=(
            Native("__aiter__(self, /)", "Itself."),
            Native("__anext__(self, /)", "An awaitable of the next value."),
            Native("asend(self, value, /)", "An awaitable that resumes with a value."),
            Native("athrow(self, type, value=NULL, traceback=NULL, /)", "An awaitable that raises an exception inside.", defer="generator_athrow"),
            Native("aclose(self, /)", "An awaitable that raises GeneratorExit inside."),
            Native("__class_getitem__(cls, item, /)", "AsyncGenerator[item]", kind="class", c="pv_generic_alias_of"),
        ),
        getset=(
            Getter("__name__", "name of the async generator", setter=True),
            Getter("__qualname__", "qualified name of the async generator", setter=True), Getter("ag_running"),
            Getter("ag_frame"), Getter("ag_code"), Getter("ag_await"), Getter("ag_suspended"),
        ),
    ),
    _awaitable("async_generator_asend", "PvAsyncStep"),
    _awaitable("async_generator_athrow", "PvAsyncStep"),
)
