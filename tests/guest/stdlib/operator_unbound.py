"""What is a builtin in CPython is not bound as a class's attribute."""

import copy
import hashlib
import inspect
import operator
import time


class Holder:
    add = operator.add
    when = time.gmtime
    digest = hashlib.sha256


holder = Holder()
print(holder.add(1, 2), holder.when(0).tm_year, holder.digest(b"x").hexdigest()[:8])
print(operator.__add__ is operator.add, inspect.signature(operator.add), operator.add.__name__)
print(copy.deepcopy([operator.mul])[0](6, 7), list(map(operator.sub, [3, 4], [1, 1])))
