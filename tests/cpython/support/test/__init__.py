"""CPython's tests, found beside this file; what they share is in `test.support`."""
