"""warn() and warn_explicit(): which filter applies, what was told already, who shows it."""


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (class_is(category, 0) and is_subtype(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type_name(category)}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(
            f"warn() argument 'skip_file_prefixes' must be tuple, not {type_name(skip_file_prefixes)}")
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{type_name(prefix)}' in skip_file_prefixes.")
    if skip_file_prefixes and stacklevel < 2:
        stacklevel = 2
    frame = pyvm_frame()
    skipping = stacklevel > 0 and not (frame is not None and is_importing(frame))
    while stacklevel > 1 and frame is not None:
        stacklevel -= 1
        frame = frame.f_back
        while skipping and frame is not None and (
                is_importing(frame) or frame.f_code.co_filename.startswith(skip_file_prefixes)):
            frame = frame.f_back
    if frame is None:
        from sys import __dict__ as names

        filename, line = "<sys>", 0
    else:
        names, filename, line = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    module = names.get("__name__", "<string>")
    if module is not None and not isinstance(module, str):
        module = "<string>"
    issue_warning(message, category, filename, line, module, registry, source)


def never_awaited(coroutine):
    try:
        warn(f"coroutine '{coroutine.__qualname__}' was never awaited", RuntimeWarning, source=coroutine)
    except Warning:
        pass  # CPython raises it where nobody can hear it


def is_importing(frame):
    """Is it a frame of the import machinery."""
    filename = frame.f_code.co_filename
    return "importlib" in filename and "_bootstrap" in filename


def warn_explicit(message, category, filename, lineno, module=..., registry=None, module_globals=None,
                  source=None):
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(f"module_globals must be a dict, not '{type_name(module_globals)}'")
    if module is ...:
        module = filename.removesuffix(".py") or "<unknown>"
    issue_warning(message, category, filename, lineno, module, registry, source)


def issue_warning(message, category, filename, line, module, registry, source):
    if module is None:
        return  # the interpreter is on its way out
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    import _warnings as state
    import warnings

    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    key = text, category, line
    if registry is not None and was_told(registry, key, state):
        return
    action, item = warning_action(warnings, text, category, module, line)
    if action == "error":
        raise message
    if action == "ignore":
        return
    if action != "always":
        told = False
        if registry is not None:
            registry[key] = True
        if action == "once" or action == "module":
            known = registry
            if known is None and action == "once":
                known = warnings.onceregistry
            if known is not None:
                told = was_told(known, (text, category), state)
                known[text, category] = True
        elif action != "default":
            raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {item!r}")
        if told:
            return
    show = warnings._showwarnmsg
    if not callable(show):
        raise TypeError("warnings._showwarnmsg() must be set to a callable")
    show(warnings.WarningMessage(message, category, filename, line, None, None, source))


def was_told(registry, key, state):
    """Is the key in a registry of the filters that hold now; older ones are emptied."""
    if registry.get("version") != state._version[0]:
        registry.clear()
        registry["version"] = state._version[0]
        return False
    return bool(registry.get(key))


def warning_action(warnings, text, category, module, line):
    """The action of the first filter that fits, and the filter."""
    filters = warnings.filters
    if not isinstance(filters, list):
        raise ValueError("_warnings.filters must be a list")
    i = 0
    while i < len(filters):
        item = filters[i]
        if not isinstance(item, tuple) or len(item) != 5:
            raise ValueError(f"_warnings.filters item {i} isn't a 5-tuple")
        action, message, kind, where, number = item
        if not isinstance(action, str):
            raise TypeError(f"action must be a string, not '{type_name(action)}'")
        if issubclass(category, kind) and (number == 0 or number == line) and \
                is_matched(message, text) and is_matched(where, module):
            return action, item
        i += 1
    action = warnings.defaultaction
    if not isinstance(action, str):
        raise TypeError(f"_warnings.defaultaction must be a string, not '{type_name(action)}'")
    return action, None


def is_matched(pattern, text):
    """Does a filter's pattern, which may be a plain text, fit."""
    if pattern is None:
        return True
    return pattern == text if type(pattern) is str else bool(pattern.match(text))
