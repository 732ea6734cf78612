/** A list of listeners, told in the order in which they came. */
import type { Unsubscribe } from "./snippet-editor.ts";

export class Listeners<Args extends readonly unknown[]> {
  readonly #all = new Set<(...args: Args) => void>();

  add(listener: (...args: Args) => void): Unsubscribe {
    // Of its own, so that one function added twice is told twice and taken off once.
    const own = (...args: Args): void => listener(...args);
    this.#all.add(own);
    return () => void this.#all.delete(own);
  }

  tell(...args: Args): void {
    for (const listener of [...this.#all]) listener(...args);
  }
}
