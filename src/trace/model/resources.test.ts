import { describe, expect, it } from "vitest";
import { TraceBuilder } from "../testing.ts";
import { assignedName, managedText } from "./assigned.ts";
import { TraceModel } from "./model.ts";

const SOURCE = "const q: Queue<number> = new Queue(2);\nconst locks = [new Lock(), new Lock()];\nconst c = new Condition();\nasync_with(timeout(1), async () => {});\n";

function modelOf(build: TraceBuilder): TraceModel {
  const { header, batch } = build.build();
  const model = new TraceModel(header);
  model.append(batch);
  return model;
}

/** A module that has made four resources, of ids 2 to 6. */
function builder(): TraceBuilder {
  const build = new TraceBuilder(SOURCE, [], "asyncio");
  build.create(1, 0, 0, 0); // 0
  build.resourceNew(1, 2, "Queue(2)", build.site("new Queue(2)")); // 1
  for (const id of [3, 4]) build.resourceNew(1, id, "Lock", build.site("new Lock()", id - 3)); // 2, 3
  build.resourceNew(1, 5, "Condition's lock", build.site("new Condition()")); // 4
  build.resourceNew(1, 6, "Timeout", build.site("async_with(timeout(1), async () => {})")); // 5
  return build;
}

describe("resources", () => {
  it("bear the name of what they were assigned to, else their own, numbered", () => {
    const model = modelOf(builder());
    expect(model.resources.map((one) => [one.label, one.kind, one.name, one.capacity, one.owner])).toEqual([
      ["q", "Queue", "Queue(2)", 2, ""],
      ["Lock", "Lock", "Lock", 0, ""],
      ["Lock #2", "Lock", "Lock", 0, ""],
      ["c._lock", "Lock", "Condition's lock", 0, "Condition"],
      ["timeout(1)", "Timeout", "Timeout", 0, ""],
    ]);
    expect([model.resource(3)?.index, model.resource(99), model.awaited(2)]).toEqual([1, undefined, { kind: "resource", name: "q", coroutine: 0 }]);
  });

  it("tell their depth at any step, and who changed it where", () => {
    const build = builder();
    const site = build.site("const q");
    build.resource(1, 2, "put", 1, site); // 6
    build.write(1, "x"); // 7
    build.resource(1, 2, "put", 2); // 8
    build.resource(1, 2, "get", 1); // 9
    const queue = modelOf(build).resource(2);
    expect([0, 5, 6, 7, 8, 9, 99].map((step) => queue?.depth(queue.at(step)))).toEqual([0, 0, 1, 1, 2, 1, 1]);
    expect([queue?.length, queue?.most, queue?.operation(2), queue?.by(0), queue?.siteOf(0), queue?.isManager]).toEqual([3, 2, "get", 1, site, false]);
  });

  it("that are only entered and left are context managers", () => {
    const build = builder();
    build.resource(1, 6, "enter", 1);
    build.resource(1, 6, "exit", 0);
    build.resource(1, 3, "acquire", 1);
    expect(modelOf(build).resources.map((one) => one.isManager)).toEqual([false, false, false, false, true]);
  });
});

describe("the name that an expression is assigned to", () => {
  const nameBefore = (text: string): string => assignedName(text, text.indexOf("new "));

  it("is the variable, field or property before it", () => {
    const named = ["const a = new Q()", "let b: Queue<Map<string, number>> = new Q()", "this.#c = new Q()", "class X { d = new Q(); }", "class X { private readonly e?: Lock = new Q() }", "f({ one: 1, f: new Q() })", "const g =\n  new Q()", "self.h ??= new Q()", "i = await new Q()", "const größe = new Q()"];
    expect(named.map(nameBefore)).toEqual(["a", "b", "c", "d", "e", "f", "g", "h", "i", "größe"]);
  });

  it("is none where it is an element, an argument or an operand", () => {
    const unnamed = ["f(new Q())", "[new Q()]", "const a = [1, new Q()]", "if (a == new Q())", "a >= new Q()", "return new Q()", "const a = () => new Q()", "x ? new Q() : y"];
    expect(unnamed.map(nameBefore)).toEqual(unnamed.map(() => ""));
  });
});

it("a context manager is called as the expression that is entered", () => {
  const texts = ["async_with(timeout(1, [2, 3]), async () => {})", "contextlib.async_with(new Resource(a, b), body)", "async_with(lock, body)", "with_(f(), g)", "open()"];
  expect(texts.map(managedText)).toEqual(["timeout(1, [2, 3])", "Resource(a, b)", "lock", "f()", ""]);
});
