/**
 * What TypeScript knows about the origin of a name: does it come from a default library file (`lib.es*.d.ts`,
 * `lib.dom*.d.ts`), or from a `primordials.ts` of ours, where intrinsics are captured at start-up.
 *
 * Limits: a value typed `any` has no origin and passes; the `no-unsafe-*` rules are there for it.
 */
import ts from "typescript";

const PRIMITIVE =
  ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never;

/** @param {string} fileName */
export const isPrimordialsFile = (fileName) => /(^|[\\/])primordials\.ts$/.test(fileName);

/** Answers questions on the origin of ESTree nodes of one file. */
export class DefaultLibrary {
  /** @param {import("@typescript-eslint/utils").ParserServicesWithTypeInformation} services */
  constructor(services) {
    this.services = services;
    this.program = services.program;
    this.checker = services.program.getTypeChecker();
  }

  /** True if any declaration of `symbol` stands in a default library file. */
  declares(symbol) {
    return (symbol?.declarations ?? []).some((declaration) => this.program.isSourceFileDefaultLibrary(declaration.getSourceFile()));
  }

  /** The symbol that an identifier reads as a value; of `{ Map }` that is the global, not the new property. */
  valueSymbol(identifier) {
    const node = this.services.esTreeNodeToTSNodeMap.get(identifier);
    if (ts.isShorthandPropertyAssignment(node)) return this.checker.getShorthandAssignmentValueSymbol(node);
    if (ts.isShorthandPropertyAssignment(node.parent)) return this.checker.getShorthandAssignmentValueSymbol(node.parent);
    return this.checker.getSymbolAtLocation(node);
  }

  /** The symbol of the property that `member` names; of a computed key without one, that of the function called. */
  memberSymbol(member, call) {
    return this.#propertySymbol(member) ?? this.checker.getResolvedSignature(this.services.esTreeNodeToTSNodeMap.get(call))?.declaration?.symbol;
  }

  /** The symbol of the property that `member` names, if it is a method. */
  methodSymbol(member) {
    const symbol = this.#propertySymbol(member);
    return symbol && (symbol.flags & ts.SymbolFlags.Method) !== 0 ? symbol : undefined;
  }

  #propertySymbol(member) {
    return member.computed ? this.#computedSymbol(member) : this.checker.getSymbolAtLocation(this.services.esTreeNodeToTSNodeMap.get(member.property));
  }

  #computedSymbol(member) {
    const key = this.services.getTypeAtLocation(member.property);
    return key.isStringLiteral() ? this.services.getTypeAtLocation(member.object).getProperty(key.value) : undefined;
  }

  /** True if every constituent of the receiver's type is a class of `primordials.ts` or derives from one. */
  isSafeReceiver(expression) {
    const type = this.#constraint(this.checker.getNonNullableType(this.services.getTypeAtLocation(expression)));
    const parts = type.isUnion() ? type.types : [type];
    return parts.every((part) => this.#derivesFromPrimordials(part));
  }

  #derivesFromPrimordials(type) {
    const target = type.target ?? type;
    const declarations = target.symbol?.declarations ?? [];
    if (declarations.some((declaration) => isPrimordialsFile(declaration.getSourceFile().fileName))) return true;
    return target.isClassOrInterface() && this.checker.getBaseTypes(target).some((base) => this.#derivesFromPrimordials(base));
  }

  /** True if turning a value of this expression into a string can run no method. */
  isPrimitive(expression) {
    return this.#isPrimitiveType(this.#constraint(this.services.getTypeAtLocation(expression)));
  }

  #isPrimitiveType(type) {
    if (type.isUnion()) return type.types.every((part) => this.#isPrimitiveType(part));
    if (type.isIntersection()) return type.types.some((part) => this.#isPrimitiveType(part));
    return (type.flags & PRIMITIVE) !== 0;
  }

  #constraint(type) {
    return this.checker.getBaseConstraintOfType(type) ?? type;
  }
}

/** The name under which Node-like primordials would export a library member: `ArrayPrototypePush`, `ObjectKeys`. */
export function captureName(symbol) {
  const holder = symbol.declarations?.[0]?.parent;
  const owner = holder && ts.isInterfaceDeclaration(holder) ? holder.name.text : "";
  const member = symbol.name[0].toUpperCase() + symbol.name.slice(1);
  if (owner.endsWith("Constructor")) return owner.slice(0, -"Constructor".length) + member;
  return `${owner.replace(/^Readonly|^Callable|^Newable/, "")}Prototype${member}`;
}
