/**
 * Unit tests: beside the source, in plain Node, no browser. `COROSCOPE_FUZZ=off` leaves out the random programs
 * (`*.fuzz.test.ts`), which `npm run test:quick` has no time for.
 */
import { configDefaults, defineConfig } from "vitest/config";

const withoutFuzz = process.env["COROSCOPE_FUZZ"] === "off" ? ["**/*.fuzz.test.ts"] : [];

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "build/**/*.test.{ts,js,mjs}"],
    exclude: [...configDefaults.exclude, ...withoutFuzz],
    environment: "node",
    // Forks, not worker threads: a test that spins for ever can be killed. Two, because two cores is what a small machine has.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
