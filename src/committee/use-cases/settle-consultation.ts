import { invariant } from "#kernel/invariant.ts";
import type { Facts } from "#kernel/outcome.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import {
  answeredIn,
  ballotOn,
  type ConsultationState,
  consultationState,
  sittingOfItem,
  type WrittenSitting,
} from "../domain/consultation.ts";
import { broughtToSitting, type ConsultationObstacle, isObstacle } from "../domain/consultation-outcome.ts";
import type { Proposal } from "../domain/decision.ts";
import type { Item } from "../domain/sitting.ts";
import { closeSitting } from "./close-sitting.ts";
import type { WhichSitting } from "./committee.ts";
import { decideOn } from "./decide-item.ts";
import { findConsultation } from "./find-consultation.ts";
import { fundPlaceOf, reachIn } from "./fund-place.ts";
import type { By, DecidingOffice } from "./office.ts";

type Settling = WhichSitting & { readonly now: string };

/**
 * Ends a consultation that has nothing left to wait for, and says where it stood: each item is decided as a sitting decides it, or
 * brought to one, and the minutes are sealed. What still runs is left alone. The committee is held by the caller. Posts to the ledger.
 */
export async function settleConsultation(
  office: DecidingOffice,
  transaction: Transaction,
  { now, ...which }: Settling,
): Promise<ConsultationState> {
  const { territory } = which;
  const found = await findConsultation(office, transaction, which);
  invariant(found.ok, "whoever settles a consultation has found it");
  const sitting = found.value;
  const on = await businessDateOf(transaction, territory);
  const state = consultationState(sitting, on);
  if (state === "running" || state === "closed") return state;

  const { chair, openedBy, asked } = sitting.consultation;
  const by = await whoOpened(transaction, openedBy);
  const members = sitting.members.map(({ id }) => id);
  const present = answeredIn(sitting);
  await office.committee.open(transaction, { ...which, chair, secretary: openedBy, members, present });
  const held = { ...sitting, chair, secretary: openedBy };
  for (const item of held.items.filter(({ status }) => status === "waiting")) {
    const stopped =
      state === "stopped" ? { obstacle: "stopped" as const, facts: { asked: asked.length } } : null;
    await settleItem(office, transaction, { territory, item, sitting: held, by, now, stopped });
  }
  const closed = await closeSitting(office, transaction, { ...which, now });
  invariant(closed.ok, "a consultation whose items are decided closes");
  return state;
}

/** Closes what has nothing to wait for any more; in the evening, all of a territory's. */
export async function settleConsultations(
  office: DecidingOffice,
  transaction: Transaction,
  { territory, now }: { readonly territory: string; readonly now: string },
): Promise<void> {
  for (const sitting of await office.committee.listOpenConsultations(transaction, territory))
    await settleConsultation(office, transaction, { territory, sitting, now });
}

interface Obstructed {
  readonly obstacle: ConsultationObstacle;
  readonly facts: Facts;
}

async function settleItem(
  office: DecidingOffice,
  transaction: Transaction,
  {
    territory,
    item,
    sitting,
    by,
    now,
    stopped,
  }: {
    readonly territory: string;
    readonly item: Item;
    readonly sitting: WrittenSitting;
    readonly by: By;
    readonly now: string;
    readonly stopped: Obstructed | null;
  },
): Promise<void> {
  const proposal = sitting.consultation.proposals.get(item.id);
  invariant(proposal !== undefined, "each item of a consultation is put to the vote");
  const asked = { territory, sitting: sitting.id, item: item.id, by, now };
  const about = { sitting: sittingOfItem(item, sitting), item };
  const obstacle =
    stopped ?? (await refusedByFund(transaction, { territory, fund: sitting.fund, item, proposal }));
  const obstructed = obstacle ?? (await decided());
  if (obstructed === null) return;
  const brought = broughtToSitting(obstructed.obstacle, obstructed.facts);
  const adjourned = await decideOn(office, transaction, { ...asked, ...brought }, about);
  invariant(adjourned.ok, "an item can always be adjourned");

  async function decided(): Promise<Obstructed | null> {
    invariant(proposal !== undefined, "each item of a consultation is put to the vote");
    const ballot = ballotOn(item, sitting);
    const made = await decideOn(office, transaction, { ...asked, ...proposal, ballot }, about);
    if (made.ok) return null;
    const { reason, facts } = made.refusal;
    // The fund was asked first: if it lacks the money now, another took it meanwhile, and all of this is tried again.
    invariant(isObstacle(reason) && reason !== "beyond-available", `a consultation hears ${reason}`);
    return { obstacle: reason, facts };
  }
}

/** Asked before anything is written: what the ledger refuses later would undo the other items too. */
async function refusedByFund(
  transaction: Transaction,
  { territory, fund, item, proposal }: { territory: string; fund: string; item: Item; proposal: Proposal },
): Promise<Obstructed | null> {
  const wanted = proposal.grant?.amount ?? 0n;
  const reach = await reachIn(transaction, { territory, fund, items: [item] });
  const { available } = reach?.(item) ?? (await fundPlaceOf(transaction, { territory, fund }));
  return wanted > available ? { obstacle: "beyond-available", facts: { wanted, available } } : null;
}

async function whoOpened(transaction: Transaction, person: string): Promise<By> {
  const found = (await findPeople(transaction, [person])).get(person);
  invariant(found !== undefined, "whoever opens a consultation is known by name");
  return { person, name: found.name };
}
