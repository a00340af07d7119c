import { type Cents, cents, minus } from "#kernel/money.ts";
import { inWords, must } from "./simulated-year-desk.ts";
import { count, inDays, type Year } from "./simulated-year-life.ts";

/** Signed, then paid out by two people: at once, in tranches, or (0) with a first transfer that the bank rejects. */
export async function grant(year: Year, tranches: 0 | 1 | 2): Promise<boolean> {
  const { desk, today, chance } = year;
  const amount = cents(BigInt(chance.between(30, 200)) * 100_00n + 1n);
  const firm = `Entreprise accordée ${inWords(year.done.size)}-${year.today}`;
  const advance = await desk.grant({ firm, amount, instalments: chance.between(6, 36), decidedOn: today });
  year.busy.add(advance);
  const params = desk.which(advance);
  inDays(year, 1, 3, async () => {
    const signing = { signedOn: year.today, mandate: null };
    must(await desk.lending.signContract({ params, body: signing, key: desk.key() }));
    await payOut(year, advance, tranches === 2 ? cents(amount / 3n) : amount);
    if (tranches === 1) year.busy.delete(advance);
    else
      inDays(year, 2, 9, async () => {
        if (tranches === 0) await rejectTransfer(year, advance, amount);
        await payOut(year, advance, tranches === 0 ? amount : minus(amount, cents(amount / 3n)));
        year.busy.delete(advance);
      });
  });
  return true;
}

async function payOut(year: Year, advance: string, amount: Cents): Promise<void> {
  const { desk, today } = year;
  const params = desk.which(advance);
  const { order } = must(
    await desk.lending.proposeDisbursement({ params, body: { payOn: today, amount }, key: desk.key() }),
  );
  desk.sit("treasurer");
  must(await desk.lending.releaseDisbursement({ params, body: { order: order?.id ?? "" }, key: desk.key() }));
  desk.sit("coordinator");
  desk.gave(amount, today);
  count(year, "transfers released by two people");
}

async function rejectTransfer(year: Year, advance: string, amount: Cents): Promise<void> {
  const { desk, today } = year;
  const { events } = await desk.read(advance);
  const body = { event: events[0]?.id ?? "", on: today, reason: "Rejeté par la banque" };
  must(await desk.lending.reverseEvent({ params: desk.which(advance), body, key: desk.key() }));
  desk.saw(amount, today);
}
