import { Trans, useLingui } from "@lingui/react/macro";
import type { Cents } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { moneyRowNames } from "./money-row-names.ts";
import type { ReadMoneyReport } from "./read-financial-report.ts";

/** The fund's money by classes of accounts, planned beside actual, and the sum that proves it. */
export function BudgetTables({ read }: { read: ReadMoneyReport }) {
  const { budget } = read;
  return (
    <Card
      title={<Trans>L'argent du fonds, prévu et constaté</Trans>}
      lead={
        <Trans>
          Chaque écriture du journal est dans une ligne. Une perte ne déplace pas d'argent : elle est comptée
          des deux côtés.
        </Trans>
      }
    >
      <Side read={read} side="resources" planned={budget.plannedResources} actual={budget.totalResources} />
      <Side read={read} side="uses" planned={budget.plannedUses} actual={budget.totalUses} />
      <Note>
        <Trans>
          Trésorerie au début <Amount cents={budget.opening} /> + ressources{" "}
          <Amount cents={budget.totalResources} /> − emplois <Amount cents={budget.totalUses} /> = trésorerie
          à la fin <Amount cents={budget.closing} />.
        </Trans>
      </Note>
    </Card>
  );
}

interface SideProps {
  read: ReadMoneyReport;
  side: "resources" | "uses";
  planned: Cents;
  actual: Cents;
}

function Side({ read, side, planned, actual }: SideProps) {
  const { t, i18n } = useLingui();
  const names = new Map(read.funders.map(({ id, name }) => [id, name]));
  const rows = read.budget[side].map(({ kind, funder, account, ...row }) => ({
    key: `${kind} ${funder ?? ""}`,
    head: (
      <>
        {account} · {i18n._(moneyRowNames[kind])}
        {funder === null ? null : ` : ${names.get(funder) ?? ""}`}
      </>
    ),
    chosen: funder === read.about.funder.id,
    cells: [
      <OrDash key="planned" amount={row.planned} />,
      <Amount key="actual" cents={row.actual} />,
      <OrDash key="gap" amount={row.gap} />,
      <Rate key="share" of={row.share} />,
    ],
  }));
  const total = {
    key: "total",
    head: (
      <strong>
        <Trans>Total</Trans>
      </strong>
    ),
    cells: [
      <strong key="planned">
        <Amount cents={planned} />
      </strong>,
      <strong key="actual">
        <Amount cents={actual} />
      </strong>,
    ],
  };
  const title = side === "resources" ? t`Ressources` : t`Emplois`;
  return (
    <MoneyTable
      caption={title}
      headTitle={title}
      columns={[
        { key: "planned", title: <Trans>Prévu</Trans>, label: t`Prévu` },
        { key: "actual", title: <Trans>Constaté</Trans>, label: t`Constaté` },
        { key: "gap", title: <Trans>Écart</Trans>, label: t`Écart` },
        { key: "share", title: <Trans>Constaté / prévu</Trans>, label: t`Constaté / prévu` },
      ]}
      rows={[...rows, total]}
    />
  );
}

function OrDash({ amount }: { amount: Cents | null }) {
  return amount === null ? "–" : <Amount cents={amount} />;
}
