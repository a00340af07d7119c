import { findFund } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { postEntry } from "#ledger/index.ts";
import { findOrganisations, knowOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { drawUpConvention } from "../domain/draw-up-convention.ts";
import type { MatchingLine } from "../domain/matching-line.ts";
import { matchingPresets, type ReadingPreset } from "../domain/matching-presets.ts";
import type { Signing, SigningRefusal } from "../domain/signing.ts";
import { textOn } from "./convention-texts.ts";
import type { Conventions, SignedConvention, SignedText } from "./conventions.ts";
import { promiseLines } from "./entry-lines.ts";
import { refuseFuture } from "./refuse-future.ts";

export type SigningRequest = Omit<Signing, "lines" | "nameOf"> & {
  readonly territory: string;
  readonly fund: string;
  readonly signedOn: PlainDate;
  readonly perimeterOn?: PlainDate | undefined;
  readonly jobTarget: number | null;
  readonly rule:
    | { readonly kind: "preset"; readonly preset: ReadingPreset }
    | { readonly kind: "lines"; readonly lines: readonly MatchingLine[] };
};

/** What a renewal adds to a signature; a text where that of the convention before is kept. */
export type Renewal = {
  readonly previous: string | null;
  readonly extension: string | null;
  readonly text: SignedText | null;
};

type Refused = SigningRefusal | Refusal<"act-in-the-future" | "fund-unknown" | "organisation-unknown">;

/** Signs: the private stakes, the public pledges that match them, and all of it promised in the journal. */
export async function signConvention(
  conventions: Conventions,
  transaction: Transaction,
  request: Drawing,
): Promise<Outcome<{ convention: string }, Refused>> {
  const { territory, signedOn, now } = request;
  const early = await refuseFuture(transaction, { territory, on: signedOn, field: "signedOn" });
  if (early !== null) return early;
  const drawn = await drawConvention(conventions, transaction, request);
  if (!drawn.ok) return drawn;

  const number = await conventions.takeNumber(transaction, territory);
  const signed = { ...drawn.value, convention: { ...drawn.value.convention, number } };
  await conventions.add(transaction, signed);
  const organisations = request.parties.map(({ organisation }) => organisation);
  await knowOrganisations(transaction, { territory, organisations, now });
  await promise(transaction, signed);
  return accept({ convention: signed.convention.id });
}

type Drawing = SigningRequest & {
  readonly now: string;
  /** Drawn when it is not told. */
  readonly id?: string;
} & Partial<Renewal>;

/** The convention as it would be signed that day, its number 0 until it is. */
export async function drawConvention(
  conventions: Conventions,
  transaction: Transaction,
  request: Drawing,
): Promise<Outcome<SignedConvention, Refused>> {
  const { territory, fund, signedOn, now } = request;
  if ((await findFund(transaction, { territory, fund })) === null) return refuse("fund-unknown", {}, "fund");
  const signing = await signingOf(transaction, request);
  if (!signing.ok) return signing;
  const drawnUp = drawUpConvention(signing.value);
  if (!drawnUp.ok) return drawnUp;

  return accept({
    territory,
    convention: {
      id: request.id ?? newId(now),
      number: 0,
      previous: request.previous ?? null,
      fund,
      signedOn,
      startsOn: request.startsOn,
      endsOn: request.endsOn,
      perimeterOn: request.perimeterOn ?? request.startsOn,
      extension: request.extension ?? null,
      preset: request.rule.kind === "preset" ? request.rule.preset : null,
      lines: signing.value.lines,
      dayRate: request.dayRate,
      jobTarget: request.jobTarget,
    },
    parties: request.parties,
    pledges: drawnUp.value.pledges.map((pledge) => ({ ...pledge, id: newId(now) })),
    text: request.text ?? (await textOn(conventions, transaction, { territory, on: signedOn })),
    recordedAt: now,
  });
}

/** The request in the words of the domain: the lines of the rule, and how each organisation is called. */
async function signingOf(
  transaction: Transaction,
  request: SigningRequest,
): Promise<Outcome<Signing, Refused>> {
  const { parties, privatePledges, authorities, rule } = request;
  const ids = [...parties, ...privatePledges, ...authorities].map(({ organisation }) => organisation);
  const found = await findOrganisations(transaction, [...new Set(ids)]);
  if (ids.some((id) => !found.has(id))) return refuse("organisation-unknown", {}, "parties");
  return accept({
    ...request,
    lines: rule.kind === "preset" ? matchingPresets[rule.preset] : rule.lines,
    nameOf: (organisation) => found.get(organisation)?.name ?? "",
  });
}

async function promise(
  transaction: Transaction,
  { territory, convention, pledges, recordedAt }: SignedConvention,
): Promise<void> {
  const posted = await postEntry(transaction, {
    id: newId(recordedAt),
    territory,
    effectiveOn: convention.signedOn,
    recordedAt,
    kind: "signature",
    act: `Convention n° ${convention.number}`,
    isVoluntary: true,
    lines: pledges.flatMap((pledge) =>
      promiseLines(pledge, { convention: convention.id, from: "signed", to: "promised" }),
    ),
  });
  invariant(posted.ok, "what is signed can be promised");
}
