"""match, case, type and _ are names wherever the grammar leaves them to be."""
match = [1, 2]
case = {"a": 1}
type_ = type
_ = "under"

print(match[0], match [1], case["a"], match.index(2), -len(match))
match[0] = 5
match, case = case, match
print(match, case)
match = lambda *a: a
print(match(1, 2), match (3), match(*case), match)if False else print(match(1, 2), match (3), match(*case))
match(1)
match (1), 2
match.attr = 3
print(match.attr)
match: int = 4
print(match)
match = 10
match -1
print(match -1, match *2, match if match else case)
match += 1
print(match)
del match
type = 5
print(type + 1, type)
type = type_
print(type(1).__name__, type (2).__name__)
type.__name__
type: object = type_


class C:
    type = "attribute"
    match = case = _ = 1

    def case(self, match, type=2, _=3):
        return match, type, _


print(C().case(1), C.type, C().case(match=4, type=5, _=6))


def type_and(match, case, type):
    match case:
        case [x]:
            return x, match
        case type if type:
            return type
        case _:
            return case


print(type_and(1, [2], 3), type_and(1, 5, 3), type_and(1, 0, 3))
match (case := 3):
    case 3:
        print("paren subject", case)
match [case]:
    case [match]:
        print("bound", match)
match {}:
    case {}:
        print("dict subject")
match not case:
    case False:
        print("not")
match lambda: 0:
    case f:
        print(f())
match yield_ if (yield_ := 0) else "else":
    case "else":
        print("ternary")
match 1,:
    case 1,:
        print("tuple")
match *[1, 2], 3:
    case 1, 2, 3:
        print("starred subject")
import builtins as match, builtins as case
print(match is case, f"{match.len('ab')}", [match for match in "ab"], {case: _ for case in "x"})
for match in range(2): case = match
print(match, case)
with_type = type
type X = int
print(X.__value__, type)
type = with_type
print(type (X).__name__)
