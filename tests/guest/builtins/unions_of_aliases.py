"""Unions whose members are compared by guest code, and aliases of typing's names filled in."""
from typing import Callable, Dict, List, TypeVar, Union

T, K, V = TypeVar("T"), TypeVar("K"), TypeVar("V")


class Odd(type):
    def __eq__(self, other):
        print("asked")
        return self is other

    def __hash__(self):
        return 5


class Bad(type):
    def __eq__(self, other):
        return 1 / 0


odd, bad = Odd("odd", (), {}), Bad("bad", (), {})
print(len((list[int] | list[odd]).__args__), len((list[odd] | list[odd]).__args__))
print((list[int] | list[odd] | int).__args__[2], (int | (list[int] | list[odd])).__args__[0])
print(str | list[T] | None, (list[T] | None | list[int])[int])
for make in (lambda: list[int] | list[bad], lambda: list[int] | 5, lambda: 5 | list[int],
             lambda: list[List[int]][int], lambda: list[T][int, str]):
    try:
        print(make())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
for alias in (list[List[T]], list[Dict[K, V]], list[Callable[[K, V], K]], List[T], Dict[K, List[V]],
              Union[list[T], tuple[T, ...]]):
    given = (int, str)[:len(alias.__parameters__)]
    print(alias, alias.__parameters__, alias[given])
print(list[List[T]][int] == list[List[int]], list[Callable[[K, V], K]][str, int] == list[Callable[[str, int], str]])


class Entries(List[int]):
    pass


print(Entries.__bases__, Entries([1, 2]))
