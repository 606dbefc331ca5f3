"""Unions that typing makes are equal to those of the operator."""
import typing

for left, right in ((typing.Union[int, str], int | str), (int | str, typing.Union[str, int]),
                    (typing.Optional[int], int | None), (typing.Union[int, str], int | float),
                    (typing.Union[int, list[int]], int | list[int])):
    print(left == right, left != right, right == left, hash(left) == hash(right), left == 5)
