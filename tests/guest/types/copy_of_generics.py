# Instances of generic classes are copied and reduced as others.
import copy
import typing

T = typing.TypeVar("T")


class Old(typing.Generic[T]):
    def __init__(self):
        self.x = [1]


class New[T]:
    y = 2


class Below(Old[str]):
    def __deepcopy__(self, memo):
        return copy.copy(self)


for cls in (Old, New, Below):
    made = cls()
    made.z = {"a": [3]}
    again, deep = copy.copy(made), copy.deepcopy(made)
    print(type(again) is cls, again.__dict__ == made.__dict__, again.z is made.z, deep.z == made.z)
    print(made.__reduce_ex__(4)[1:3], made.__reduce_ex__(1)[1][1:])
