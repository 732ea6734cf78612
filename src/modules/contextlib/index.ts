/** The module "contextlib": types/contextlib.d.ts. */
import { AsyncExitStack } from "./async-exit-stack.ts";
import { asyncWith } from "./async-with.ts";
import { asyncContextManager } from "./generator-context-manager.ts";
import { aclosing, suppress } from "./small-managers.ts";

export const contextlib = { async_with: asyncWith, asynccontextmanager: asyncContextManager, aclosing, suppress, AsyncExitStack } as const;
