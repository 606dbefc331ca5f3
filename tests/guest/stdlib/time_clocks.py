# The clocks as far as a program may rely on them, and sleep().
import time

print(type(time.time()), type(time.time_ns()), type(time.monotonic()), type(time.perf_counter_ns()))
print(time.time() > 1.5e9, abs(time.time() - time.time_ns() / 1e9) < 5)
print(type(time.process_time()), type(time.process_time_ns()), type(time.thread_time()))
first = time.time()
time.sleep(0.001)
time.sleep(0)
time.sleep(True * 0)
print(time.time() >= first, time.gmtime().tm_year > 2020, time.localtime()[0] == time.gmtime()[0])
for bad in (-1, -0.5, float("nan"), "1", None):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(time.tzname, time.timezone, time.daylight, time.altzone)
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    print(time.get_clock_info(name))
try:
    time.get_clock_info("sundial")
except ValueError as error:
    print(error)
print(time.ctime(1e9), time.asctime(time.gmtime(0)), len(time.ctime()))
