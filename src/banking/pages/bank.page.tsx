import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { AccountSection } from "./account.section.tsx";
import { runKindNames, runStatusNames, runStatusTones } from "./banking-words.ts";
import { DebitsSection } from "./debits.section.tsx";
import { LateDebitsSection } from "./late-debits.section.tsx";
import type { ReadBank } from "./read-banking.ts";
import { RecallsSection } from "./recalls.section.tsx";
import { SendBy } from "./send-by.tsx";
import { TransfersSection } from "./transfers.section.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund/banque");

/** The bank work of the day: what to pay out, to debit, to approve, to give to the bank. */
export function BankPage() {
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const [window, setWindow] = useState<{ from?: PlainDate; until?: PlainDate }>({});
  const bank = useRead(bankingContract, "readBank", { params, query: window });
  return (
    <Reading of={bank}>
      {(read) => (
        <Page
          title={<Trans>Travail de banque du jour</Trans>}
          lead={
            <Trans>
              {read.fund.name}, le <Day date={read.on} />. Une personne prépare, une autre approuve, la banque
              reçoit chaque fichier une fois.
            </Trans>
          }
        >
          <RecallsSection read={read} />
          <Runs read={read} />
          {read.transfers === null ? null : <TransfersSection read={read} transfers={read.transfers} />}
          {read.debits === null ? null : <LateDebitsSection read={read} late={read.debits.late} />}
          {read.debits === null ? null : (
            <DebitsSection
              read={read}
              debits={read.debits}
              onWindow={({ from, until }) =>
                setWindow({
                  ...(from === undefined ? {} : { from }),
                  ...(until === undefined ? {} : { until }),
                })
              }
            />
          )}
          <AccountSection read={read} />
          <Actions>
            {mayCall(bankingContract.routes.readStatements) ? (
              <ActionLink to="/territoires/$territory/fonds/$fund/releves" params={params}>
                <Trans>Importer et rapprocher les relevés</Trans>
              </ActionLink>
            ) : null}
            <ActionLink to="/territoires/$territory/fonds/$fund/mandats" params={params}>
              <Trans>Voir les mandats</Trans>
            </ActionLink>
          </Actions>
        </Page>
      )}
    </Reading>
  );
}

function Runs({ read: { territory, runs } }: { read: ReadBank }) {
  const { t, i18n } = useLingui();
  return (
    <Card title={<Trans>Les lots</Trans>}>
      <DataTable
        caption={t`Lots pour la banque`}
        file="alize-lots"
        rows={runs}
        rowKey={({ id }) => id}
        empty={
          <Trans>Aucun lot encore. Le premier se prépare ci-dessous, une fois le compte confirmé.</Trans>
        }
        columns={[
          {
            key: "on",
            title: t`Date`,
            value: ({ firstOn }) => firstOn,
            cell: ({ id, firstOn }) => (
              <Link to="/territoires/$territory/lots/$run" params={{ territory, run: id }}>
                <Day date={firstOn} />
              </Link>
            ),
          },
          { key: "kind", title: t`Lot`, value: ({ kind }) => i18n._(runKindNames[kind]) },
          { key: "count", title: t`Ordres`, numeric: true, value: ({ count }) => count },
          moneyColumn("total", t`Total`, ({ total }: ReadBank["runs"][number]) => total),
          {
            key: "status",
            title: t`État`,
            value: ({ status }) => i18n._(runStatusNames[status]),
            cell: ({ status, sendBy, returned }) => (
              <>
                <Status tone={runStatusTones[status]}>{i18n._(runStatusNames[status])}</Status>{" "}
                {returned === 0 ? null : (
                  <Status tone="brick">
                    <Plural value={returned} one="# ordre revenu" other="# ordres revenus" />
                  </Status>
                )}{" "}
                <SendBy sendBy={sendBy} />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
