/**
 * Lint rules of the whole repository. `npm run lint` runs them, and then dependency-cruiser (imports between folders).
 *
 * Comments cannot switch a rule off (`noInlineConfig`): whatever is allowed is allowed here, with its reason.
 */
import i18next from "eslint-plugin-i18next";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { noLiveIntrinsics } from "./build/lint/no-live-intrinsics.js";

const TYPESCRIPT = ["**/*.ts", "**/*.tsx"];
const TESTS = ["**/*.test.ts", "**/*.test.tsx", "**/testing*.ts", "**/testing/**", "e2e/**"];

/** What a reader of the code hears or sees, and therefore has to be translated. */
const SPOKEN_ATTRIBUTES = ["alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "aria-valuetext", "label", "placeholder", "title"];

const strictTypes = {
  name: "coroscope/typescript",
  files: TYPESCRIPT,
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: {
    // In this order: a file belongs to the first of them that holds it.
    parserOptions: { project: ["tsconfig.pure.json", "tsconfig.web.json", "tsconfig.node.json"], tsconfigRootDir: import.meta.dirname },
  },
  rules: {
    "@typescript-eslint/no-explicit-any": "error",
    "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
    "@typescript-eslint/consistent-type-exports": "error",
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "@typescript-eslint/no-extraneous-class": ["error", { allowEmpty: true, allowConstructorOnly: true }],
    "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
    "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
    // `return this.end(step)` in a switch is shorter than two statements, and no reader takes it for a value.
    "@typescript-eslint/no-confusing-void-expression": "off",
    // Under noUncheckedIndexedAccess `column[i]!` is the one cheap way to say that an index is in range.
    "@typescript-eslint/no-non-null-assertion": "off",
    eqeqeq: ["error", "always", { null: "ignore" }],
    "no-restricted-syntax": [
      "error",
      { selector: "TSEnumDeclaration", message: "Use an object `as const` and a type of the same name." },
      { selector: "TSModuleDeclaration[kind!='global']:not([declare=true])", message: "Use a module." },
      { selector: "TSParameterProperty", message: "Declare the field and assign it." },
    ],
  },
};

/** Where intrinsics are captured: methods are taken off their objects, which is the point. */
const primordials = {
  name: "coroscope/primordials",
  files: ["**/primordials.ts"],
  rules: { "@typescript-eslint/unbound-method": "off" },
};

/** The snippets of the menu are shown as they are written, and people leave `main()` at the end alone. */
const snippets = {
  name: "coroscope/snippets",
  files: ["src/ui/snippets/*.ts"],
  rules: { "@typescript-eslint/no-floating-promises": "off" },
};

const tests = {
  name: "coroscope/tests",
  files: TESTS,
  rules: {
    // Tests feed the code with snippets' values on purpose, and may build functions that only wait.
    "@typescript-eslint/require-await": "off",
    "@typescript-eslint/unbound-method": "off",
    // Compiled code is what many of them are about.
    "@typescript-eslint/no-implied-eval": "off",
  },
};

const plainJavaScript = {
  name: "coroscope/javascript",
  files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
  extends: [tseslint.configs.strict],
  rules: { eqeqeq: ["error", "always", { null: "ignore" }] },
};

/** Code that shares a realm with the snippet. What runs in the page or under Node only does not. */
const besideTheSnippet = {
  name: "coroscope/beside-the-snippet",
  files: ["src/kernel/**/*.ts", "src/modules/**/*.ts", "src/runner/**/*.ts", "src/sandbox/worker*.ts", "src/sandbox/worker*/**/*.ts"],
  // lockdown.ts has done its work before a snippet is loaded.
  ignores: [...TESTS, "**/primordials.ts", "src/runner/lockdown.ts"],
  plugins: { coroscope: { rules: { "no-live-intrinsics": noLiveIntrinsics } } },
  rules: {
    "coroscope/no-live-intrinsics": "error",
    // Methods are values here (what a promise job calls, what an iterator record holds); live ones the rule above reports.
    "@typescript-eslint/unbound-method": "off",
    // What comes from a snippet does not keep to our types: a check that looks needless may be the point.
    "@typescript-eslint/no-unnecessary-condition": "off",
    // A snippet may throw anything, and the kernel passes it on.
    "@typescript-eslint/only-throw-error": "off",
    "@typescript-eslint/prefer-promise-reject-errors": "off",
  },
};

const components = {
  name: "coroscope/components",
  files: ["src/ui/**/*.tsx", "src/app/**/*.tsx", "src/embed/**/*.tsx"],
  ignores: TESTS,
  extends: [reactHooks.configs.flat["recommended-latest"]],
  plugins: { i18next },
  rules: {
    // It warns of libraries that React Compiler cannot follow; that compiler is not used here.
    "react-hooks/incompatible-library": "off",
    "i18next/no-literal-string": ["error", { mode: "jsx-only", "should-validate-template": true, "jsx-attributes": { include: SPOKEN_ATTRIBUTES }, message: "Put this text into src/i18n" }],
  },
};

export default defineConfig([
  globalIgnores(["dist/", "node_modules/", "coverage/", "test-results/", "playwright-report/", "public/", "build/lint/fixtures/", "conformance/", "bench/asyncio/", "src/modules/types/"]),
  { name: "coroscope/no-inline-config", linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
  strictTypes,
  primordials,
  snippets,
  tests,
  plainJavaScript,
  besideTheSnippet,
  components,
]);
