"""What _thread shows: threads, as handles, and the locks that they wait for."""

from pyvm.spec.types._schema import Getter, Native, Type

_ACQUIRE = "acquire(self, blocking: bool = True, timeout=-1)"


def _lock(name: str, doc: str, flags: tuple[str, ...], more: tuple[Native, ...]) -> Type:
    return Type(
        name,
        share="lock",
        struct="PvLock",
        header="objects/thread.h",
        module="_thread",
        flags=flags,
        doc=doc,
        ops=("trace", "repr"),
        new=f"{name}()" if name == "lock" else f"{name}(*args, **kwargs)",
        methods=(
            Native(_ACQUIRE, "Take it; waits while another thread has it, if blocking.", where="vm"),
            Native("release(self, /)", "Let it go, to who waits longest."),
            Native("__enter__(self, /)", "Take it.", where="vm"),
            Native("__exit__(self, /, *exc_info)", "Let it go."),
            Native("_at_fork_reinit(self, /)", "Make it as new.", c="pv_lock_at_fork_reinit"),
            *more,
        ),
    )


TYPES = (
    Type(
        "_ThreadHandle",
        c="thread",
        struct="PvThread",
        header="objects/thread.h",
        module="_thread",
        doc="A thread: its stack while it does not run.",
        ops=("trace", "release", "repr"),
        new="_ThreadHandle()",
        methods=(
            Native("join(self, timeout=None, /)", "Wait until it has ended.", where="vm"),
            Native("is_done(self, /)", "Has it ended?"),
            Native("_set_done(self, /)", "Nothing: the machine knows.", c="pv_thread_set_done"),
            Native("wake(self, /)", "Have its _pyvm.wait() give what is there, at once or when it comes to that."),
        ),
        getset=(Getter("ident"),),
    ),
    _lock("lock", "A lock that one thread takes and any may release.", (), (
        Native("locked(self, /)", "Is it taken?"),
        Native("acquire_lock(self, blocking: bool = True, timeout=-1)", "acquire()", where="vm", c="pv_lock_acquire"),
        Native("release_lock(self, /)", "release()", c="pv_lock_release"),
        Native("locked_lock(self, /)", "locked()", c="pv_lock_locked"),
    )),
    _lock("RLock", "A lock that its owner may take again.", ("SUBCLASSABLE",), (
        Native("_is_owned(self, /)", "Is it the caller's?", c="pv_rlock_is_owned"),
        Native("_recursion_count(self, /)", "How often the caller took it.", c="pv_rlock_recursion_count"),
        Native("_release_save(self, /)", "Let it go for good; what _acquire_restore() wants.", c="pv_rlock_release_save"),
        Native("_acquire_restore(self, state: tuple, /)", "Take it as it was.", where="vm", c="pv_rlock_acquire_restore"),
    )),
)
