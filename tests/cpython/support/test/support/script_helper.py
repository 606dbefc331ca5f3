"""Other interpreters: there are none."""

from test.support._refuse import refusing

globals().update(refusing("subprocess", """
    assert_python_ok assert_python_failure spawn_python kill_python make_script make_pkg
    make_zip_script make_zip_pkg run_python_until_end run_test_script
    interpreter_requires_environment"""))
