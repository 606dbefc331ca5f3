import unittest
from unittest import mock
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, patch, sentinel

m = Mock(return_value=3)
print(m(1, x=2), m.call_count, m.call_args, m.called, m.mock_calls)
m.assert_called_once_with(1, x=2)
m.a.b.c("deep")
print(m.method_calls, m.a.b.c.called)
m.side_effect = [1, ValueError("no")]
print(m())
for f in (m, lambda: m.assert_called_once(), lambda: m.assert_called_with(5), lambda: m.nothing.assert_called()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e).replace("\n", " | "))
mm = MagicMock()
mm.__len__.return_value = 7
mm.__getitem__.side_effect = lambda k: k * 2
print(len(mm), mm[4], int(mm), bool(mm), list(mm))
with mm as inside:
    pass
print(mm.__enter__.called, inside is mm.__enter__.return_value)


class Thing:
    value = 1

    def method(self, a, b=2):
        return a + b


with patch.object(Thing, "value", 9):
    print(Thing.value)
print(Thing.value)


@patch("os.getcwd", return_value="/patched")
def patched(getcwd):
    import os

    print(os.getcwd(), getcwd.called)


patched()
d = {"a": 1}
with patch.dict(d, {"b": 2}, clear=True):
    print(d)
print(d)
spec = Mock(spec=Thing)
spec.method(1)
try:
    spec.other
except AttributeError as e:
    print(e)
auto = mock.create_autospec(Thing)
try:
    auto().method()
except TypeError as e:
    print(e)
print(call(1, a=2) == call(1, a=2), call.x(1), ANY == 5, sentinel.a, sentinel.a is sentinel.a)
print(mock.mock_open(read_data="text")("f").read())
p = mock.PropertyMock(return_value=5)
type(mm).prop = p
print(mm.prop, p.called)
am = AsyncMock(return_value=4)
import asyncio

print(asyncio.run(am(1)), am.await_count)


class T(unittest.TestCase):
    @patch.object(Thing, "method")
    def test(self, method):
        method.return_value = 8
        self.assertEqual(Thing().method(1), 8)


result = unittest.TestResult()
T("test").run(result)
print(result)
