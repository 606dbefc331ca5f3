# Methods, operators and constructors of bytearray: results and messages.

CASES = r"""
bytearray(b'a').append('x')
bytearray(b'a').append(300)
bytearray(b'a').append(1<<80)
bytearray(b'a').remove(7)
bytearray(b'a').remove(700)
bytearray(b'a').pop(4)
bytearray().pop()
bytearray(b'a').extend('x')
bytearray(b'a').extend(3)
bytearray(b'a').extend([300])
bytearray(b'a').extend(['x'])
bytearray(b'a').__setitem__(0,256)
bytearray(b'a').__setitem__(0,'x')
bytearray(b'a').__setitem__(7,1)
bytearray(b'a').__setitem__('x',1)
bytearray(b'a').__setitem__(slice(0,1),'x')
bytearray(b'a').__setitem__(slice(0,1),3)
bytearray(b'a').__setitem__(slice(0,1,2),b'abc')
bytearray(b'a').insert(0, 300)
bytearray(b'a').__delitem__(7)
bytearray(b'a').__iadd__(3)
bytearray(b'a').__iadd__('a')
bytearray(b'a').__iadd__([1])
bytearray(b'a')*(1<<80)
bytearray(b'ab')*(1<<62)
bytearray('a')
bytearray(3.5)
bytearray(-1)
bytearray(None)
bytearray(b'x', 'utf8')
bytearray([300])
bytearray(1<<80)
bytearray(encoding='x')
bytearray(b'a').__reduce__()
bytearray(b'ab') % 1
bytearray(b'%d') % 1
bytearray(b'')<1
bytearray(b'a').__reduce_ex__(2)
bytearray(b'a').join([b'b',b'c'])
bytearray(b'ab').partition(b'b')
bytearray.fromhex('61')
bytearray(b'ab').extend(b'a' for _ in range(2))
bytearray(b'a').__setitem__(slice(0,1),[1,2,3])
bytearray(b'a').__setitem__(slice(0,1),['a'])
"""

for case in CASES.strip().splitlines():
    try:
        result = eval(case)
    except Exception as e:
        print(case, "->", f"{type(e).__name__}: {e}")
    else:
        print(case, "=", repr(result))
