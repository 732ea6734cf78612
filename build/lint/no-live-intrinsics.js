/**
 * Lint rule: code that runs beside a snippet uses only intrinsics captured at start-up.
 *
 * A snippet shares its realm with the kernel. It may overwrite `Array.prototype.push`, delete `Map` or give
 * `Object.prototype` a `then`. Whatever the kernel looks up at run time is the snippet's then; whatever
 * `primordials.ts` captured before is still ours. Reported:
 *  - a method that a default library file declares, called (`list.push(x)`) or taken (`const push = list.push`), unless
 *    the receiver's class is declared in `primordials.ts` (SafeMap, SafeSet);
 *  - a global value that a default library file declares (`Math`, `new Map()`, `Symbol.iterator`);
 *  - what iterates: for-of, spread into a call or an array, array patterns, `yield*`;
 *  - what makes native promises: async functions, `await`, for-await (they read `then` and `constructor`);
 *  - a template literal whose operand may be an object (it calls `toString`).
 * Not reported: types, object spread, property reads (`.length`), for-in, NaN, Infinity, undefined.
 *
 * Limits: the rule trusts types. It does not see conversions by operators (`"" + object`, `a < b`), nor accessors
 * such as `map.size`, nor what a library of somebody else does.
 */
import { DefaultLibrary, captureName } from "./default-library.js";

/** Read-only properties of the global object: nobody can overwrite them. */
const CONSTANTS = new Set(["undefined", "NaN", "Infinity"]);

/** @type {import("eslint").Rule.RuleModule} */
export const noLiveIntrinsics = {
  meta: {
    type: "problem",
    docs: { description: "use only intrinsics captured at start-up" },
    schema: [],
    messages: {
      method: "`{{name}}` is looked up at run time, where a snippet may have replaced it. Call a capture from primordials.ts, such as `{{capture}}`.",
      global: "The global `{{name}}` is read at run time, where a snippet may have replaced it. Import a capture from primordials.ts.",
      iteration: "{{what}} goes through iterators that a snippet may have replaced. Loop over indices, or use a capture from primordials.ts.",
      promise: "{{what}} uses native promises, which read `then` and `constructor` from objects of the snippet. Use the kernel's own.",
      template: "This operand may be an object, whose `toString` a snippet may have replaced. Convert it by a capture from primordials.ts first.",
    },
  },
  create(context) {
    const library = new DefaultLibrary(context.sourceCode.parserServices);
    return { ...globals(context, library), ...methods(context, library), ...iterations(context), ...promises(context), ...templates(context, library) };
  },
};

/** True for an identifier that reads a value of a default library file. */
function isLiveGlobal(identifier, library) {
  if (CONSTANTS.has(identifier.name)) return false;
  return identifier.name === "globalThis" || library.declares(library.valueSymbol(identifier));
}

const isTypePosition = (identifier) => identifier.parent.type === "TSTypeQuery" || identifier.parent.type === "TSQualifiedName";

/** References that no declaration of the file resolves: what is left is global. */
function globalReferences(globalScope) {
  const implicit = globalScope.variables.filter((variable) => variable.defs.length === 0);
  const all = [...globalScope.through, ...implicit.flatMap((variable) => variable.references)];
  return [...new Set(all)].filter((reference) => reference.isValueReference !== false && !isTypePosition(reference.identifier));
}

function globals(context, library) {
  const check = ({ identifier }) => {
    if (isLiveGlobal(identifier, library)) context.report({ node: identifier, messageId: "global", data: { name: identifier.name } });
  };
  return { "Program:exit": () => globalReferences(context.sourceCode.scopeManager.globalScope).forEach(check) };
}

const TYPE_WRAPPERS = new Set(["TSNonNullExpression", "TSAsExpression", "TSSatisfiesExpression", "ChainExpression"]);

function unwrap(expression) {
  return TYPE_WRAPPERS.has(expression.type) ? unwrap(expression.expression) : expression;
}

function methods(context, library) {
  const check = (member, symbol) => {
    if (member.object.type === "Identifier" && isLiveGlobal(member.object, library)) return; // reported as a global
    if (!library.declares(symbol) || library.isSafeReceiver(member.object)) return;
    context.report({ node: member.property, messageId: "method", data: { name: symbol.name, capture: captureName(symbol) } });
  };
  const called = (call, callee) => {
    const member = unwrap(callee);
    if (isNamedMember(member)) check(member, library.memberSymbol(member, call));
  };
  const taken = (member) => {
    if (isNamedMember(member) && !isCalled(member) && !isWritten(member)) check(member, library.methodSymbol(member));
  };
  return { CallExpression: (call) => called(call, call.callee), TaggedTemplateExpression: (call) => called(call, call.tag), MemberExpression: taken };
}

const isNamedMember = (node) => node.type === "MemberExpression" && node.property.type !== "PrivateIdentifier";

/** True for what a call calls; type assertions between the two make no difference. */
function isCalled(node) {
  const { parent } = node;
  if (TYPE_WRAPPERS.has(parent.type)) return isCalled(parent);
  return (parent.type === "CallExpression" && parent.callee === node) || (parent.type === "TaggedTemplateExpression" && parent.tag === node);
}

const isWritten = (node) => node.parent.type === "AssignmentExpression" && node.parent.left === node;

function iterations(context) {
  const report = (what) => (node) => context.report({ node, messageId: "iteration", data: { what } });
  return {
    "ForOfStatement[await=false]": report("for-of"),
    "CallExpression > SpreadElement": report("Spread"),
    "NewExpression > SpreadElement": report("Spread"),
    "ArrayExpression > SpreadElement": report("Spread"),
    ArrayPattern: report("An array pattern"),
    "YieldExpression[delegate=true]": report("`yield*`"),
  };
}

function promises(context) {
  const report = (what) => (node) => context.report({ node, messageId: "promise", data: { what } });
  return {
    ":function[async=true]": report("An async function"),
    AwaitExpression: report("`await`"),
    "ForOfStatement[await=true]": report("for-await"),
    ImportExpression: report("`import()`"),
  };
}

function templates(context, library) {
  const check = (operand) => library.isPrimitive(operand) || context.report({ node: operand, messageId: "template" });
  return { ":not(TaggedTemplateExpression) > TemplateLiteral": (template) => template.expressions.forEach(check) };
}
