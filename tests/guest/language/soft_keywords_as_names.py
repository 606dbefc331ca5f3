# match, case, type and _ are ordinary names where they do not begin a statement.
match = 1
case = 2
type_ = type
print(match, case, match + case, [match, case], {match: case})
match = {"case": case}
print(match["case"], match.get("x"), match)


def case(type, match=5):
    return type, match


print(case(1), case(type=2, match=3))
match = lambda *a: a
print(match(1), match(*[1, 2]), match (3), match [0:1] if False else "skip")


class type:
    match = "attr"
    case = "attr2"

    def _(self):
        return self.match


t = type()
print(t.match, t.case, t._())
type.match = 7
print(type.match, t.match)
type = type_
type: int = 5
print(type)
type = type_
match: str = "annotated"
print(match)
match, case = 1, 2
print(match, case)
match -= 1
print(match, -match, match -1, match *2)
del match
_ = 10
print(_, [_ for _ in range(2)], _)
match 5:
    case _ if _ == 10:
        print("underscore is a name in the guard")
    case _:
        print("wildcard")
match = 5
match match:
    case 5 as case:
        print(case)
match (match):
    case (5): print("in parentheses")
match match, case:
    case a, b: print(a, b)
match [match]:
    case [x]: print(x)
match {"k": match}:
    case {"k": v}: print(v)
match -match:
    case -5: print("negative")
match not match:
    case False: print("not")
match lambda: 5:
    case f: print(f())
type type = int
print(type.__value__)
type X[type] = list[type]
print(X.__type_params__)
type = 5; print(type)
for match in range(2): print(match)
with_case = [case for case in (1, 2)]
print(with_case)
print(match.real, (match).real)
