import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "node_modules/**"],
    globalSetup: "tests/global-setup.ts",
    pool: "threads",
    // Much of the time is the database's: a worker a core, none left idle.
    maxWorkers: "100%",
    // Some tests start and kill real servers: slow on a loaded machine, never wrong for it.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
