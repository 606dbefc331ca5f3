# A list that is reached through its own items is empty while it is sorted; sizes of bytes % float.
x = [1]
x.append(x[:1])
x[:] = x[::-3]
x.insert(0, x)
x.sort()
print(x)
y = [3]
y += [[y], [y, 1], y]
try:
    y.sort()
except TypeError as error:
    print(error)
print(y)
z = [[2], [1]]
z[0].append(z)
z[1].append(z)
z.sort()
print(z)
z.sort(reverse=True)
print(z, len(z))
for form, value in (("%f", 2**1024), (b"%f", 2**1024), (b"%g", -(2**1025)), ("%e", 10**400), (b"%d", 2**70)):
    try:
        print(form % value)
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
