# What CPython suggests for misspelt names, attributes, imports and keywords.
import sys


class Account:
    currency = "EUR"

    def __init__(self):
        self.balance = 1
        self._hidden = 2

    def deposit(self, amount):
        return amount

    def bare_name(self):
        return balance

    def bare_method(self):
        return deposit(1)


account = Account()
transfers = [1]


def local_name():
    counter = 1
    return conter


def global_name(): return transfer
def builtin_name(): return pritn("x")
def attribute(): return account.balence
def hidden(): return account.hidden
def method(): return account.depost(1)
def class_attribute(): return Account.curency
def builtin_attribute(): return [].apend(1)
def text_attribute(): return "x".uper()
def module_attribute(): return sys.agrv
def import_name(): from sys import modles
def keyword(): return account.deposit(amont=1)
def none(): return completely_different


errors = []
for function in (local_name, global_name, builtin_name, attribute, hidden, method, class_attribute,
                 builtin_attribute, text_attribute, module_attribute, import_name, keyword, none,
                 account.bare_name, account.bare_method):
    try:
        function()
    except Exception as e:
        errors.append(e)
raise ExceptionGroup("suggestions", errors)
