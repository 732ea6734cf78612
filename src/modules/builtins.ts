/** The module "builtins": types/builtins.d.ts. `print`, `repr` and the exceptions work on any loop. */
import { ExceptionGroup } from "../kernel/asyncio/exception-group.ts";
import { ArithmeticError, ConnectionError, IndexError, KeyError, LookupError, NotImplementedError, OSError, RuntimeError, StopAsyncIteration, TimeoutError, ValueError, ZeroDivisionError } from "../kernel/asyncio/exceptions.ts";
import { repr } from "../kernel/asyncio/repr.ts";
import { aiter, anext } from "./aiter.ts";
import { print } from "./print.ts";

export const builtins = {
  print, repr,
  ValueError, LookupError, KeyError, IndexError, RuntimeError, NotImplementedError, ArithmeticError, ZeroDivisionError, OSError, ConnectionError, TimeoutError, StopAsyncIteration,
  ExceptionGroup,
  aiter, anext,
} as const;
