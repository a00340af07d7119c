import { type Cents, cents, plus } from "#kernel/money.ts";
import type { College } from "./party.ts";
import type { Purpose } from "./pledge.ts";
import { isCash, type PledgeState } from "./pledge-states.ts";
import { collegeOf } from "./pledge-view.ts";
import { maySee, type Reader } from "./reader.ts";
import type { ConventionRecord } from "./record.ts";

export type PaidIn = {
  readonly organisation: string | null;
  readonly name: string | null;
  readonly college: College;
  readonly purpose: Purpose;
  readonly promised: Cents;
  readonly paid: Cents;
};

/** What came in, by funder where the reader may know it, by college otherwise: the river's springs. */
export function paidInFlows(
  record: ConventionRecord,
  states: readonly PledgeState[],
  { reader, nameOf }: { reader: Reader; nameOf: (organisation: string) => string },
): PaidIn[] {
  const flows = new Map<string, PaidIn>();
  for (const { pledge, state } of states.filter((one) => isCash(one.pledge))) {
    const isSeen = maySee(reader, pledge.holder);
    const college = collegeOf(pledge.holder, record);
    const purpose = pledge.purpose ?? "fund";
    const key = `${isSeen ? pledge.holder : college} ${purpose}`;
    const flow = flows.get(key);
    flows.set(key, {
      organisation: isSeen ? pledge.holder : null,
      name: isSeen ? nameOf(pledge.holder) : null,
      college,
      purpose,
      promised: plus(flow?.promised ?? cents(0n), cents(state.promised)),
      paid: plus(flow?.paid ?? cents(0n), cents(state.honoured)),
    });
  }
  return [...flows.values()];
}
