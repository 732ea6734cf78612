/**
 * The worker: one classic script that holds compiler, kernel, modules and runner. It captures what it needs, locks the
 * scope down, and then does what it is told. One worker does one run; the page ends it afterwards.
 */
import type { WorkerCommand } from "../protocol.ts";
import { Desk } from "./desk.ts";
import { lockdown } from "../../runner/lockdown.ts";
import { capturePlatform, type WorkerScope } from "./platform.ts";
import { ArrayPrototypeJoin, ErrorCtor } from "../../kernel/primordials.ts";
import { workerRealm } from "./realm.ts";

declare const self: WorkerScope & typeof globalThis;

const platform = capturePlatform(self);
const kept = lockdown(self);
if (kept.length > 0) throw new ErrorCtor(`this browser does not let go of ${ArrayPrototypeJoin(kept, ", ")}`);

const desk = new Desk(platform, workerRealm(self, platform));
platform.listen((data) => { desk.handle(data as WorkerCommand); });
platform.post({ t: "ready" }, []);
