import { cents } from "#kernel/money.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { liquidation, redressement } from "./simulated-year-court.ts";
import { must, type YearDesk } from "./simulated-year-desk.ts";
import { grant } from "./simulated-year-grant.ts";
import {
  choose,
  count,
  dayOf,
  decision,
  inDays,
  type Line,
  partOf,
  receive,
  reference,
  type Year,
} from "./simulated-year-life.ts";

/** The bank sends the debit of that day back; later the firm may pay what is late. */
export function returnLater(year: Year, advance: string, debited: PlainDate): void {
  const { desk, chance } = year;
  const returnedOn = addDays(debited, chance.between(1, 4));
  // One in four is told weeks after: its month may be closed.
  const delay = chance.isUnder(0.25) ? chance.between(8, 20) : 0;
  year.later.push({
    on: addDays(returnedOn, delay),
    act: async () => {
      const { events } = await desk.read(advance);
      const debit = events.find(
        ({ kind, on, ref, returned }) =>
          kind === "repayment" && on === debited && (ref ?? "").startsWith("PRELEVEMENT") && !returned,
      );
      if (debit === undefined) throw new Error(`the debit of ${debited} is among the events of ${advance}`);
      const reason = chance.pick(["AM04", "MS03", "AC04", "MD01"] as const) ?? "AM04";
      const body = { repayment: debit.id, reason, returnedOn, bankReference: reference("REJ") };
      must(await desk.lending.returnRepayment({ params: desk.which(advance), body, key: desk.key() }));
      desk.gave(debit.amount ?? 0n, returnedOn);
      count(year, "returns");
      if (chance.isUnder(0.6))
        inDays(year, 4, 25, async () => {
          const page = await desk.read(advance);
          if (page.status === "running" && page.late > 0n) await receive(year, advance, page.late);
        });
    },
  });
}

/** What a year is made of, besides debits: each tells whether it found an advance to happen to. */
export const acts = {
  "deferral, longer": async (year) => defer(year, false),
  "deferral, term kept": async (year) => defer(year, true),
  "prepayment, next-first": async (year) => prepay(year, "next-first"),
  "prepayment, last-first": async (year) => prepay(year, "last-first"),
  "prepayment, spread": async (year) => prepay(year, "spread"),
  "prepayment, usual rule": async (year) => prepay(year, null),
  "delay asked, then answered": askDelay,
  async extension(year) {
    return changePlan(year, async (params, from, { desk, decidedOn }) =>
      desk.lending.extendTerm({
        params,
        body: { from, terms: 3, decidedOn, reason: "Saison creuse" },
        key: desk.key(),
      }),
    );
  },
  async "due date moved"(year) {
    return changePlan(year, async (params, number, { desk, today, decidedOn, chance }) => {
      const { instalments } = await desk.read(params.advance);
      const dueOn = instalments.find((one) => one.number === number)?.dueOn ?? today;
      const body = { number, dueOn: addDays(dueOn, chance.between(1, 9)), shiftFollowing: true, decidedOn };
      return desk.lending.changeDueDate({ params, body: { ...body, reason: "Paie" }, key: desk.key() });
    });
  },
  async replan(year) {
    const { desk, today } = year;
    const line = await choose(year, ({ late }) => late > 0n);
    if (line === undefined) return false;
    const body = { terms: 3, firstDueOn: addDays(today, 20), decidedOn: today, reason: "Impayé étalé" };
    must(await desk.lending.replanArrears({ params: desk.which(line.id), body, key: desk.key() }));
    return true;
  },
  async "early settlement"(year) {
    const { desk, today } = year;
    const line = await choose(year, ({ late }) => late === 0n);
    if (line === undefined) return false;
    const body = { amount: line.outstanding, receivedOn: today, bankReference: reference("SOLDE") };
    must(await desk.lending.settleEarly({ params: desk.which(line.id), body, key: desk.key() }));
    desk.saw(line.outstanding, today);
    return true;
  },
  "overpayment refunded": async (year) => overpay(year, false),
  "overpayment moved": async (year) => overpay(year, true),
  mistake,
  "write-off": writeOff,
  liquidation,
  redressement,
  async "told after the month is closed"(year) {
    const on = addDays(plainDate(`${year.today.slice(0, 8)}01`), -year.chance.between(2, 9));
    const line = await choose(year);
    if (line === undefined) return false;
    const { disbursedOn } = await year.desk.read(line.id);
    if (disbursedOn === null || disbursedOn > on) return false;
    await receive(year, line.id, line.late > 0n ? line.late : partOf(year, line.outstanding), on);
    return true;
  },
  "grant, at once": async (year) => grant(year, 1),
  "grant, in two tranches": async (year) => grant(year, 2),
  "grant, transfer rejected": async (year) => grant(year, 0),
} as const satisfies Record<string, (year: Year) => Promise<boolean>>;

async function defer(year: Year, keepTerm: boolean): Promise<boolean> {
  return changePlan(year, async (params, from, { desk, decidedOn, chance }) =>
    desk.lending.deferInstalments({
      params,
      body: { from, count: chance.between(1, 2), keepTerm, decidedOn, reason: "Trésorerie tendue" },
      key: desk.key(),
    }),
  );
}

/** For the firm, before it is due; granted, which is the deferral, or declined with its reason. */
async function askDelay(year: Year): Promise<boolean> {
  return changePlan(year, async (params, from, { desk, today, chance }) => {
    const isGranted = chance.isUnder(0.6);
    year.busy.add(params.advance);
    const asking = { from, count: 1, askedOn: today, reason: "Chantier payé en retard" };
    const asked = await desk.lending.askDelay({ params, body: asking, key: desk.key() });
    const request = must(asked).delays[0]?.id ?? "";
    inDays(year, 1, 2, async () => {
      const told = { params, key: desk.key() };
      const on = { decidedOn: year.today, reason: "Accordé", keepTerm: false };
      const declining = { request, answeredOn: year.today, why: "Trésorerie suffisante" };
      if (isGranted)
        must(await desk.lending.deferInstalments({ ...told, body: { from, count: 1, ...on, request } }));
      else must(await desk.lending.answerDelay({ ...told, body: declining }));
      count(year, isGranted ? "delays granted" : "delays declined");
      year.busy.delete(params.advance);
    });
    return asked;
  });
}

/** From the first instalment that is wholly to come, three others at least behind it. */
async function changePlan(
  year: Year,
  change: (
    params: ReturnType<YearDesk["which"]>,
    from: number,
    year: Year & { readonly decidedOn: PlainDate },
  ) => Promise<Parameters<typeof must>[0]>,
): Promise<boolean> {
  const line = await choose(year, ({ nextDebit }) => nextDebit !== null);
  if (line === undefined) return false;
  const { instalments } = await year.desk.read(line.id);
  const coming = instalments.filter(
    ({ dueOn, paid, lost, principal, left }) =>
      dueOn > addDays(year.today, 3) && paid === 0n && lost === 0n && principal > 0n && left > 0n,
  );
  const [first] = coming;
  if (first === undefined || coming.length < 4) return false;
  const decidedOn = await dayOf(year, line.id);
  must(await change(year.desk.which(line.id), first.number, { ...year, decidedOn }));
  return true;
}

async function prepay(year: Year, rule: "next-first" | "last-first" | "spread" | null): Promise<boolean> {
  const { desk } = year;
  const line = await choose(year);
  if (line === undefined) return false;
  const amount = partOf(year, line.outstanding);
  const receivedOn = await dayOf(year, line.id);
  const body = { amount, receivedOn, bankReference: reference("ANTICIPE"), rule };
  must(await desk.lending.prepay({ params: desk.which(line.id), body, key: desk.key() }));
  desk.saw(amount, receivedOn);
  return true;
}

/** Two people give it back, or it pays the firm's other advance. */
async function overpay(year: Year, isMoved: boolean): Promise<boolean> {
  const { desk } = year;
  const lines = await desk.list();
  const hasOther = (line: Line) =>
    lines.some(({ id, firm, status, outstanding }) => {
      const isOther = firm.id === line.firm.id && id !== line.id;
      return isOther && status === "running" && outstanding > 100_00n && !year.busy.has(id);
    });
  const line = await choose(year, (one) => hasOther(one) === isMoved && one.outstanding < 500_000n);
  if (line === undefined) return false;
  year.busy.add(line.id);
  const beyond = cents(BigInt(year.chance.between(101, 9_999)));
  await receive(year, line.id, cents(line.outstanding + beyond));
  inDays(year, 3, 20, async () => {
    const { overpaid } = await desk.read(line.id);
    const { advances } = must(await desk.lending.listOtherAdvances({ params: desk.which(line.id) }));
    const other = advances.find(({ outstanding }) => outstanding >= overpaid);
    if (overpaid > 0n && isMoved && other !== undefined) {
      const body = { amount: overpaid, on: year.today, to: other.id, reason: "Accord du gérant" };
      must(await desk.lending.reallocateOverpayment({ params: desk.which(line.id), body, key: desk.key() }));
      count(year, "overpayments that paid another advance");
    } else if (overpaid > 0n) {
      const body = { amount: overpaid, on: year.today, reason: "Trop-perçu" };
      const params = desk.which(line.id);
      const { proposal } = must(await desk.lending.proposeRefund({ params, body, key: desk.key() }));
      await confirm(year, line.id, proposal?.id ?? "", "treasurer");
      desk.gave(overpaid, year.today);
      count(year, "refunds by two people");
    }
    year.busy.delete(line.id);
  });
  return true;
}

async function confirm(year: Year, advance: string, proposal: string, by: "treasurer" | "coordinator") {
  const { desk } = year;
  desk.sit(by);
  must(
    await desk.lending.confirmProposal({ params: desk.which(advance), body: { proposal }, key: desk.key() }),
  );
  desk.sit("coordinator");
}

/** A comma forgotten: ten times what was paid, cancelled some days later. */
async function mistake(year: Year): Promise<boolean> {
  const { desk, today } = year;
  const line = await choose(year);
  if (line === undefined) return false;
  year.busy.add(line.id);
  const amount = cents(partOf(year, line.outstanding) * 10n);
  await receive(year, line.id, amount);
  const { events } = await desk.read(line.id);
  const event = events.findLast(({ kind, on }) => kind === "repayment" && on === today)?.id ?? "";
  inDays(year, 1, 12, async () => {
    // As of its own day, even where its month is closed meanwhile.
    const body = { event, on: today, reason: "Une virgule oubliée" };
    must(await desk.lending.reverseEvent({ params: desk.which(line.id), body, key: desk.key() }));
    desk.gave(amount, today);
    count(year, "mistakes reversed");
    year.busy.delete(line.id);
  });
  return true;
}

/** The treasurer proposes, the coordinator confirms; part of it comes back. */
async function writeOff(year: Year): Promise<boolean> {
  const { desk, chance } = year;
  const line = await choose(year, ({ daysLate }) => daysLate > 45);
  if (line === undefined) return false;
  year.busy.add(line.id);
  const params = desk.which(line.id);
  const amount = chance.isUnder(0.3) ? partOf(year, line.outstanding) : line.outstanding;
  desk.sit("treasurer");
  const on = await dayOf(year, line.id);
  const body = { amount, on, decision: decision(addDays(on, -3)), reason: "Sans adresse" };
  const { proposal } = must(await desk.lending.proposeWriteOff({ params, body, key: desk.key() }));
  await confirm(year, line.id, proposal?.id ?? "", "coordinator");
  inDays(year, 20, 50, async () => {
    const { lost } = await desk.read(line.id);
    const back = partOf(year, lost);
    const receipt = { amount: back, receivedOn: year.today, bankReference: reference("RECUP") };
    must(await desk.lending.recordRecovery({ params, body: receipt, key: desk.key() }));
    desk.saw(back, year.today);
    count(year, "recoveries");
    year.busy.delete(line.id);
  });
  return true;
}
