import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "node_modules/**"],
    globalSetup: "tests/global-setup.ts",
    pool: "threads",
    // Some tests start and kill real servers: slow on a loaded machine, never wrong for it.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
