import { formatDay, type Locale } from "#kernel/format.ts";
import { invariant } from "#kernel/invariant.ts";
import type { MailWords } from "#kernel/mail-words.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";
import { offerReminderDays } from "../domain/offer.ts";
import { offerLapsed, offerReminder } from "../domain/offer-mails.ts";
import type { DecisionToFollow, PlacedDecision } from "./committee.ts";
import { heldByDecisions } from "./fund-place.ts";
import type { CommitteeOffice } from "./office.ts";
import { paperHead } from "./paper-head.ts";
import { releaseHold } from "./release-hold.ts";
import { writeToOwners } from "./write-to-owners.ts";

/** Whether a firm took what a decision grants it, told by whoever lends. */
export type IsOfferTaken = (
  transaction: Transaction,
  which: { readonly territory: string; readonly decision: string; readonly application: string },
) => Promise<boolean>;

interface Night {
  readonly territory: string;
  readonly on: PlainDate;
  readonly now: string;
}

export type OfferOffice = Pick<CommitteeOffice, "committee" | "onLapse"> & {
  readonly isOfferTaken: IsOfferTaken;
};

/** Offers that nobody took by their last day lapse by themselves, as a person would have said; whoever runs the firm is told once. */
export async function lapseOffers(
  office: OfferOffice,
  transaction: Transaction,
  night: Night,
): Promise<void> {
  const { territory, on, now } = night;
  const ended = await office.committee.listEndedOffers(transaction, { territory, before: on });
  for (const offer of await notTaken(office, transaction, { territory, offers: ended })) {
    const { decision } = offer;
    const reason = typesetFrench(
      `L'offre tenait jusqu'au ${formatDay(offer.on, "fr")} et le contrat n'est pas signé.`,
    );
    const by = { person: null, name: "Clôture du soir" };
    const lapse = { territory, decision, lapsedOn: on, reason, by, now };
    const released = await releaseHold(office, transaction, lapse);
    invariant(released.ok, "an offer that nobody took still holds its money");
    await recordAct(transaction, {
      id: newId(now),
      territory,
      actor: null,
      actorName: by.name,
      act: "committee.lapseOffer",
      object: `/territories/${territory}/decisions/${decision}/lapse`,
      after: { lapsedOn: on, reason },
      doneAt: now,
    });
    await tellOwners(office, transaction, { night, offer, act: "lapseOffer", words: offerLapsed });
  }
}

/** Some days before their last one, whoever runs the firm is reminded of offers that nobody took, once. */
export async function remindOffers(
  office: OfferOffice,
  transaction: Transaction,
  night: Night,
): Promise<void> {
  const { territory, on } = night;
  const until = addDays(on, offerReminderDays);
  const ending = await office.committee.listOffersEnding(transaction, { territory, from: on, until });
  for (const offer of await notTaken(office, transaction, { territory, offers: ending }))
    await tellOwners(office, transaction, { night, offer, act: "remindOffer", words: offerReminder });
}

/** Those that still hold their money, and whose firm did not take them. */
async function notTaken(
  { isOfferTaken }: OfferOffice,
  transaction: Transaction,
  { territory, offers }: { territory: string; offers: readonly DecisionToFollow[] },
): Promise<DecisionToFollow[]> {
  const standing: DecisionToFollow[] = [];
  for (const [fund, ofFund] of Map.groupBy(offers, (offer) => offer.fund)) {
    const decisions = ofFund.map(({ decision }) => decision);
    const heldBy = await heldByDecisions(transaction, { territory, fund, decisions });
    for (const offer of ofFund) {
      const { decision, application } = offer;
      if (heldBy(decision) <= 0n) continue;
      if (!(await isOfferTaken(transaction, { territory, decision, application }))) standing.push(offer);
    }
  }
  return standing;
}

async function tellOwners(
  { committee }: OfferOffice,
  transaction: Transaction,
  {
    night: { territory, now },
    offer: { decision: id, fund, on },
    act,
    words,
  }: {
    readonly night: Night;
    readonly offer: DecisionToFollow;
    readonly act: string;
    readonly words: (
      locale: Locale,
      facts: { owner: string; firm: string; operator: string; on: PlainDate },
    ) => MailWords;
  },
): Promise<void> {
  const decision: PlacedDecision | null = await committee.findDecision(transaction, {
    territory,
    decision: id,
  });
  invariant(decision !== null, "an offer is a decision's");
  const { operator } = await paperHead(transaction, { territory, fund });
  const firm = decision.firm.name;
  await writeToOwners(transaction, {
    territory,
    decision,
    act: `committee.${act}/${id}`,
    now,
    words: ({ name, language }) => words(language, { owner: name, firm, operator, on }),
  });
}
