/** Parts of Monaco that come without types. */

declare module "monaco-editor/languages/features/typescript/tsMode" {
  import type { typescriptDefaults } from "monaco-editor/languages/features/typescript/register";
  /** Registers TypeScript's providers and starts its diagnostics. */
  export function setupTypeScript(defaults: typeof typescriptDefaults): void;
}

declare module "monaco-editor/base/common/htmlContent" {
  import type { IMarkdownString } from "monaco-editor/editor";
  export class MarkdownString implements IMarkdownString {
    readonly value: string;
    /** Escapes `text`. `newlineStyle`: 0 a paragraph a line, 1 a break. */
    appendText(text: string, newlineStyle?: 0 | 1): this;
  }
}

declare module "monaco-editor/editor/contrib/suggest/browser/suggestController";
