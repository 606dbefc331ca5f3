"""Objects on the heap that no guest ever sees."""

from pyvm.spec.types._schema import Type

TYPES = (
    Type("str_buffer", struct="PvStrBuffer", doc="Characters that several strings share.", module="_pyvm"),
    Type("shape", struct="PvShape", header="objects/shape.h", ops=("trace", "release"), module="_pyvm"),
    Type("async_generator_wrapped_value", c="async_value", struct="PvAsyncValue", header="objects/generator.h", ops=("trace",), module="_pyvm"),
    Type("exhausted", doc="The end of an iteration, for the prelude.", ops=("repr",), module="_pyvm"),
)
