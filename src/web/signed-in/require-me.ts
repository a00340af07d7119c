import { redirect } from "@tanstack/react-router";
import { networkContract } from "#network/contract.ts";
import { SaidRefusal } from "#web/api/said-refusal.ts";
import { readOf } from "#web/api/use-read.ts";
import { queries } from "./queries.ts";

/** Opens the pages behind the sign-in; who is not signed in goes there first, and comes back here. */
export async function requireMe(here: string): Promise<void> {
  try {
    await queries.ensureQueryData(readOf(networkContract, "me", {}));
  } catch (error) {
    const isUnknown = error instanceof SaidRefusal && error.refusal.reason === "not-signed-in";
    if (!isUnknown) throw error;
    throw redirect({ to: "/connexion", search: { retour: here } });
  }
}
