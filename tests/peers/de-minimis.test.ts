import { describe, expect, it } from "vitest";
import { baseRateOn } from "#aid/domain/base-rate.ts";
import { headroomOn } from "#aid/domain/headroom.ts";
import { knownBaseRates } from "#aid/domain/known-base-rates.ts";
import { expectedBaseRates } from "#aid/domain/next-base-rate.ts";
import { keptUntil, registerDeadline } from "#aid/domain/register-deadline.ts";
import { ceilingOn, knownCeilings } from "#aid/domain/regulation.ts";
import { singleUndertaking, splitAid } from "#aid/domain/single-undertaking.ts";
import { type Cents, euros, minus, plus } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import rates from "./oracles/base_rates.json" with { type: "json" };
import oracle from "./oracles/deminimis.json" with { type: "json" };

const points = (percent: string) => Number(euros(percent));

function generalCeiling(on: PlainDate) {
  const found = ceilingOn(knownCeilings, { regime: "general", on });
  if (!found.ok) throw new Error(found.refusal.reason);
  return found.value;
}

describe("the programme's headrooms", () => {
  it.each(oracle.cases)("$id: $note", (told) => {
    const grantOn = plainDate(told.grant_date);
    const links = told.links_controls.map(
      ([holder = "", held = ""]) => ({ between: [holder, held], kind: "majority-of-votes" }) as const,
    );
    const undertaking = singleUndertaking(told.applicant, links);
    expect([...undertaking].toSorted()).toEqual(told.single_undertaking);

    const { ceiling, window: rule } = generalCeiling(grantOn);
    const prior = told.prior.map(({ id, siren, date, esb }) => ({
      id,
      siren,
      grantOn: plainDate(date),
      amount: euros(esb),
    }));
    const found = headroomOn({ grantOn, undertaking, prior, ceiling, rule });
    const aid = euros(told.new_esb);
    const { expected } = told;
    expect(found.window).toEqual({ from: expected.window_from, to: expected.window_to });
    expect(found.counted.map(({ id }) => id)).toEqual(expected.counted);
    expect(found.used).toBe(euros(expected.already_used));
    expect(plus(found.used, aid)).toBe(euros(expected.new_total));
    expect(found.headroom).toBe(euros(expected.remaining_before));
    expect(aid <= found.headroom).toBe(expected.granted_ok);
    expect(found.headroom).toBe(euros(expected.max_esb_possible));
  });

  it("the ceilings of today", () => {
    const on = plainDate("2026-11-23");
    const today = (regime: "general" | "sgei" | "agriculture" | "fishery") => {
      const found = ceilingOn(knownCeilings, { regime, on });
      return found.ok ? found.value.ceiling : null;
    };
    const { general, sieg, agri, peche } = oracle.ceilings_eur;
    expect([today("general"), today("sgei"), today("agriculture"), today("fishery")]).toEqual(
      [general, sieg, agri, peche].map(euros),
    );
  });

  it("a merger counts the aids of both firms", () => {
    const grantOn = plainDate("2026-11-23");
    const { ceiling, window: rule } = generalCeiling(grantOn);
    const undertaking = singleUndertaking("A", [{ between: ["A", "B"], kind: "majority-of-votes" }]);
    const prior = oracle.merger.prior.map(({ siren, esb }) => ({ siren, amount: euros(esb), grantOn }));
    const { used } = headroomOn({ grantOn, undertaking, prior, ceiling, rule });
    expect(used).toBe(euros(oracle.merger.expected_absorbing_total));
    expect(used).toBe(minus(ceiling, euros(90_000)));
  });

  it("a split shares by the value of equity", () => {
    const { equity, expected, prior_total } = oracle.split;
    const shares: Cents[] = [euros(equity.N1), euros(equity.N2)];
    expect(splitAid(euros(prior_total), shares)).toEqual([euros(expected.N1), euros(expected.N2)]);
  });

  it.each([
    ...oracle.register_deadlines,
    // The dossier's own three.
    {
      grant_date: "2026-04-01",
      deadline_20_working_days: "2026-04-30",
      deadline_alsace_moselle: "2026-05-04",
    },
    {
      grant_date: "2026-12-11",
      deadline_20_working_days: "2027-01-12",
      deadline_alsace_moselle: "2027-01-12",
    },
  ])("an aid of $grant_date is registered by $deadline_20_working_days", (told) => {
    const grantOn = plainDate(told.grant_date);
    expect(registerDeadline(grantOn, "FR")).toBe(told.deadline_20_working_days);
    expect(registerDeadline(grantOn, "FR-AM")).toBe(told.deadline_alsace_moselle);
  });

  it.each(oracle.retention_10_years)("an aid of $grant_date is kept until $keep_until", (told) => {
    expect(keptUntil(plainDate(told.grant_date))).toBe(told.keep_until);
  });
});

describe("the State-aid base rates", () => {
  it.each(rates.rates)("$base_rate_pct from $from_", ({
    from_,
    base_rate_pct,
    until,
    source,
    confidence,
  }) => {
    for (const on of until === null ? [from_] : [from_, until]) {
      const found = baseRateOn(knownBaseRates, plainDate(on));
      expect(found.ok && found.value).toMatchObject({ rate: points(base_rate_pct), source, confidence });
    }
  });

  it.each(rates.lookup_tests)("$expected on $date", ({ date, expected }) => {
    const found = baseRateOn(knownBaseRates, plainDate(date));
    expect(found.ok && found.value.rate).toBe(points(expected));
  });

  it("the rule of 15 % finds the last three rates and their days", () => {
    const months = Object.entries(rates.update_rule_simulation.euribor_12m_monthly).map(([month, rate]) => ({
      year: Number(month.slice(0, 4)),
      month: Number(month.slice(5)),
      thousandths: Number(rate.replace(".", "")),
    }));
    expect(expectedBaseRates(months)).toEqual(
      rates.update_rule_simulation.expected.map(({ effective, base }) => ({
        from: effective,
        rate: points(base),
      })),
    );
  });
});
