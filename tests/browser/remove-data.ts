import { rmSync } from "node:fs";

/** The demonstration's data of this run, of no use after it. */
export default function removeData(): void {
  const folder = process.env["BROWSER_TEST_DATA"];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
