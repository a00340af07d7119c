import { ownersOf } from "#application/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { isFollowUp } from "../domain/follow-up.ts";
import { letterMail } from "../domain/letter-mail.ts";
import { offerDaysOn, standsUntil } from "../domain/offer.ts";
import type { DecisionLetter } from "../domain/sitting.ts";
import type { PlacedDecision, WhichDecision } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { type PaperHead, paperHead } from "./paper-head.ts";
import { type Asking, byOf, readerOf } from "./reader-of.ts";

/** What the letter says, for whoever makes the paper. */
export interface LetterFacts {
  readonly decision: PlacedDecision;
  readonly letter: DecisionLetter;
  readonly head: PaperHead;
}

export type PrintLetter = (facts: LetterFacts) => Promise<Uint8Array>;

type Refused = Refusal<
  | "decision-unknown"
  | "recused"
  | "letter-already-written"
  | "minutes-not-sealed"
  | "decision-already-lapsed"
  | "letter-of-a-file-alone"
>;

/** Tells the firm what was decided, once, from the sealed minutes: each person who runs it has the letter by mail. */
export async function writeLetter(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  { actor, now, print, ...which }: WhichDecision & Asking & { readonly print: PrintLetter },
): Promise<Outcome<DecisionLetter & { mailedTo: string[] }, Refused>> {
  const { territory } = which;
  await committee.lock(transaction, territory);
  const decision = await committee.findDecision(transaction, which);
  if (decision === null) return refuse("decision-unknown");
  const firm = decision.firm.name;
  const { denied } = await readerOf(transaction, territory, { actor, now });
  if (denied.has(decision.subject)) return refuse("recused", { firm });
  if (isFollowUp(decision.kind)) return refuse("letter-of-a-file-alone", { firm });
  if (decision.letter !== null) {
    const { writtenOn } = decision.letter;
    return refuse("letter-already-written", { firm, writtenOn });
  }
  const { lapsedOn, sitting: id, outcome } = decision;
  if (lapsedOn !== null) return refuse("decision-already-lapsed", { lapsedOn });
  const sitting = await committee.find(transaction, { territory, sitting: id });
  if (sitting?.status !== "closed") return refuse("minutes-not-sealed");

  const writtenOn = await businessDateOf(transaction, territory);
  const days = offerDaysOn(await committee.listOfferRules(transaction, territory), decision.decidedOn);
  const letter = { writtenOn, standsUntil: standsUntil(outcome, { writtenOn, days }) };
  const isFirst = await committee.addLetter(transaction, {
    ...which,
    ...letter,
    writtenBy: byOf(actor).person,
    at: now,
  });
  if (!isFirst) return refuse("letter-already-written", { firm, writtenOn });
  const head = await paperHead(transaction, { territory, fund: decision.fund });
  const content = await print({ decision, letter, head });
  const mailedTo = await mailLetter(transaction, { ...which, decision, letter, head, content, now });
  return accept({ ...letter, mailedTo });
}

/** One mail a person who runs the firm; nobody known leaves a letter to print. */
async function mailLetter(
  transaction: Transaction,
  {
    territory,
    decision,
    letter,
    head,
    content,
    now,
  }: LetterFacts & { readonly territory: string; readonly content: Uint8Array; readonly now: string },
): Promise<string[]> {
  const { id, firm, subject, outcome } = decision;
  const owners = await ownersOf(transaction, { territory, firm: firm.id });
  if (owners.size === 0) return [];
  const people = [...(await findPeople(transaction, [...owners])).values()];
  for (const { id: person, name, email, language } of people) {
    await queueMail(transaction, {
      territory,
      to: { person, name, address: email },
      act: `committee.writeLetter/${id}`,
      language,
      ...letterMail(language, { owner: name, firm: firm.name, operator: head.operator, outcome, letter }),
      now,
      object: { kind: "application", id: subject },
      attachments: [{ name: "Décision du comité.pdf", content }],
    });
  }
  return people.map(({ name }) => name);
}
