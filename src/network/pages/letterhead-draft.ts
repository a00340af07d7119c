import type { z } from "zod";
import type { networkContract } from "../contract.ts";

export type Letterheads = z.output<typeof networkContract.routes.readLetterhead.response>;

/** A letterhead as it is being written. */
export type LetterheadDraft = Omit<Letterheads["versions"][number], "version" | "fromOn">;

/** The last one adopted, to start from; the house's own says nothing. */
export function letterheadOf({ versions }: Letterheads): LetterheadDraft {
  const last = versions.at(-1);
  if (last === undefined) return { name: "", address: "", contact: "", footer: "", logo: null };
  const { name, address, contact, footer, logo } = last;
  return { name, address, contact, footer, logo };
}
