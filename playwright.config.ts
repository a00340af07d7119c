import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "./tests/browser/chromium.ts";

const port = Number(process.env["BROWSER_TEST_PORT"] ?? 4173);
const launchOptions = { executablePath: await chromiumPath(), args: chromiumArguments };

// The configuration is read again by each worker: the first reader chooses the folder for all.
process.env["BROWSER_TEST_DATA"] ??= mkdtempSync(path.join(tmpdir(), "alize-browser-"));

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  globalTeardown: "./tests/browser/remove-data.ts",
  timeout: 60_000,
  // A page read while the machine is busy elsewhere is slow, not wrong.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: "dot",
  use: { baseURL: `http://127.0.0.1:${port}`, locale: "fr-FR", timezoneId: "Europe/Paris", launchOptions },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } } },
    { name: "phone", use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } } },
    // What changes the story is played once, after everyone has read it.
    {
      name: "acts",
      testMatch: /.*\.act\.ts/,
      dependencies: ["desktop", "phone"],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
    // What moves the day comes last of all.
    {
      name: "time",
      testMatch: /.*\.time\.ts/,
      dependencies: ["acts"],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
  ],
  webServer: {
    command: "node src/main.ts --demonstration",
    env: { PORT: String(port), ALIZE_DATA_DIR: process.env["BROWSER_TEST_DATA"] },
    url: `http://127.0.0.1:${port}/health`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    reuseExistingServer: false,
  },
});
