import { allocate } from "#kernel/allocate.ts";
import { halfDays, sumHalfDays } from "#kernel/days.ts";
import { sum } from "#kernel/money.ts";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import { checkSigning } from "./check-signing.ts";
import { computeLeverage, type Leverage } from "./leverage.ts";
import type { Pledge } from "./pledge.ts";
import type { PrivatePledge, Signing, SigningRefusal } from "./signing.ts";
import { cutIntoTranches, type TranchePlan } from "./tranches.ts";

export type DraftPledge = Omit<Pledge, "id">;
export type DrawnUp = { readonly pledges: readonly DraftPledge[]; readonly leverage: Leverage };

/** From the private stakes to every pledge of the convention, public ones matched line by line. */
export function drawUpConvention(signing: Signing): Outcome<DrawnUp, SigningRefusal> {
  const checked = checkSigning(signing);
  if (!checked.ok) return checked;

  const { privatePledges, lines, dayRate, tranches } = signing;
  const leverage = computeLeverage({
    lines,
    dayRate,
    privateCash: sum(privatePledges.map(({ cash }) => cash)),
    halfDays: sumHalfDays(privatePledges.map((pledge) => halfDays(pledge.halfDays))),
  });
  if (!leverage.ok) return leverage;

  const matched = matchPledges(signing, leverage.value);
  if (!matched.ok) return matched;

  const stakes = privatePledges.flatMap((pledge) => draftStake(pledge, tranches));
  return accept({ pledges: [...stakes, ...matched.value], leverage: leverage.value });
}

/** What a partner promises, in euros and in days, each cut by the plan. */
export function draftStake(pledge: PrivatePledge, plan: TranchePlan): DraftPledge[] {
  const { organisation, cash, halfDays: days, purpose, nature, cashTranches } = pledge;
  const common = { holder: organisation, nature, origin: { kind: "private" } } as const;
  const euros: DraftPledge = {
    ...common,
    unit: "EUR",
    purpose,
    amount: cash,
    tranches: cashTranches ?? cutIntoTranches(cash, plan),
  };
  const time: DraftPledge = {
    ...common,
    unit: "HALF-DAY",
    purpose: null,
    amount: days,
    tranches: cutIntoTranches(days, plan),
  };
  return [...(cash > 0n ? [euros] : []), ...(days > 0n ? [time] : [])];
}

/** Each line of the rule is shared to the cent among the authorities that carry it. */
function matchPledges(
  { authorities, tranches, nameOf }: Signing,
  { lines }: Leverage,
): Outcome<DraftPledge[], SigningRefusal> {
  for (const [index, { contributor, organisation }] of authorities.entries()) {
    if (!lines.some((line) => line.contributor === contributor))
      return refuse(
        "authority-without-line",
        { contributor, name: nameOf(organisation) },
        `authorities.${index}.contributor`,
      );
  }
  const pledges: DraftPledge[] = [];
  for (const { contributor, amount } of lines) {
    const carriers = authorities.filter((authority) => authority.contributor === contributor);
    if (carriers.length === 0 && amount > 0n)
      return refuse("authority-missing", { contributor, amount }, "authorities");
    if (amount === 0n) continue;

    const parts = allocate(
      amount,
      carriers.map(({ weight }) => BigInt(weight)),
    );
    for (const [index, { organisation, purpose, nature, weight }] of carriers.entries()) {
      const part = parts[index] ?? 0n;
      if (part === 0n) continue;
      pledges.push({
        holder: organisation,
        unit: "EUR",
        purpose,
        nature,
        amount: part,
        origin: { kind: "matching", contributor, weight },
        tranches: cutIntoTranches(part, tranches),
      });
    }
  }
  return accept(pledges);
}
