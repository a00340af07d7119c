import { type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { renewalOf } from "../domain/series.ts";
import type { Conventions } from "./conventions.ts";
import { findRecord } from "./load-records.ts";
import { type SigningRequest, signConvention } from "./sign-convention.ts";

export type RenewalRequest = SigningRequest & {
  readonly convention: string;
  readonly extension: string | null;
  readonly now: string;
  readonly id?: string;
};

type Refused =
  | Refusal<"convention-unknown" | "already-renewed" | "renewal-overlaps">
  | Extract<Awaited<ReturnType<typeof signConvention>>, { ok: false }>["refusal"];

/** Signs the convention that follows; what it promises adds to what stands. */
export async function renewConvention(
  conventions: Conventions,
  transaction: Transaction,
  request: RenewalRequest,
): Promise<Outcome<{ convention: string }, Refused>> {
  const refused = await refuseRenewal(conventions, transaction, request);
  if (refused !== null) return refused;
  return signConvention(conventions, transaction, { ...request, previous: request.convention });
}

/** Why a convention is not renewed from that day; null where it may be. */
export async function refuseRenewal(
  conventions: Conventions,
  transaction: Transaction,
  { territory, convention, startsOn }: Pick<RenewalRequest, "territory" | "convention" | "startsOn">,
) {
  const asked = { territory, convention, on: null, knownAt: null };
  const found = await findRecord(conventions, transaction, asked);
  if (!found.ok) return found;

  const { record, records } = found.value;
  const renewal = renewalOf(records, convention)?.convention;
  if (renewal !== undefined)
    return refuse("already-renewed", { number: renewal.number, signedOn: renewal.signedOn });
  const { endsOn } = record.convention;
  if (startsOn < addDays(endsOn, 1)) return refuse("renewal-overlaps", { startsOn, endsOn }, "startsOn");
  return null;
}
