import { existsSync } from "node:fs";

const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium if there is one, else the one that comes through npm: never a download of its own. */
export async function chromiumPath(): Promise<string> {
  const installed = [process.env.CHROMIUM_PATH, ...system].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (installed !== undefined) return installed;

  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** Quiet, offline, and able to run as root. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
