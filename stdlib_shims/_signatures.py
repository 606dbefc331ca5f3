"""Signatures for `inspect`: Parameter, Signature, BoundArguments, and how they are made of callables."""

import enum
import functools
import sys
import types
from collections import OrderedDict

import inspect as _inspect


class _void:
    """A private marker."""


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


_void.__module__ = _empty.__module__ = "inspect"


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """A parameter of a signature: name, kind, default, annotation."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword "
                                 f"arguments, not {self._kind.description}")
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        from keyword import iskeyword

        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    def __reduce__(self):
        return (type(self), (self._name, self._kind),
                {"_default": self._default, "_annotation": self._annotation})

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy with changes."""
        return type(self)(self._name if name is _void else name,
                          self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + _inspect.formatannotation(self._annotation)
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    __replace__ = replace

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    """What Signature.bind() gives: parameters and what they are bound to."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            if name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Bind the parameters that are missing to their defaults."""
        made = []
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                value = self.arguments[name]
            elif param.default is not _empty:
                value = param.default
            elif param.kind is _VAR_POSITIONAL:
                value = ()
            elif param.kind is _VAR_KEYWORD:
                value = {}
            else:
                continue
            made.append((name, value))
        self.arguments = dict(made)

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        args = [f"{name}={value!r}" for name, value in self.arguments.items()]
        return f"<{type(self).__name__} ({', '.join(args)})>"


class Signature:
    """The parameters of a callable in order, and its return annotation."""

    __slots__ = ("_return_annotation", "_parameters")
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            found = {}
        elif not __validate_parameters__:
            found = {param.name: param for param in parameters}
        else:
            found = {}
            top = _POSITIONAL_ONLY
            seen_default = seen_var_positional = False
            for param in parameters:
                kind, name = param.kind, param.name
                if seen_var_positional and kind == _VAR_POSITIONAL:
                    raise ValueError("more than one variadic positional parameter")
                if kind < top:
                    raise ValueError(f"wrong parameter order: {top.description} parameter before "
                                     f"{kind.description} parameter")
                if kind > top:
                    top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is _empty:
                        if seen_default:
                            raise ValueError("non-default argument follows default argument")
                    else:
                        seen_default = True
                seen_var_positional = seen_var_positional or kind == _VAR_POSITIONAL
                if name in found:
                    raise ValueError(f"duplicate parameter name: {name!r}")
                found[name] = param
        self._parameters = types.MappingProxyType(OrderedDict(found))
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
                      _skip_bound=True):
        """The signature of a callable."""
        return _from_callable(obj, cls, follow_wrapped, globals, locals, eval_str, _skip_bound)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with changes."""
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def _hash_basis(self):
        params = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        return (params, {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY},
                self.return_annotation)

    def __hash__(self):
        params, kwo, annotation = self._hash_basis()
        return hash((params, frozenset(kwo.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._hash_basis() == other._hash_basis()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = iter(self.parameters.values())
        parameters_ex = ()
        arg_vals = iter(args)
        pos_only_in_kwargs = []
        while True:
            try:
                value = next(arg_vals)
            except StopIteration:
                try:
                    param = next(parameters)
                except StopIteration:
                    break
                if param.kind == _VAR_POSITIONAL:
                    break
                if param.name in kwargs:
                    if param.kind == _POSITIONAL_ONLY:
                        pos_only_in_kwargs.append(param)
                        continue
                    parameters_ex = (param,)
                    break
                if param.kind == _VAR_KEYWORD or param.default is not _empty:
                    parameters_ex = (param,)
                    break
                if partial:
                    parameters_ex = (param,)
                    break
                kind = " keyword-only" if param.kind == _KEYWORD_ONLY else ""
                raise TypeError(f"missing a required{kind} argument: {param.name!r}") from None
            try:
                param = next(parameters)
            except StopIteration:
                raise TypeError("too many positional arguments") from None
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError("too many positional arguments") from None
            if param.kind == _VAR_POSITIONAL:
                arguments[param.name] = (value, *arg_vals)
                break
            if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {param.name!r}") from None
            arguments[param.name] = value
        kwargs_param = None
        for param in (*parameters_ex, *parameters):
            if param.kind == _VAR_KEYWORD:
                kwargs_param = param
                continue
            if param.kind == _VAR_POSITIONAL:
                continue
            name = param.name
            if name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif not partial and param.default is _empty:
                raise TypeError(f"missing a required argument: {name!r}") from None
        if kwargs:
            if kwargs_param is not None:
                arguments[kwargs_param.name] = kwargs
            elif pos_only_in_kwargs:
                names = ", ".join(param.name for param in pos_only_in_kwargs)
                raise TypeError("got some positional-only arguments passed as keyword arguments: "
                                f"{names!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Bind arguments as a call would."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same where parameters may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {"_return_annotation": self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The signature as text; over several lines if it is wider than max_width."""
        result = []
        render_pos_only = False
        render_kw_only = True
        for param in self.parameters.values():
            kind = param.kind
            if kind == _POSITIONAL_ONLY:
                render_pos_only = True
            elif render_pos_only:
                result.append("/")
                render_pos_only = False
            if kind == _VAR_POSITIONAL:
                render_kw_only = False
            elif kind == _KEYWORD_ONLY and render_kw_only:
                result.append("*")
                render_kw_only = False
            result.append(str(param))
        if render_pos_only:
            result.append("/")
        text = f"({', '.join(result)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(result) + "\n)"
        if self.return_annotation is not _empty:
            text += f" -> {_inspect.formatannotation(self.return_annotation)}"
        return text


# --- how they are made ------------------------------------------------------------------------------


def _bound_method(sig):
    """The signature without its first parameter."""
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    kind = params[0].kind
    if kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    elif kind is not _VAR_POSITIONAL:
        raise ValueError("invalid argument type")
    return sig.replace(parameters=params)


def _partial(wrapped, partial, extra_args=()):
    """The signature of functools.partial of what has the signature `wrapped`."""
    old = wrapped.parameters
    new = dict(old.items())
    args = extra_args + (partial.args or ())
    keywords = partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as ex:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from ex
    transform = False
    for name, param in old.items():
        try:
            value = bound.arguments[name]
        except KeyError:
            pass
        else:
            if param.kind is _POSITIONAL_ONLY:
                new.pop(name)
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name in keywords:
                    transform = True
                    new[name] = param.replace(default=value)
                else:
                    new.pop(param.name)
                    continue
            if param.kind is _KEYWORD_ONLY:
                new[name] = param.replace(default=value)
        if transform:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                changed = new.pop(name).replace(kind=_KEYWORD_ONLY)
                new[name] = changed
            elif param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                moved = new.pop(name)
                new[name] = moved
            elif param.kind is _VAR_POSITIONAL:
                new.pop(param.name)
    return wrapped.replace(parameters=new.values())


def _from_function(cls, func, skip_bound, globals, locals, eval_str):
    parameter = cls._parameter_cls
    code = func.__code__
    count = code.co_argcount
    names = code.co_varnames
    posonly = code.co_posonlyargcount
    annotations = _inspect.get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    parameters = []
    first_default = count - len(defaults)
    for i, name in enumerate(names[:count]):
        parameters.append(parameter(
            name, annotation=annotations.get(name, _empty),
            kind=_POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD,
            default=defaults[i - first_default] if i >= first_default else _empty))
    at = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        name = names[at]
        parameters.append(parameter(name, annotation=annotations.get(name, _empty), kind=_VAR_POSITIONAL))
    for name in names[count:at]:
        parameters.append(parameter(name, annotation=annotations.get(name, _empty), kind=_KEYWORD_ONLY,
                                    default=kwdefaults.get(name, _empty)))
    if code.co_flags & 8:
        name = names[at + 1 if code.co_flags & 4 else at]
        parameters.append(parameter(name, annotation=annotations.get(name, _empty), kind=_VAR_KEYWORD))
    return cls(parameters, return_annotation=annotations.get("return", _empty),
               __validate_parameters__=False)


def _strip(text):
    """The text as Python would write it, and the place of the parameter that a `$` marks."""
    if not text:
        return text, None
    clean, quote, at, marked = [], "", 0, None
    for i, c in enumerate(text):
        if quote:
            if c == quote and text[i - 1] != "\\":
                quote = ""
        elif c in " \n":
            continue
        elif c == "$":
            marked = at
            continue
        elif c == ",":
            at += 1
            c = ", "
        elif c in "\"'":
            quote = c
        clean.append(c)
    return "".join(clean), marked


def _default_of(node, namespace):
    """The value of a default: a literal, a name of its module or of a module, a sum of such."""
    import ast

    if isinstance(node, (ast.Name, ast.Attribute)):
        try:
            value = eval(ast.unparse(node), namespace)
        except NameError:
            try:
                value = eval(ast.unparse(node), sys.modules.copy())
            except NameError:
                raise ValueError from None
        if isinstance(value, (str, int, float, bytes, bool, type(None))):
            return value
        raise ValueError
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.BitOr)):
        left, right = _default_of(node.left, namespace), _default_of(node.right, namespace)
        if isinstance(node.op, ast.Add):
            return left + right
        return left - right if isinstance(node.op, ast.Sub) else left | right
    return ast.literal_eval(node)


def _from_text(cls, obj, text, skip_bound=True):
    """The signature that a text tells: `($self, x, /, y=1)`."""
    import ast

    clean, marked = _strip(text)
    wrong = ValueError(f"{obj!r} builtin has invalid signature")
    try:
        tree = ast.parse(f"def foo{clean}: pass")
    except SyntaxError:
        raise wrong from None
    args = tree.body[0].args
    module = getattr(obj, "__module__", None) or getattr(getattr(obj, "__objclass__", None), "__module__", None)
    namespace = dict(getattr(sys.modules.get(module), "__dict__", None) or ())
    made = []

    def add(kind, arg, default=None):
        if arg.annotation is not None:
            raise ValueError("Annotations are not currently supported")
        value = _empty
        if default is not None:
            try:
                value = _default_of(default, namespace)
            except ValueError:
                raise wrong from None
        made.append(cls._parameter_cls(arg.arg, kind, default=value))

    names = [*args.posonlyargs, *args.args]
    defaults = [None] * (len(names) - len(args.defaults)) + args.defaults
    for i, (arg, default) in enumerate(zip(names, defaults)):
        add(_POSITIONAL_ONLY if i < len(args.posonlyargs) else _POSITIONAL_OR_KEYWORD, arg, default)
    if args.vararg:
        add(_VAR_POSITIONAL, args.vararg)
    for arg, default in zip(args.kwonlyargs, args.kw_defaults):
        add(_KEYWORD_ONLY, arg, default)
    if args.kwarg:
        add(_VAR_KEYWORD, args.kwarg)
    if marked is not None and made:
        self = getattr(obj, "__self__", None)
        if made[0].name == "module" or isinstance(self, types.ModuleType) or self is not None and skip_bound:
            del made[0]
        else:
            made[0] = made[0].replace(kind=_POSITIONAL_ONLY)
    return cls(made, return_annotation=cls.empty)


def _method_of(cls, name):
    """A method of a class that is not native, bound as a call of the class would bind it, or None."""
    if name == "__new__":
        found = getattr(cls, name, None)
    else:
        found = _inspect.getattr_static(cls, name, None)
    if found is None or isinstance(found, _NATIVE):
        return None
    return found if name == "__new__" else _bound(found, cls)


def _bound(descriptor, obj):
    if isinstance(descriptor, type):
        return descriptor
    get = getattr(type(descriptor), "__get__", None)
    return descriptor if get is None else get(descriptor, obj, type(obj))


_NATIVE = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType,
           types.BuiltinFunctionType)
_BUILTIN = (*_NATIVE, types.MethodDescriptorType)


def _from_callable(obj, cls, follow_wrapped, globals, locals, eval_str, skip_bound):
    def again(inner):
        return _from_callable(inner, cls, follow_wrapped, globals, locals, eval_str, skip_bound)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _bound_method(sig) if skip_bound else sig
    if follow_wrapped:
        obj = _inspect.unwrap(obj, stop=lambda f: hasattr(f, "__signature__")
                              or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    try:
        sig = obj.__signature__
    except AttributeError:
        pass
    else:
        if sig is not None:
            found = sig
            if not isinstance(sig, (Signature, str)) and callable(sig):
                sig = sig()
            if isinstance(sig, str):
                return _from_text(cls, obj, sig)
            if not isinstance(sig, Signature):
                raise TypeError(f"unexpected object {found!r} in __signature__ attribute")
            return sig
    method = getattr(obj, "__partialmethod__", None) or getattr(obj, "_partialmethod", None)
    if isinstance(method, functools.partialmethod):
        wrapped = again(method.func)
        sig = _partial(wrapped, method, (None,))
        first = tuple(wrapped.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return sig
        params = tuple(sig.parameters.values())
        return sig.replace(parameters=(first, *params))
    if isinstance(obj, functools.partial):
        return _partial(again(obj.func), obj)
    if isinstance(obj, types.FunctionType) or _inspect._signature_is_functionlike(obj):
        text = getattr(obj, "__text_signature__", None)
        if text:
            return _from_text(cls, obj, text, skip_bound)
        return _from_function(cls, obj, skip_bound, globals, locals, eval_str)
    text = getattr(obj, "__text_signature__", None)
    if isinstance(obj, _BUILTIN) or obj is type or obj is object:
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _from_text(cls, obj, text, skip_bound)
    if isinstance(obj, type):
        return _from_class(obj, cls, again, skip_bound)
    call = _inspect.getattr_static(type(obj), "__call__", None)
    if call is not None:
        if text:
            return _from_text(cls, obj, text)
        return again(_bound(call, obj))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _from_class(obj, cls, again, skip_bound):
    call = _method_of(type(obj), "__call__")
    if call is not None:
        return again(call)
    new, init = _method_of(obj, "__new__"), _method_of(obj, "__init__")
    for base in obj.__mro__:
        if new is not None and "__new__" in base.__dict__:
            sig = again(new)
            return _bound_method(sig) if skip_bound else sig
        if init is not None and "__init__" in base.__dict__:
            return again(init)
    for base in obj.__mro__[:-1]:
        text = getattr(base, "__text_signature__", None)
        if text:
            return _from_text(cls, base, text)
    if type in obj.__mro__:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return again(object)
    raise ValueError(f"no signature found for builtin type {obj!r}")


for _cls in (_ParameterKind, Parameter, BoundArguments, Signature):
    _cls.__module__ = "inspect"
