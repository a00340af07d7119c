import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { DataTable } from "#web/design/data-table.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import type { ReadBalances } from "./books-words.ts";
import { searchOf } from "./choose-fund.tsx";

type AccountRow = ReadBalances["accounts"][number];
type ThirdRow = ReadBalances["thirds"][number];

interface TableProps {
  territory: string;
  read: ReadBalances;
}

export function TrialBalanceTable({ territory, read }: TableProps) {
  const { t } = useLingui();
  const { on } = read.state;
  const books = searchOf(read.state);
  return (
    <DataTable
      caption={t`Balance générale`}
      file={`alize-balance-${on}`}
      rows={read.accounts}
      rowKey={({ account }) => account}
      empty={<Trans>La première convention signée ou la première avance accordée ouvrira un compte.</Trans>}
      columns={[
        {
          key: "account",
          title: t`Compte`,
          value: ({ account }) => account,
          cell: ({ account }) => (
            <Link
              to="/territoires/$territory/comptabilite/lignes"
              params={{ territory }}
              search={{ ...books, compte: account }}
            >
              {account}
            </Link>
          ),
        },
        { key: "label", title: t`Intitulé`, value: ({ label }) => label },
        moneyColumn("debit", t`Débit`, ({ debit }: AccountRow) => debit),
        moneyColumn("credit", t`Crédit`, ({ credit }: AccountRow) => credit),
        moneyColumn("balance", t`Solde`, ({ balance }: AccountRow) => balance),
      ]}
    />
  );
}

export function AuxiliaryTable({ territory, read }: TableProps) {
  const { t } = useLingui();
  const { on } = read.state;
  const books = searchOf(read.state);
  return (
    <DataTable
      caption={t`Balance auxiliaire`}
      file={`alize-balance-auxiliaire-${on}`}
      rows={read.thirds}
      rowKey={({ account, third }) => `${account} ${third.code}`}
      empty={<Trans>Un financeur ou une entreprise paraîtra ici dès sa première écriture.</Trans>}
      columns={[
        {
          key: "third",
          title: t`Tiers`,
          value: ({ third }) => third.code,
          cell: ({ third }) => (
            <Link
              to="/territoires/$territory/comptabilite/lignes"
              params={{ territory }}
              search={{ ...books, tiers: third.code }}
            >
              {third.code}
            </Link>
          ),
        },
        { key: "name", title: t`Nom`, value: ({ third }) => third.name },
        { key: "account", title: t`Compte`, value: ({ account, label }) => `${account} ${label}` },
        moneyColumn("debit", t`Débit`, ({ debit }: ThirdRow) => debit),
        moneyColumn("credit", t`Crédit`, ({ credit }: ThirdRow) => credit),
        moneyColumn("balance", t`Solde`, ({ balance }: ThirdRow) => balance),
      ]}
    />
  );
}
