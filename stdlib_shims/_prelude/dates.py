"""What datetime's types leave to guest code: _dates.py answers, which is imported then."""


def date_method(name, args):
    return __import__("datetime").__answers__()[name](*args)
