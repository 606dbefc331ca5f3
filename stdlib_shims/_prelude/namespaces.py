"""Twins of name access where a class body's or exec's namespace is a guest mapping."""


def load_name(mapping, globals_, name):
    try:
        return mapping[name]
    except KeyError:
        pass
    return load_global_name(globals_, name)


def store_name(mapping, name, value):
    mapping[name] = value


def delete_name(mapping, name):
    try:
        del mapping[name]
        return
    except KeyError:
        pass
    raise NameError(f"name '{name}' is not defined", name=name)


def load_from_mapping_or_globals(mapping, globals_, name):
    try:
        return mapping[name]
    except KeyError:
        pass
    return load_global_name(globals_, name)


def load_from_mapping_or_cell(mapping, cell, name):
    try:
        return mapping[name]
    except KeyError:
        pass
    try:
        return cell.cell_contents
    except ValueError:
        pass
    raise NameError(
        f"cannot access free variable '{name}' where it is not associated with a value in "
        "enclosing scope", name=name)


def load_global_name(globals_, name):
    missing = exhausted()
    value = missing
    if type(globals_) is dict:
        value = globals_.get(name, missing)
    elif globals_ is not None:
        try:
            return globals_[name]
        except KeyError:
            pass
    if value is missing:
        value = builtin_name(globals_, name, missing)
    if value is missing:
        raise NameError(f"name '{name}' is not defined", name=name)
    return value


def setup_annotations(mapping):
    try:
        mapping["__annotations__"]
    except KeyError:
        mapping["__annotations__"] = {}
