/**
 * Which folder of `src/` may import which: the allow-list of `src/README.md`, checked by `npm run lint`.
 *
 * `FOLDERS` is the list. A folder may always import itself. A path such as `compiler/program.ts` allows that module alone:
 * it holds types. Tests and what they share are exempt.
 */
const TEST_FILES = "(\\.test\\.tsx?$|/testing[^/]*\\.tsx?$|/testing/)";

/** For each folder what it may import: of `src`, and of packages. */
const FOLDERS = {
  trace: { src: [], packages: ["diff"] },
  compiler: { src: ["trace/format.ts"], packages: ["acorn", "@sveltejs/acorn-typescript", "estree", "@types/estree", "magic-string", "@jridgewell/trace-mapping"] },
  kernel: { src: ["trace"], packages: ["node-inspect-extracted", "pure-rand"] },
  modules: { src: ["trace", "kernel"], packages: [] },
  runner: { src: ["trace", "compiler", "kernel", "modules"], packages: ["@jridgewell/trace-mapping"] },
  sandbox: { src: ["runner", "trace", "compiler", "kernel/primordials.ts"], packages: [] },
  cli: { src: ["runner", "trace", "compiler"], packages: [], node: true },
  timeline: { src: ["trace"], packages: [] },
  editor: { src: ["trace", "modules/types"], packages: ["monaco-editor", "prismjs", "@types/prismjs"] },
  share: { src: [], packages: [] },
  i18n: { src: [], packages: ["i18next", "i18next-browser-languagedetector", "react-i18next"] },
  ui: { src: ["timeline", "editor", "sandbox", "share", "trace", "i18n", "compiler/program.ts", "runner/outcome.ts"], packages: null },
  app: { src: ["ui", "i18n"], packages: null },
  embed: { src: ["ui", "i18n"], packages: null },
};

const escape = (text) => text.replaceAll(".", "\\.");
const pattern = (entry) => (entry.endsWith(".ts") ? `^src/${escape(entry)}$` : `^src/${entry}/`);
const fromFolder = (folder) => ({ path: `^src/${folder}/`, pathNot: TEST_FILES });

/** Imports of other folders of `src` that the list does not name. Assets (css, svg, woff2) are no folder's affair. */
const folderRule = ([folder, { src }]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import ${src.length ? src.join(", ") : "no other folder of src"}.`,
  severity: "error",
  from: fromFolder(folder),
  to: { path: "^src/", pathNot: [folder, ...src].map(pattern) },
});

/** Packages that the list does not name. Folders with `packages: null` (the page) may use any of package.json. */
const packageRule = ([folder, { packages }]) => ({
  name: `${folder}-packages`,
  comment: `src/${folder} may use ${packages.length ? packages.join(", ") : "no package"}.`,
  severity: "error",
  from: fromFolder(folder),
  to: { dependencyTypes: ["npm", "npm-dev", "npm-peer", "npm-optional", "npm-no-pkg", "npm-unknown"], pathNot: packages.map((name) => `(^|/)node_modules/${escape(name)}/`) },
});

const nodeRule = ([folder]) => ({
  name: `${folder}-node`,
  comment: `src/${folder} runs in browsers: it may not use Node's modules.`,
  severity: "error",
  from: fromFolder(folder),
  to: { dependencyTypes: ["core"] },
});

const entries = Object.entries(FOLDERS);

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...entries.map(folderRule),
    ...entries.filter(([, rules]) => rules.packages).map(packageRule),
    ...entries.filter(([, rules]) => !rules.node).map(nodeRule),
    {
      name: "no-unlisted-folder",
      comment: "A new folder of src has to be added to the list in .dependency-cruiser.cjs, and to src/README.md.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: [TEST_FILES, ...Object.keys(FOLDERS).map(pattern)] },
      to: {},
    },
    {
      name: "no-tests-in-code",
      comment: "Code does not import what only tests need.",
      severity: "error",
      from: { path: "^src/", pathNot: TEST_FILES },
      to: { path: TEST_FILES },
    },
    {
      name: "no-cycle",
      comment: "Modules that need each other are one module, or a third is missing. Cycles of types alone are no cycles at run time.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-react-below-the-page",
      comment: "The timeline's view and the editor are plain DOM: React mounts them once and never draws in them.",
      severity: "error",
      from: { path: "^src/(?!ui/|app/|embed/|i18n/)", pathNot: TEST_FILES },
      to: { path: "(^|/)node_modules/(@types/)?(react|react-dom|zustand|radix-ui)/" },
    },
    {
      name: "timeline-is-pure-but-for-its-view",
      comment: "Axis, levels of detail, raster and hit test know nothing of the canvas.",
      severity: "error",
      from: { path: "^src/timeline/", pathNot: ["^src/timeline/view/", TEST_FILES] },
      to: { path: "^src/timeline/view/" },
    },
    { name: "unresolvable", severity: "error", from: { path: "^src/" }, to: { couldNotResolve: true, pathNot: "(\\?(raw|url|worker|inline)|^virtual:)" } },
    { name: "not-in-package-json", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] } },
  ],
  options: {
    // Type-only imports count: they too lead from one folder to another.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "browser", "types", "default"], mainFields: ["module", "main", "types"] },
    doNotFollow: { path: "node_modules" },
    skipAnalysisNotInRules: true,
  },
};
