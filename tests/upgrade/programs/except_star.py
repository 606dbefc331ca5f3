# Paused in except* with what is left of the group still to raise; contexts, notes, tracebacks.
import host

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e:
        print(host.ask(repr(e)))
    except* TypeError as e:
        host.ask("type")
        raise RuntimeError("in the handler") from e.exceptions[0]
except ExceptionGroup as e:
    e.add_note(host.ask("a note"))
    last = e
try:
    try:
        1 / 0
    except ZeroDivisionError:
        host.ask("handling")
        [][1]
except IndexError as e:
    context = e.__context__
    print(e.__traceback__.tb_lineno, e.__context__.__traceback__.tb_lineno)
sorted(map(repr, last.exceptions)), last.__notes__, repr(host.ask(repr(context)))
