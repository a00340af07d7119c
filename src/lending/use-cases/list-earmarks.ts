import { earmarkUses, findFund } from "#fund/index.ts";
import { cents, minus } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import { businessDateOf, findOrganisations, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances } from "./advances.ts";

/** What funders keep their euros of a fund for, what is left of each, and the advances that each went to. */
export async function listEarmarks(
  advances: Advances,
  transaction: Transaction,
  {
    territory,
    fund: id,
    denied,
  }: {
    readonly territory: string;
    readonly fund: string;
    /** The files from which the reader is recused: their euros are counted, nothing else is said of them. */
    readonly denied: ReadonlySet<string>;
  },
) {
  const fund = await findFund(transaction, { territory, fund: id });
  if (fund === null) return refuse("fund-unknown");
  const uses = await earmarkUses(transaction, { territory, fund: id });
  const decisions = [...new Set(uses.flatMap((use) => use.decisions.map(({ decision }) => decision)))];
  const opened = await advances.many.listOfDecisions(transaction, { territory, decisions });
  const names = await findOrganisations(transaction, [...new Set(uses.map(({ earmark }) => earmark.funder))]);
  const on = await businessDateOf(transaction, territory);
  const communes = (await perimeterAt(transaction, territory, on))?.communes ?? [];
  return accept({
    fund: { id: fund.id, name: fund.name },
    earmarks: uses.map(({ earmark, available, decisions: taken }) => ({
      id: earmark.id,
      name: earmark.name,
      funder: { id: earmark.funder, name: names.get(earmark.funder)?.name ?? "" },
      sectors: [...earmark.sectors],
      communes: earmark.communes.map(
        (insee) => communes.find((commune) => commune.insee === insee)?.name ?? insee,
      ),
      lifted: earmark.lifted,
      available,
      out: cents(taken.reduce((sum, one) => sum + one.taken - one.back, 0n)),
      advances: opened.flatMap(({ id: advance, number, application, firm, decision }) => {
        const use = taken.find((one) => one.decision === decision);
        if (use === undefined || denied.has(application)) return [];
        const { taken: amount, back } = use;
        return [{ advance, number, firm: firm.name, taken: amount, back, out: minus(amount, back) }];
      }),
    })),
  });
}
