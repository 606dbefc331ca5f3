"""The natives that only prelude code can name: `Intrinsic("frame_locals(depth: size, /)", doc, where="vm")`.

Signatures as in spec/types/_schema.py; the C name is `pv_intrinsic_<name>`. Each checks its operands
as if they were hostile. One block per owner; a row is never removed once released.
"""

from pyvm.spec.types._schema import Intrinsic

INTRINSICS: tuple[Intrinsic, ...] = (
    # arguments and containers (objects)
    Intrinsic("native_parameters(native, /)", "A tuple of (name, converter, flags) of a native's parameters."),
    Intrinsic("exhausted()", "The value that stands for the end of an iteration; never seen by guests."),
    # formatting (objects)
    Intrinsic("percent_plan(format: str, /)", "What each place of a % format wants: a list of (key or None, conversion)."),
    Intrinsic("percent_apply(format: str, values, /)", "format % values, of values that natives can format."),
    Intrinsic("format_fields(text: str, /)", "The steps of a format string: a list of (literal, name or None, spec, conversion)."),
    Intrinsic("format_name(name: str, /)", "A field name's parts: (first, [(is_attribute, key), ...])."),
    # classes
    # vm
)
