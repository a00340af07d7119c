import { cents, minus } from "#kernel/money.ts";
import { addMonths } from "#kernel/plain-date.ts";
import { must } from "./simulated-year-desk.ts";
import { choose, count, dayOf, inDays, partOf, receive, type Year } from "./simulated-year-life.ts";

export async function liquidation(year: Year): Promise<boolean> {
  const { desk } = year;
  const line = await choose(year, ({ daysLate }) => daysLate > 0);
  if (line === undefined) return false;
  year.busy.add(line.id);
  const params = desk.which(line.id);
  const body = { judgedOn: await dayOf(year, line.id), publishedOn: null };
  must(await desk.lending.recordLiquidation({ params, body, key: desk.key() }));
  inDays(year, 4, 9, async () => {
    must(
      await desk.lending.recordPublication({ params, body: { publishedOn: year.today }, key: desk.key() }),
    );
    const amount = (await desk.read(line.id)).outstanding;
    must(
      await desk.lending.declareClaim({ params, body: { declaredOn: year.today, amount }, key: desk.key() }),
    );
    // The liquidator's first payment.
    inDays(year, 30, 60, async () => receive(year, line.id, partOf(year, amount / 4n)));
  });
  return true;
}

/** Protected by the court, then a plan of two instalments for all that was left, or none. */
export async function redressement(year: Year): Promise<boolean> {
  const { desk, today } = year;
  const line = await choose(year);
  if (line === undefined) return false;
  year.busy.add(line.id);
  const params = desk.which(line.id);
  const judgedOn = await dayOf(year, line.id);
  const opening = { nature: "reorganisation", judgedOn, publishedOn: today } as const;
  must(await desk.lending.openProceedings({ params, body: opening, key: desk.key() }));
  inDays(year, 90, 120, async () => {
    const { outstanding } = await desk.read(line.id);
    if (year.chance.isUnder(0.3)) {
      must(await desk.lending.endProceedings({ params, body: { on: year.today }, key: desk.key() }));
      count(year, "protections that ended without a plan");
      year.busy.delete(line.id);
      return;
    }
    const half = cents(outstanding / 2n);
    const instalments = [half, minus(outstanding, half)].map((principal, index) => ({
      dueOn: addMonths(year.today, 2 + index * 12),
      principal,
    }));
    const body = { on: year.today, reason: "Jugement", instalments };
    must(await desk.lending.adoptPlan({ params, body, key: desk.key() }));
    count(year, "plans of the court");
    year.busy.delete(line.id);
  });
  return true;
}
