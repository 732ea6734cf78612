/** A primitive belongs to the loop in which it first waits: Lib/asyncio/mixins.py of CPython 3.11.7. */
import { getRunningLoop } from "../../kernel/asyncio/events.ts";
import { RuntimeError, raised } from "../../kernel/asyncio/exceptions.ts";
import type { EventLoop } from "../../kernel/asyncio/loop.ts";
import { address } from "../../kernel/asyncio/address.ts";
import { constructorName } from "../../kernel/preview.ts";

export abstract class LoopBound {
  #loop: EventLoop | null = null;

  _get_loop(): EventLoop {
    const loop = getRunningLoop();
    this.#loop ??= loop;
    if (loop !== this.#loop) throw raised(RuntimeError, `<asyncio.${constructorName(this)} object at ${address(this)}> is bound to a different event loop`);
    return loop;
  }
}
