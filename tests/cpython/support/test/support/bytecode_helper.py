"""CPython's bytecode: pyvm has another."""

import unittest

from test.support._refuse import refusing


class BytecodeTestCase(unittest.TestCase):
    """Tests of CPython's own instructions."""

    globals_of_refusal = refusing("bytecode", "setUp")
    setUp = globals_of_refusal["setUp"]


CompilationStepTestCase = CodegenTestCase = CfgOptimizationTestCase = BytecodeTestCase
globals().update(refusing("bytecode", "instructions_with_positions"))


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    from test.support._refuse import refusing
    return refusing("bytecode", name)[name]
