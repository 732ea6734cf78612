/** Parts of Monaco that come without types. */

declare module "monaco-editor/languages/features/typescript/tsMode" {
  import type { typescriptDefaults } from "monaco-editor/languages/features/typescript/register";
  /** Registers TypeScript's providers and starts its diagnostics. */
  export function setupTypeScript(defaults: typeof typescriptDefaults): void;
}

declare module "monaco-editor/editor/contrib/suggest/browser/suggestController";
