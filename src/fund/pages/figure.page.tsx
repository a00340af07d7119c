import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { z } from "zod";
import { cents } from "#kernel/money.ts";

import { useRead } from "#web/api/use-read.ts";
import { oneOf } from "#web/design/address.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { type FigureEntries, fundContract } from "../contract.ts";
import { type MeasuredKey, measuredKeys } from "../domain/figure-keys.ts";
import { accountInWords, partnerIn } from "./account-in-words.ts";
import { entryKindNames } from "./entry-kind-names.ts";

const zero = cents(0n);

import { useOrganisationNames } from "#network/pages/index.ts";
import { NotFoundPage } from "#web/shell/not-found.page.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund/chiffres/$figure");

/** A figure opened: what it means, how it is computed, and the entries that make it, to the last cent. */
export function FigurePage() {
  const figure = oneOf(route.useParams().figure, measuredKeys);
  return figure === undefined ? <NotFoundPage /> : <OpenFigure figure={figure} />;
}

function OpenFigure({ figure }: { figure: MeasuredKey }) {
  const locale = useLocale();
  const params = route.useParams();
  const { on } = route.useSearch();
  const entries = useRead(fundContract, "readFigureEntries", {
    params: { ...params, figure },
    query: { limit: 500, ...(on === undefined ? {} : { on }) },
  });

  return (
    <Reading of={entries}>
      {(read) => (
        <Page title={read.figure.name[locale]} lead={read.figure.definition[locale]}>
          <p>
            <Link
              to="/territoires/$territory/fonds/$fund"
              params={params}
              search={on === undefined ? {} : { on }}
            >
              <Trans>Revenir à la position</Trans>
            </Link>
          </p>
          <Card
            title={
              <Trans>
                <Amount cents={read.entries.at(-1)?.balance ?? zero} /> au <Day date={read.on} />
              </Trans>
            }
            lead={
              <Trans>
                Formule : <code>{read.figure.formula}</code>
              </Trans>
            }
          >
            <EntriesTable read={read} />
          </Card>
        </Page>
      )}
    </Reading>
  );
}

function EntriesTable({ read }: { read: z.output<typeof FigureEntries> }) {
  const { i18n, t } = useLingui();
  const { territory } = route.useParams();
  const names = useOrganisationNames(territory);

  function nameOfKind(kind: string): string {
    const name = entryKindNames[kind];
    return name === undefined ? kind : i18n._(name);
  }

  function nameOfAccount(account: string): string {
    const words = accountInWords(account);
    const partner = names.get(partnerIn(account) ?? "");
    return [words === undefined ? account : i18n._(words), ...(partner === undefined ? [] : [partner])].join(
      ", ",
    );
  }

  return (
    <DataTable
      caption={t`Écritures`}
      file={`alize-${read.figure.key}-${read.on}`}
      rows={read.entries}
      rowKey={({ number, account, effectiveOn, balance }) => `${number ?? effectiveOn}-${account}-${balance}`}
      empty={<Trans>Aucune écriture à cette date : le chiffre vaut zéro.</Trans>}
      columns={[
        { key: "number", title: t`N°`, value: ({ number }) => number ?? "" },
        {
          key: "on",
          title: t`Date`,
          value: (entry) => entry.effectiveOn,
          cell: (entry) => <Day date={entry.effectiveOn} />,
        },
        {
          key: "act",
          title: t`Acte`,
          value: ({ kind, act }) => `${nameOfKind(kind)} · ${act}`,
        },
        {
          key: "account",
          title: t`Compte`,
          value: ({ account }) => nameOfAccount(account),
          cell: ({ account }) => <span title={account}>{nameOfAccount(account)}</span>,
        },
        {
          key: "amount",
          title: t`Montant`,
          numeric: true,
          value: (entry) => decimalOf(entry.amount),
          cell: (entry) => <Amount cents={entry.amount} />,
        },
        {
          key: "balance",
          title: t`Solde`,
          numeric: true,
          value: (entry) => decimalOf(entry.balance),
          cell: (entry) => <Amount cents={entry.balance} />,
        },
      ]}
    />
  );
}
