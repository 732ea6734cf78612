/** The Simplified Chinese messages: all of them, since the language is fetched as a whole. */
import { first } from "./zh-CN/first.ts";
import { views } from "./zh-CN/views.ts";

export const zhCN = { ...first, ...views } as const;
