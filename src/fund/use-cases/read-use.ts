import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findOrganisations } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type AdvanceUse, type FunderUse, traceUse } from "../domain/fund-use.ts";
import { type DatedLossRule, ruleInForce } from "../domain/loss-sharing.ts";
import { type AskedAsOf, getFund } from "./get-fund.ts";
import { nameFund } from "./name-funds.ts";
import type { AsOf, FundOffice, WhichFund } from "./office.ts";

export type AskedUse = WhichFund & AskedAsOf;

/** Every euro of the fund traced to its funders. */
export async function readUse(office: FundOffice, transaction: Transaction, asked: AskedUse) {
  const traced = await trace(office, transaction, asked);
  if (!traced.ok) return traced;
  const { fund, on, use, rules } = traced.value;
  return accept({
    fund,
    on,
    funders: await nameFunders(transaction, use.funders, { rules, on }),
    notBorne: use.notBorne.map(({ act, loss, borne }) => ({ act, loss, borne })),
  });
}

/** The advances that a funder's money helped, those of denied files left out. */
export async function readFunderUse(
  office: FundOffice,
  transaction: Transaction,
  { funder, denied, ...asked }: AskedUse & { readonly funder: string; readonly denied: ReadonlySet<string> },
) {
  const traced = await trace(office, transaction, asked);
  if (!traced.ok) return traced;
  const { fund, on, use, rules } = traced.value;
  const found = use.funders.filter((one) => one.funder === funder);
  const [told] = await nameFunders(transaction, found, { rules, on });
  if (told === undefined) return refuse("funder-unknown");
  const advances = use.advances.filter((advance) => advance.funder === funder);
  const named = await nameAdvances(office, transaction, { territory: asked.territory, on, advances });
  return accept({
    fund,
    on,
    funder: told,
    advances: named
      .filter(({ application }) => application === null || !denied.has(application))
      .map(({ advance, number, firm, disbursed, outstanding, lost }) => {
        return { advance, number, firm, disbursed, outstanding, lost };
      }),
  });
}

async function trace(office: FundOffice, transaction: Transaction, asked: AskedUse) {
  const found = await getFund(office, transaction, asked);
  if (!found.ok) return found;
  const { fund, asOf } = found.value;
  const which = { territory: asked.territory, fund: asked.fund };
  const rules = await office.rules.listLossRules(transaction, which);
  const use = traceUse(await office.books.entries(transaction, { ...which, ...asOf }), rules);
  return accept({ fund: await nameFund(transaction, fund), on: asOf.on, use, rules });
}

async function nameFunders(
  transaction: Transaction,
  funders: readonly FunderUse[],
  { rules, on }: { rules: readonly DatedLossRule[]; on: PlainDate },
) {
  const ids = funders.flatMap(({ funder }) => (funder === null ? [] : [funder]));
  const organisations = await findOrganisations(transaction, ids);
  return funders.map(({ funder, ...use }) => {
    const rule = funder === null ? undefined : ruleInForce(rules, funder, on);
    return {
      ...use,
      funder: funder === null ? null : { id: funder, name: organisations.get(funder)?.name ?? "" },
      rule: rule?.rule ?? ("pro-rata" as const),
      ruleFromOn: rule?.fromOn ?? null,
    };
  });
}

/** By number; an advance that nobody lends any more is left without its name. */
async function nameAdvances(
  { arrears }: FundOffice,
  transaction: Transaction,
  { territory, on, advances }: { territory: string; on: AsOf["on"]; advances: readonly AdvanceUse[] },
) {
  const lent = (await arrears.outstandingAt(transaction, { territory, on })) ?? [];
  const known = new Map(lent.map((advance) => [advance.advance, advance]));
  return advances
    .map(({ loan, disbursed, outstanding, lost }) => {
      const advance = known.get(loan);
      const number = advance?.number ?? null;
      const [firm, application] = [advance?.firm.name ?? null, advance?.application ?? null];
      return { advance: loan, number, firm, application, disbursed, outstanding, lost };
    })
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** Who paid into the fund. */
export async function fundersOf(
  office: FundOffice,
  transaction: Transaction,
  asked: AskedUse,
): Promise<Outcome<readonly string[], Refusal<"fund-unknown">>> {
  const traced = await trace(office, transaction, asked);
  if (!traced.ok) return traced;
  return accept(traced.value.use.funders.flatMap(({ funder }) => (funder === null ? [] : [funder])));
}
