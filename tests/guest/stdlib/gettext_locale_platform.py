# gettext without catalogs, the C locale, gc and atexit as programs use them in passing.
import atexit
import gc
import gettext
import locale

_ = gettext.gettext
print(_("hello"), gettext.ngettext("one", "many", 1), gettext.ngettext("one", "many", 3), gettext.pgettext("c", "x"))
translation = gettext.NullTranslations()
print(translation.gettext("a"), translation.info(), gettext.translation("none", fallback=True).gettext("b"))
try:
    gettext.translation("none")
except FileNotFoundError as error:
    print(error)
print(locale.setlocale(locale.LC_ALL, "C"), locale.localeconv()["decimal_point"], locale.getpreferredencoding().lower())
try:
    locale.setlocale(locale.LC_ALL, "xx_YY")
except locale.Error:
    print("no such locale")
print(locale.format_string("%.2f %d", (1.5, 3)), locale.atof("1.5"), locale.strcoll("a", "b"), locale.str(2.5))
print(gc.collect() >= 0, gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), len(gc.get_threshold()))
atexit.register(print, "last")
atexit.register(print, "first", end="!\n")


@atexit.register
def gone():
    print("never")


atexit.unregister(gone)
print("end")
