/** The forms in which a random program declares a function. */
export const FORMS = ["function", "arrow", "expression", "method", "static", "private", "object", "arguments", "super", "default", "sync", "generator", "generator method", "static generator", "private generator", "object generator"] as const;
export type Form = (typeof FORMS)[number];

export function isGenerator(form: Form): boolean {
  return form.includes("generator");
}

const ASYNC = "p?: any): Promise<any>";
const GENERATOR = "p?: any): AsyncGenerator<any, any, any>";

/** Declares `name(p)` with that body; `log(n)`: a call that logs, for forms that do something of their own. */
export function functionText(form: Form, name: string, body: string, log: string, n: number): string {
  const holder = name.toUpperCase();
  const method = (head: string, callee: string): string => `class ${holder} { ${head} {\n${body}} }\nconst ${name} = (p?: any) => ${callee}.m(p);\n`;
  switch (form) {
    case "function": return `async function ${name}(${ASYNC} {\n${body}}\n`;
    case "arrow": return `const ${name} = async (${ASYNC} => {\n${body}};\n`;
    case "expression": return `const ${name} = async function inner(${ASYNC} {\n${body}};\n`;
    case "method": return method(`async m(${ASYNC}`, `new ${holder}()`);
    case "static": return method(`static async m(${ASYNC}`, holder);
    case "private": return method(`m(p?: any) { return this.#m(p); } async #m(${ASYNC}`, `new ${holder}()`);
    case "object": return `const ${name} = ({ async m(${ASYNC} {\n${body}} }).m;\n`;
    case "arguments": return `async function ${name}(${ASYNC} {\nconst own = async () => arguments.length;\n${log}(${n}, await own());\n${body}}\n`;
    case "super": return `class ${holder}S { async m(p?: any): Promise<any> { ${log}(${n}, this instanceof ${holder}); return p; } }\n` + method(`async m(${ASYNC}`, `new ${holder}()`).replace("{", `extends ${holder}S {`).replace("\n", `\nvoid super.m(p).catch(() => 0);\n`);
    case "default": return `async function ${name}(p: any = (() => { ${log}(${n}); throw ${n}; })(), ...rest: any[]): Promise<any> {\nvoid rest;\n${body}}\n`;
    case "sync": return `function ${name}(p?: any): any {\n${body}}\n`;
    case "generator": return `async function* ${name}(${GENERATOR} {\n${body}}\n`;
    case "generator method": return method(`async *m(${GENERATOR}`, `new ${holder}()`);
    case "static generator": return method(`static async *m(${GENERATOR}`, holder);
    case "private generator": return method(`m(p?: any) { return this.#m(p); } async *#m(${GENERATOR}`, `new ${holder}()`);
    case "object generator": return `const ${name} = ({ async *m(${GENERATOR} {\n${body}} }).m;\n`;
  }
}
