"""What pyproject.toml cannot say: the extension, its languages, and the wheel's tag."""

import os
import runpy
from concurrent.futures import ThreadPoolExecutor

from setuptools import setup
from setuptools.command.build_ext import build_ext


class BuildCore(build_ext):
    """Compile the core's C11 and C++17 sources side by side."""

    def build_extension(self, ext):
        """Give each source its language's standard, and compile in parallel."""
        build = runpy.run_path("pyvm/_native/build.py")
        ext.sources = [*ext.sources, *build["prepare"]()]
        compiler = self.compiler
        compile_one = compiler._compile

        def compile_with_standard(obj, src, extension, cc_args, postargs, pp_opts):
            standard = "-std=c++17" if extension == ".cpp" else "-std=c11"
            compile_one(obj, src, extension, cc_args, [*postargs, standard], pp_opts)

        def compile_all(sources, output_dir=None, macros=None, include_dirs=None, debug=0,
                        extra_preargs=None, extra_postargs=None, depends=None):
            macros, objects, extra, pp_opts, pairs = compiler._setup_compile(
                output_dir, macros, include_dirs, sources, depends, extra_postargs)
            cc_args = compiler._get_cc_args(pp_opts, debug, extra_preargs)

            def one(obj):
                src, suffix = pairs[obj]
                compile_with_standard(obj, src, suffix, cc_args, extra, pp_opts)

            with ThreadPoolExecutor(os.cpu_count()) as pool:
                list(pool.map(one, [obj for obj in objects if obj in pairs]))
            return objects

        if compiler.compiler_type == "unix":
            compiler.compile = compile_all
        super().build_extension(ext)


setup(
    cffi_modules=["pyvm/_native/build.py:ffi"],
    cmdclass={"build_ext": BuildCore},
    options={"bdist_wheel": {"py_limited_api": "cp311"}},
)
