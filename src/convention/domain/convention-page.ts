import type { Cents } from "#kernel/money.ts";
import { actualLeverage, plannedLeverage } from "./actual-leverage.ts";
import { callView } from "./call-view.ts";
import { concentrationOf } from "./concentration.ts";
import { contributorName } from "./contributor-name.ts";
import type { Convention } from "./convention.ts";
import { conventionStep, type Told } from "./convention-step.ts";
import { explainLine } from "./explanation.ts";
import type { Leverage, LeverageInput } from "./leverage.ts";
import { paidInFlows } from "./paid-in.ts";
import { isCash, isDays, pledgeStates, totalOf } from "./pledge-states.ts";
import { inCents, inHalfDays, pledgeView } from "./pledge-view.ts";
import { maySee, type Reader } from "./reader.ts";
import type { ConventionRecord } from "./record.ts";
import { seriesOf } from "./series.ts";

/** All that the page of a convention shows to this reader. */
export function conventionPage(
  record: ConventionRecord,
  records: readonly ConventionRecord[],
  told: Told & { readonly reader: Reader },
) {
  const { reader, nameOf } = told;
  const states = pledgeStates(record);
  const planned = plannedLeverage(record);
  const series = seriesOf(records, record.convention.id);
  return {
    on: told.on,
    detail: reader.detail,
    convention: conventionStep(record, records, told),
    series: series.map((step) => conventionStep(step, records, told)),
    parties: record.parties.map(({ organisation, college, role, leftOn = null }) => ({
      id: organisation,
      name: nameOf(organisation),
      college,
      role,
      leftOn,
    })),
    rule: ruleOf(record.convention),
    planned: {
      ...leverageView(planned.leverage, planned.input),
      preset: record.convention.preset,
      lines: matchedLines(planned.leverage, planned.input),
    },
    actual: leverageView(actualLeverage(record), { ...planned.input, ...halfDaysOf(states) }),
    cash: inCents(totalOf(states, isCash)),
    days: inHalfDays(totalOf(states, isDays)),
    paidIn: paidInFlows(record, states, told),
    pledges: states
      .filter(({ pledge }) => maySee(reader, pledge.holder))
      .map((one) => pledgeView(one, record, nameOf)),
    calls: record.calls.map((call) => callView(call, record, told)),
    concentration: concentrationView(record, told),
  };
}

function ruleOf({ preset, lines }: Convention) {
  return preset === null
    ? { kind: "lines" as const, lines: lines.map((line) => ({ ...line, base: [...line.base] })) }
    : { kind: "preset" as const, preset };
}

export function leverageView(
  leverage: Leverage,
  { halfDays, dayRate }: Pick<LeverageInput, "halfDays" | "dayRate">,
) {
  const { lines: _lines, ...figures } = leverage;
  return { ...figures, halfDays, dayRate };
}

function matchedLines({ lines }: Leverage, input: LeverageInput) {
  return lines.map((matched) => ({
    contributor: matched.contributor,
    name: nameInBoth(matched.contributor),
    amount: matched.amount satisfies Cents,
    explanation: { fr: explainLine(matched, input, "fr"), en: explainLine(matched, input, "en") },
  }));
}

export function nameInBoth(contributor: string) {
  return { fr: contributorName(contributor, "fr"), en: contributorName(contributor, "en") };
}

function halfDaysOf(states: ReturnType<typeof pledgeStates>) {
  return { halfDays: inHalfDays(totalOf(states, isDays)).honoured };
}

/** A share of the private money tells an amount: only those who see them all. */
function concentrationView(record: ConventionRecord, { reader, nameOf }: Told & { reader: Reader }) {
  const { holders, largest, herfindahl } = concentrationOf(record.pledges);
  if (reader.detail !== "all" || largest === null) return { holders, largest: null, herfindahl: null };
  return { holders, largest: { ...largest, name: nameOf(largest.organisation) }, herfindahl };
}
