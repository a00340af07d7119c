import { callLineView } from "./call-view.ts";
import { conventionStep, type Told } from "./convention-step.ts";
import { isCash, isDays, pledgeStates, totalOf } from "./pledge-states.ts";
import { inCents, inHalfDays, pledgeView } from "./pledge-view.ts";
import type { ConventionRecord } from "./record.ts";

/** What one organisation promised over the conventions, and what became of it; null when it is a party to none. */
export function partnerPage(organisation: string, records: readonly ConventionRecord[], told: Told) {
  const own = records.flatMap((record) => {
    const party = record.parties.find((candidate) => candidate.organisation === organisation);
    return party === undefined ? [] : [{ record, party }];
  });
  if (own.length === 0) return null;

  const states = own.flatMap(({ record }) => heldBy(organisation, record));
  return {
    on: told.on,
    organisation: { id: organisation, name: told.nameOf(organisation) },
    cash: inCents(totalOf(states, isCash)),
    days: inHalfDays(totalOf(states, isDays)),
    conventions: own.map(({ record, party }) => ({
      convention: conventionStep(record, records, told),
      college: party.college,
      role: party.role,
      pledges: heldBy(organisation, record).map((one) => pledgeView(one, record, told.nameOf)),
      calls: linesOf(organisation, record, told),
    })),
  };
}

function heldBy(organisation: string, record: ConventionRecord) {
  return pledgeStates(record).filter(({ pledge }) => pledge.holder === organisation);
}

function linesOf(organisation: string, record: ConventionRecord, told: Told) {
  return record.calls
    .flatMap((call) => call.lines.map((line) => callLineView(line, call, record, told)))
    .filter(({ holder }) => holder.id === organisation);
}
