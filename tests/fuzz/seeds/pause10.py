import _pyvm
class K: pass
def due():
 for x in _pyvm.weak_due(): suspend(x)
_pyvm.weak_runner(due)
k = K()
c = [_pyvm.weak_cell(k, 5, len), _pyvm.weak_cell(K, k, None), _pyvm.weak_cell(k, 6, print)]
suspend(c)
k = None
_pyvm.collect()
def f(): return [_pyvm.weak_get(x) for x in c]
suspend(f())
f()
