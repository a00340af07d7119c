import { plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { statementOf } from "./bank-statement.ts";
import { ibans } from "./banking-cast.ts";
import { bankingDesk } from "./banking-desk.ts";
import { accepted } from "./convention-desk.ts";

/** A bank desk at which a transfer comes back after the debits of its advance left. */
export async function recallsDesk(database: Database) {
  const desk = await bankingDesk(database);
  const { banking, clock, key, aFund } = desk;

  /** Two advances of 3 600 €, their December debits sent in one run; then the transfer of the first comes back. */
  async function debitsGone() {
    clock.at = "2026-11-23T08:00:00.000Z";
    const fund = await aFund("2026-11-23");
    await fund.openAccount();
    const { advance } = await fund.lend("Boulangerie du Lac", { on: "2026-11-23" });
    await fund.mandated(advance);
    const other = await fund.lend("Garage des Forges", { on: "2026-11-23" });
    await fund.mandated(other.advance, { account: fund.account({ debtor: "Garage", iban: ibans.other }) });
    const { territory } = fund;
    const params = { territory, fund: fund.fund };
    const paid = accepted(await banking.drawTransfers({ params, body: {}, key: key() }));
    accepted(await fund.approve(paid.id));
    accepted(await fund.send(paid.id));
    await fund.close("2026-12-04");
    const drawn = accepted(await fund.draw("2026-12-04", "2026-12-31"));
    accepted(await fund.approve(drawn.id));
    const sent = accepted(await fund.send(drawn.id));
    const endToEndOf = (of: string) => sent.items.find((item) => item.advance === of)?.endToEnd ?? "";
    const take = async (name: string, lines: Parameters<typeof statementOf>[0]) =>
      accepted(
        await banking.importStatement({
          params,
          query: { name: `${name}.xml` },
          file: statementOf(lines, { id: name }),
          key: key(),
        }),
      );
    const goBack = async () =>
      take("retour", [
        {
          on: "2026-12-02",
          code: "PMNT/ICDT/RRTN",
          amount: "3600.00",
          endToEnd: paid.items.find((item) => item.advance === advance)?.endToEnd ?? "",
          reason: "AC04",
        },
      ]);
    const seen = async () => accepted(await banking.readStatements({ params, query: {} }));
    const recalls = async () => (await fund.bank()).recalls;
    const tell = async (items: readonly string[], toldOn = "2026-12-04") =>
      banking.tellRecalls({
        params,
        body: { items: [...items], toldOn: plainDate(toldOn), how: "Message sur le site de la banque" },
        key: key(),
      });
    const on = (line: string) => ({ params: { territory, line }, key: key() });
    const takeOut = async (line: string, items: readonly string[]) =>
      banking.takeRunDebits({ ...on(line), body: { items: [...items], why: "Non venu" } });
    const putBack = async (line: string) =>
      banking.putRunDebitsBack({ ...on(line), body: { why: "Repris par erreur" } });
    const keep = async (line: string) => banking.keepForFirms({ ...on(line), body: {} });
    const told = async (of: string) => {
      const { paid: repaid, overpaid, status } = await fund.readAdvance(of);
      return [repaid, overpaid, status];
    };
    return {
      ...fund,
      params,
      advance,
      other: other.advance,
      sent,
      endToEndOf,
      take,
      goBack,
      seen,
      recalls,
      tell,
      takeOut,
      putBack,
      keep,
      told,
    };
  }

  return { ...desk, debitsGone };
}
