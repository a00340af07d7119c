import { defineConfig, devices } from "@playwright/test";
import { chromiumArguments, chromiumPath } from "./tests/browser/chromium.ts";

const port = Number(process.env.BROWSER_TEST_PORT ?? 4173);
const launchOptions = { executablePath: await chromiumPath(), args: chromiumArguments };

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: "dot",
  use: { baseURL: `http://127.0.0.1:${port}`, locale: "fr-FR", timezoneId: "Europe/Paris", launchOptions },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } } },
    { name: "phone", use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } } },
  ],
  webServer: {
    command: "node src/main.ts",
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/health`,
    reuseExistingServer: false,
  },
});
