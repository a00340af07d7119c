import { invariant } from "#kernel/invariant.ts";
import { readConvention } from "./read-convention.ts";

/** The page of a convention that has just been signed. */
export async function readSigned(...asked: Parameters<typeof readConvention>) {
  const page = await readConvention(...asked);
  invariant(page.ok, "a convention that was signed is there");
  return page;
}
