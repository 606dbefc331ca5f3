"""What the shim of cmath shows, which adds infj and nanj."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_cmath",
    "Functions of complex numbers.",
    functions=(
        function("acos(z, /)", "acos() of a complex number.", defer="cmath_acos"),
        function("acosh(z, /)", "acosh() of a complex number.", defer="cmath_acosh"),
        function("asin(z, /)", "asin() of a complex number.", defer="cmath_asin"),
        function("asinh(z, /)", "asinh() of a complex number.", defer="cmath_asinh"),
        function("atan(z, /)", "atan() of a complex number.", defer="cmath_atan"),
        function("atanh(z, /)", "atanh() of a complex number.", defer="cmath_atanh"),
        function("cos(z, /)", "cos() of a complex number.", defer="cmath_cos"),
        function("cosh(z, /)", "cosh() of a complex number.", defer="cmath_cosh"),
        function("exp(z, /)", "exp() of a complex number.", defer="cmath_exp"),
        function("isclose(a, b, *, rel_tol: float = NULL, abs_tol: float = NULL)",
                 "Are two complex numbers close to each other.", defer="cmath_isclose"),
        function("isfinite(z, /)", "Are both parts finite.", defer="cmath_isfinite"),
        function("isinf(z, /)", "Is a part infinite.", defer="cmath_isinf"),
        function("isnan(z, /)", "Is a part not a number.", defer="cmath_isnan"),
        function("log(z, base=NULL, /)", "The logarithm of z, the natural one without a base.", defer="cmath_log"),
        function("log10(z, /)", "log10() of a complex number.", defer="cmath_log10"),
        function("phase(z, /)", "The angle of z.", defer="cmath_phase"),
        function("polar(z, /)", "(size, angle) of z.", defer="cmath_polar"),
        function("rect(r: float, phi: float, /)", "The complex number of a size and an angle."),
        function("sin(z, /)", "sin() of a complex number.", defer="cmath_sin"),
        function("sinh(z, /)", "sinh() of a complex number.", defer="cmath_sinh"),
        function("sqrt(z, /)", "sqrt() of a complex number.", defer="cmath_sqrt"),
        function("tan(z, /)", "tan() of a complex number.", defer="cmath_tan"),
        function("tanh(z, /)", "tanh() of a complex number.", defer="cmath_tanh"),
    ),
)
