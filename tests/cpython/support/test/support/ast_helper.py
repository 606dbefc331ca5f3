"""Comparing trees."""


class ASTTestMixin:
    pass
