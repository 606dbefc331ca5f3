a = "x" 'y' """z
w""" r"\n" "\x41\u0042\U00000043\104\a\
q"
b = b"\xff\n\101" rb"\d" Rb'''\
'''
c = u"u" "é\xe9\ud800\U0001F600" 'it''s'
"", '', """""", ''''''
d = "\N{DIGIT ONE}\N{line feed}" f"\N{EURO SIGN}{a}" rf"\N{a}"
