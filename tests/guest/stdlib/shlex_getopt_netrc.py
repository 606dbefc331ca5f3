# shlex, getopt: splitting command lines.
import getopt
import shlex

for text in ("a 'b c' d\\ e", 'x "y \\"z\\"" # no', "a=b;c | d > e", "", "'' \"\""):
    print(shlex.split(text), shlex.split(text, comments=True), shlex.split(text, posix=False))
for text in ("'open", "trail\\"):
    try:
        shlex.split(text)
    except ValueError as error:
        print(error)
print(shlex.quote("plain"), shlex.quote("it's"), shlex.quote(""), shlex.join(["a b", "c", "$d"]))
lexer = shlex.shlex("foo&&bar||baz >x 'q q'", punctuation_chars=True)
print(list(lexer))
lexer = shlex.shlex("a.b c-d 'e'")
lexer.wordchars += "."
print([token for token in lexer], lexer.lineno, lexer.error_leader("f", 3))
print(getopt.getopt(["-a", "-bfoo", "--long", "--with=x", "rest", "-a"], "ab:", ["long", "with="]))
print(getopt.gnu_getopt(["-a", "rest", "-b", "x", "--lo"], "ab:", ["long"]))
for args in (["-c"], ["-b"], ["--nope"], ["--with"], ["--long=1"], ["--wi"]):
    try:
        print(getopt.getopt(args, "ab:", ["long", "with=", "width"]))
    except getopt.GetoptError as error:
        print(error, error.opt)
