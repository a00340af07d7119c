import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { HandOver } from "../domain/hand-over.ts";
import { givenMail, takenMail } from "../domain/hand-over-mails.ts";
import type { HandOverDesk } from "./office.ts";

interface Telling {
  readonly handOver: HandOver;
  readonly held: number;
  /** Who decided it. */
  readonly by: string;
  readonly now: string;
}

/** One mail to each of the two, when it is decided. */
export async function tellHandOver(
  desk: HandOverDesk,
  transaction: Transaction,
  { handOver, held, by, now }: Telling,
): Promise<void> {
  const { territory, id, fromOn, untilOn, endedSeat, reason } = handOver;
  const unit = await desk.units.find(transaction, territory);
  const people = await desk.people.listByIds(transaction, [handOver.giver, handOver.taker]);
  const giver = people.find((person) => person.id === handOver.giver);
  const taker = people.find((person) => person.id === handOver.taker);
  invariant(
    unit !== null && giver !== undefined && taker !== undefined,
    "a hand-over is between people of a territory",
  );
  const told = {
    unit: unit.name,
    giver: giver.name,
    taker: taker.name,
    by,
    fromOn,
    untilOn,
    endsSeat: endedSeat !== null,
    held,
    reason,
    address: `${desk.publicAddress}/territoires/${territory}/passation`,
  };
  const act = `network.handOver/${id}`;
  for (const [person, mail] of [
    [giver, givenMail(giver.language, told)],
    [taker, takenMail(taker.language, told)],
  ] as const) {
    const to = { person: person.id, name: person.name, address: person.email };
    await queueMail(transaction, { territory, to, act, language: person.language, ...mail, now });
  }
}
