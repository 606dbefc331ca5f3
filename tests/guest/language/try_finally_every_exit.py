# Every way to leave a try, with and without an except, an else and a finally that leaves, too.
def run(leave, catch, last):
    log = []
    for i in range(2):
        try:
            log.append("try")
            if leave == "break": break
            if leave == "continue": continue
            if leave == "return": return log + ["returned"]
            if leave == "raise": raise ValueError(i)
            if leave == "key": raise KeyError(i)
        except ValueError as e:
            log.append(f"caught {e}")
            if catch == "break": break
            if catch == "continue": continue
            if catch == "return": return log + ["from except"]
            if catch == "raise": raise TypeError("second") from e
            if catch == "again": raise
        else:
            log.append("else")
        finally:
            log.append("finally")
            if last == "break": break
            if last == "continue": continue
            if last == "return": return log + ["from finally"]
            if last == "raise": raise OSError("last")
        log.append("after")
    else:
        log.append("loop else")
    return log


for leave in ("fall", "break", "continue", "return", "raise", "key"):
    for catch in ("fall", "break", "continue", "return", "raise", "again") if leave == "raise" else ("fall",):
        for last in ("fall", "break", "continue", "return", "raise"):
            try:
                print(leave, catch, last, run(leave, catch, last))
            except Exception as e:
                chain = []
                while e is not None:
                    chain.append((type(e).__name__, str(e), e.__suppress_context__))
                    e = e.__context__
                print(leave, catch, last, chain)
