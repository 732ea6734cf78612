/** The module "contextvars". */
import { Context, ContextVar, Token, copyContext } from "../kernel/asyncio/context.ts";

export const contextvars = { Token, ContextVar, Context, copy_context: copyContext } as const;
