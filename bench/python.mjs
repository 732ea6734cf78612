/** Finds the Python that the asyncio oracle and the asyncio benchmark need: `$COROSCOPE_PYTHON`, else `python3`. */
import { spawnSync } from "node:child_process";

/** The version whose output our asyncio mirrors: others have another asyncio. */
export const MIRRORED = "3.11.7";

/** `{ command, version }` of the first that starts; null if none does. */
export function findPython() {
  for (const command of [process.env.COROSCOPE_PYTHON, "python3"]) {
    const version = command ? versionOf(command) : null;
    if (version !== null) return { command, version };
  }
  return null;
}

function versionOf(command) {
  const { status, stdout } = spawnSync(command, ["-c", "import platform; print(platform.python_version())"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
