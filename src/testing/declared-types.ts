/**
 * Holds the modules' own TypeScript types against their declarations: whether every call that is declared is one that the real function
 * takes, and whether what it returns is what is declared. Assigning one to the other would not do: the kernel is not generic, and its
 * classes have private members. So signatures are compared one by one, and classes by name.
 *
 * Limits: what is generic in a declaration fits anything; of a coroutine it is known that it is one, not what it gives.
 */
import ts from "typescript";
import { declarationFiles } from "./declarations.ts";

const NAMESPACES = { asyncio: "asyncio/index.ts", builtins: "builtins.ts", contextlib: "contextlib/index.ts", contextvars: "contextvars.ts", threading: "threading.ts", time: "time.ts" };
const MODULES = new URL("../modules/", import.meta.url).pathname;

const OPTIONS: ts.CompilerOptions = {
  strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, lib: ["lib.es2023.d.ts"], types: [],
  module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, verbatimModuleSyntax: true,
};

/** What the kernel's coroutines are made of. */
const COROUTINES = ["Promise", "Frame", "Coroutine"];
/** What is called otherwise in the kernel: declared name, real names. */
const CALLED: Readonly<Record<string, readonly string[]>> = { AbstractEventLoop: ["EventLoop"], Promise: COROUTINES, PromiseLike: COROUTINES, IterableIterator: ["Generator"], Awaitable: ["Future", ...COROUTINES] };
/** `async_with` calls these with all that Python gives; ours need not look at all of it. */
const EXITS = /\.__a?exit__$/;

/** A line for each thing that is declared otherwise than it is: "asyncio.Queue.put: ...". */
export function typeDrift(folder: string): string[] {
  const program = ts.createProgram([...declarationFiles(folder), ...Object.values(NAMESPACES).map((file) => MODULES + file)], OPTIONS);
  const drift = new Drift(program.getTypeChecker());
  for (const [module, file] of Object.entries(NAMESPACES)) {
    const source = program.getSourceFile(MODULES + file);
    if (source === undefined) throw new Error(`there is no ${file}`);
    drift.module(module, source);
  }
  return drift.problems;
}

/** What TypeScript has against programs that import the modules: "file: message", as the editor would show it. */
export function typeErrors(folder: string, files: readonly string[]): string[] {
  const program = ts.createProgram([...declarationFiles(folder), ...files], { ...OPTIONS, lib: ["lib.es2022.d.ts"], verbatimModuleSyntax: false });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}

class Drift {
  readonly problems: string[] = [];
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  module(module: string, source: ts.SourceFile): void {
    const checker = this.#checker;
    const declared = checker.getAmbientModules().find(({ name }) => name === `"${module}"`);
    const own = checker.getSymbolAtLocation(source)?.exports?.get(ts.escapeLeadingUnderscores(module));
    if (declared === undefined || own === undefined) throw new Error(`module ${module} is not to be found`);
    const real = checker.getTypeOfSymbol(own);
    for (const symbol of checker.getExportsOfModule(declared)) this.#export(`${module}.${symbol.name}`, symbol, real);
  }

  #export(where: string, symbol: ts.Symbol, namespace: ts.Type): void {
    const checker = this.#checker;
    const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
    if (target.name === "AbstractEventLoop") this.#members(where, checker.getDeclaredTypeOfSymbol(target), this.#loopType(namespace));
    const property = namespace.getProperty(symbol.name);
    if (property === undefined) return; // for types alone, or declarations.test.ts tells
    const real = checker.getTypeOfSymbol(property);
    if ((target.flags & ts.SymbolFlags.Class) !== 0) this.#class(where, target, real);
    else if ((target.flags & ts.SymbolFlags.Function) !== 0) this.#signatures(where, checker.getTypeOfSymbol(target).getCallSignatures(), real.getCallSignatures());
    else this.#value(where, checker.getTypeOfSymbol(target), real);
  }

  /** What new_event_loop() gives. */
  #loopType(namespace: ts.Type): ts.Type {
    const made = namespace.getProperty("new_event_loop");
    const signature = made === undefined ? undefined : this.#checker.getTypeOfSymbol(made).getCallSignatures()[0];
    if (signature === undefined) throw new Error("there is no new_event_loop()");
    return signature.getReturnType();
  }

  #class(where: string, declared: ts.Symbol, real: ts.Type): void {
    const made = real.getConstructSignatures()[0];
    if (made === undefined) {
      this.problems.push(`${where}: is no class`);
      return;
    }
    // Where none is declared, only the library makes them.
    const constructors = this.#checker.getTypeOfSymbol(declared).getConstructSignatures().filter((one) => one.getDeclaration() as ts.Node | undefined);
    this.#signatures(`new ${where}`, constructors, real.getConstructSignatures(), false);
    this.#members(where, this.#checker.getDeclaredTypeOfSymbol(declared), made.getReturnType());
  }

  #members(where: string, declared: ts.Type, real: ts.Type): void {
    for (const member of declared.getProperties()) {
      if (!isOurs(member)) continue;
      const own = real.getProperty(member.name);
      if (own === undefined) this.problems.push(`${where}.${member.name}: is not there`);
      else this.#value(`${where}.${member.name}`, this.#checker.getTypeOfSymbol(member), this.#checker.getTypeOfSymbol(own));
    }
  }

  #value(where: string, declared: ts.Type, real: ts.Type): void {
    if (declared.getCallSignatures().length > 0) this.#signatures(where, declared.getCallSignatures(), real.getCallSignatures());
    else if (!this.#gives(real, declared)) this.problems.push(`${where}: is ${this.#text(real)}, declared ${this.#text(declared)}`);
  }

  /** Each declared call has to fit one of the real ones. */
  #signatures(where: string, declared: readonly ts.Signature[], real: readonly ts.Signature[], withResult = true): void {
    for (const one of declared) {
      const misfits = real.map((candidate) => this.#misfit(one, candidate, withResult, EXITS.test(where)));
      if (!misfits.includes(null)) this.problems.push(`${where}: ${misfits[0] ?? "is not callable"}`);
    }
  }

  #misfit(declared: ts.Signature, real: ts.Signature, withResult: boolean, mayIgnore: boolean): string | null {
    const [wanted, offered] = [arity(declared), arity(real)];
    if (offered.least > wanted.least) return `needs ${offered.least} arguments, declared ${wanted.least}`;
    if (offered.most < wanted.most && !mayIgnore) return `takes ${offered.most} arguments, declared ${wanted.most}`;
    for (const [i, parameter] of declared.parameters.entries()) {
      const given = this.#checker.getTypeOfSymbol(parameter);
      const into = this.#parameterType(real, i, isRest(parameter));
      if (into !== null && !this.#takes(into, given, isOptional(parameter))) return `takes ${this.#text(into)} for ${parameter.name}, declared ${this.#text(given)}`;
    }
    const [result, promised] = [real.getReturnType(), declared.getReturnType()];
    return !withResult || this.#gives(result, promised) ? null : `returns ${this.#text(result)}, declared ${this.#text(promised)}`;
  }

  /** Type of what goes to the i-th place; null where a rest takes any number of them. */
  #parameterType(real: ts.Signature, i: number, isRestGiven: boolean): ts.Type | null {
    const last = real.parameters.at(-1);
    if (isRestGiven || (last !== undefined && isRest(last) && i >= real.parameters.length - 1)) return null;
    const parameter = real.parameters[i];
    return parameter === undefined ? null : this.#checker.getTypeOfSymbol(parameter);
  }

  /** True if `real` takes a value of type `given`. What may be left out need not be taken as undefined. */
  #takes(real: ts.Type, given: ts.Type, mayBeLeftOut = false): boolean {
    if (isOpen(real) || isOpen(given)) return true;
    if (given.isUnion()) return given.types.every((one) => (mayBeLeftOut && isUndefined(one)) || this.#takes(real, one));
    if (real.isUnion()) return real.types.some((one) => this.#takes(one, given)) || this.#checker.isTypeAssignableTo(given, real);
    if (given.getCallSignatures().length > 0) return real.getCallSignatures().length > 0;
    if (isLiteralObject(given)) return given.getProperties().every((option) => this.#takesOption(real, option));
    return sameClass(real, given) || this.#checker.isTypeAssignableTo(given, real);
  }

  #takesOption(real: ts.Type, option: ts.Symbol): boolean {
    const own = real.getProperty(option.name);
    return own !== undefined && this.#takes(this.#checker.getTypeOfSymbol(own), this.#checker.getTypeOfSymbol(option), true);
  }

  /** True if what is of type `real` is as `declared`. */
  #gives(real: ts.Type, declared: ts.Type): boolean {
    if (isOpen(declared) || (real.flags & ts.TypeFlags.Any) !== 0) return true;
    if (real.isUnion()) return real.types.every((one) => this.#gives(one, declared));
    if (declared.isUnion()) return declared.types.some((one) => this.#gives(real, one)) || this.#checker.isTypeAssignableTo(real, declared);
    return sameClass(real, declared) || this.#checker.isTypeAssignableTo(real, declared) || this.#isShaped(real, declared);
  }

  /** An interface of ours or a function type that a class or function of the kernel has the members or the calls of. */
  #isShaped(real: ts.Type, declared: ts.Type): boolean {
    const symbol = declared.getSymbol();
    const isInterface = symbol !== undefined && isOurs(symbol) && symbol.declarations?.some(ts.isInterfaceDeclaration) === true;
    if (!isInterface && declared.getCallSignatures().length === 0) return false;
    const parts = new Drift(this.#checker);
    if (isInterface) parts.#members("", declared, real);
    else parts.#signatures("", declared.getCallSignatures(), real.getCallSignatures());
    return parts.problems.length === 0;
  }

  #text(type: ts.Type): string {
    return this.#checker.typeToString(type);
  }
}

/** Fits anything: unknown, any, a type parameter, and what `never` stands for in the kernel's callbacks. */
function isOpen(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter | ts.TypeFlags.Conditional | ts.TypeFlags.IndexedAccess)) !== 0;
}

function isUndefined({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Undefined) !== 0;
}

/** By name, since the kernel's classes have private members. */
function sameClass(real: ts.Type, declared: ts.Type): boolean {
  const names = [declared.aliasSymbol?.name, declared.getSymbol()?.name].filter((name) => name !== undefined);
  const own = real.getSymbol()?.name;
  return own !== undefined && !own.startsWith("__") && names.some((name) => name === own || CALLED[name]?.includes(own) === true);
}

function isLiteralObject(type: ts.Type): boolean {
  return type.getSymbol()?.name === "__type";
}

/** Declared in our files, not in TypeScript's own. */
function isOurs(member: ts.Symbol): boolean {
  return member.declarations?.some((node) => !/\/lib\.[^/]*\.d\.ts$/.test(node.getSourceFile().fileName)) === true;
}

function isRest(parameter: ts.Symbol): boolean {
  const node = parameter.valueDeclaration;
  return node !== undefined && ts.isParameter(node) && node.dotDotDotToken !== undefined;
}

function isOptional(parameter: ts.Symbol): boolean {
  const node = parameter.valueDeclaration;
  return node !== undefined && ts.isParameter(node) && (node.questionToken !== undefined || node.initializer !== undefined);
}

function arity({ parameters }: ts.Signature): { least: number; most: number } {
  const rest = parameters.some(isRest);
  return { least: parameters.filter((one) => !isRest(one) && !isOptional(one)).length, most: rest ? Infinity : parameters.length };
}
