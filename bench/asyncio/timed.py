"""Runs a program and prints its own seconds on standard error: without the start of the interpreter, with the import of asyncio."""
import sys
import time

path = sys.argv[1]
code = compile(open(path, encoding="utf-8").read(), path, "exec")
start = time.perf_counter()
exec(code, {"__name__": "__main__"})
print(time.perf_counter() - start, file=sys.stderr)
