/**
 * The English messages, and the shape that every other language must have: whole sentences with parameters, never
 * pieces to be put together. Keys are flat; `_one` and `_other` are plural forms (Intl.PluralRules).
 *
 * In two files, since the first paint must be light: `first.ts` comes with it, `views.ts` with the views (add-views.ts).
 */
import { first } from "./en/first.ts";
import { views } from "./en/views.ts";

export const en = { ...first, ...views } as const;

/** A key without its English plural "one": what a language without that form need not have. */
type Required<K> = K extends `${string}_one` ? never : K;

/** What a language must have of the English messages `E`; a missing or unknown key is a type error. */
export type Translated<E> = { readonly [K in Required<keyof E>]: string } & { readonly [K in keyof E]?: string };
