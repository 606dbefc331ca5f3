# Pools: results in order, waiting, exceptions, cancelling.
import concurrent.futures as cf
import threading

with cf.ThreadPoolExecutor(3, thread_name_prefix="pool") as pool:
    print(list(pool.map(lambda n: n * n, range(6))))
    names = {pool.submit(lambda: threading.current_thread().name).result() for _ in range(4)}
    print(all(name.startswith("pool_") for name in names))
    gate = threading.Event()
    waiting = [pool.submit(gate.wait) for _ in range(2)]
    quick = pool.submit(pow, 2, 10)
    over, left = cf.wait([*waiting, quick], return_when=cf.FIRST_COMPLETED)
    print(quick in over, len(left))
    gate.set()
    print([f.result() for f in waiting], quick.result())
    bad = pool.submit(int, "x")
    print(type(bad.exception()).__name__, bad.done())
    chained = []
    f = pool.submit(sum, [1, 2])
    f.add_done_callback(lambda f: chained.append(f.result()))
    print(sorted(f.result() for f in cf.as_completed([pool.submit(abs, -i) for i in range(4)])), f.result())
print(chained)
try:
    pool.submit(print)
except RuntimeError as e:
    print(e)

hold = threading.Event()
with cf.ThreadPoolExecutor(1) as pool:
    begun = threading.Event()
    first = pool.submit(lambda: begun.set() or hold.wait())
    second = pool.submit(print, "never")
    begun.wait()
    print(second.cancel(), second.cancelled(), first.cancel())
    try:
        first.result(timeout=0.01)
    except TimeoutError:
        print("timeout")
    hold.set()
