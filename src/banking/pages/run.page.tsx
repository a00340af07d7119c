import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep, Status } from "#web/design/status.tsx";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./advance-link.tsx";
import { runKindNames, runStatusNames, runStatusTones, sequenceNames } from "./banking-words.ts";
import type { ReadRun } from "./read-banking.ts";
import { RunActs } from "./run-acts.tsx";
import { SendBy } from "./send-by.tsx";
import { TakeRunFile, Takings } from "./take-run-file.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/lots/$run");

/** A run: who must act, what the bank will count, each order. */
export function RunPage() {
  const { i18n } = useLingui();
  const params = route.useParams();
  const read = useRead(bankingContract, "readRun", { params });
  return (
    <Reading of={read}>
      {(run) => (
        <Page
          title={
            <Trans>
              Lot de {i18n._(runKindNames[run.kind])} du <Day date={run.firstOn} />
            </Trans>
          }
          lead={
            <>
              <Status tone={runStatusTones[run.status]}>{i18n._(runStatusNames[run.status])}</Status>{" "}
              <SendBy sendBy={run.sendBy} />
            </>
          }
        >
          <RunNextStep run={run} />
          <RefusedTransfers run={run} />
          <ControlSums territory={params.territory} run={run} />
          <RunActs territory={params.territory} run={run} />
          <Orders territory={params.territory} run={run} />
          <p>
            <Link
              to="/territoires/$territory/fonds/$fund/banque"
              params={{ territory: params.territory, fund: run.fund }}
            >
              <Trans>Revenir au travail de banque</Trans>
            </Link>
          </p>
        </Page>
      )}
    </Reading>
  );
}

function RunNextStep({ run }: { run: ReadRun }) {
  switch (run.status) {
    case "drawn":
      return (
        <NextStep>
          <Trans>Préparé par {run.drawn.by.name} : une autre personne compare les totaux et approuve.</Trans>
        </NextStep>
      );
    case "approved":
      return (
        <NextStep>
          <Trans>
            Approuvé par {run.approved?.by.name} : téléchargez le fichier, déposez-le à la banque, puis
            dites-le ici.
          </Trans>
        </NextStep>
      );
    case "sent":
      return run.sent === null ? null : (
        <NextStep>
          <Trans>
            Remis à la banque le <Day date={run.sent.on} /> par {run.sent.by.name}. En recouvrement jusqu'à
            leur date, les prélèvements sont ensuite présumés payés, sauf rejet.
          </Trans>
        </NextStep>
      );
    case "cancelled":
      return (
        <NextStep>
          <Trans>
            Annulé par {run.cancelled?.by.name} : {run.cancelled?.why}
          </Trans>
        </NextStep>
      );
  }
}

/** What came back is the fund's again, and its advance to be paid out; what could not be undone says what to do. */
function RefusedTransfers({ run }: { run: ReadRun }) {
  const refused = run.kind === "transfer" ? run.items.filter(({ returned }) => returned !== null) : [];
  if (refused.length === 0) return null;
  const stuck = refused.filter(({ isStillPaidOut }) => isStillPaidOut);
  const undone = refused.filter(({ isStillPaidOut }) => !isStillPaidOut);
  return (
    <Card
      title={<Plural value={refused.length} one="# virement est revenu" other="# virements sont revenus" />}
    >
      {undone.length === 0 ? null : (
        <p>
          <Trans>
            <Amount cents={sum(undone.map(({ amount }) => amount))} /> sont de nouveau dans le fonds et leurs
            avances sont à verser : corrigez le compte dans le mandat, puis proposez et libérez le versement à
            nouveau. Un prochain lot l'emportera.
          </Trans>
        </p>
      )}
      {stuck.length === 0 ? null : (
        <p>
          <Trans>
            <Amount cents={sum(stuck.map(({ amount }) => amount))} /> restent comptés comme versés, car leurs
            avances ont déjà été remboursées. Versez de nouveau : l'ordre est revenu parmi les virements à
            préparer. Ou annulez ces remboursements depuis la page de l'avance, puis le versement.
          </Trans>
        </p>
      )}
    </Card>
  );
}

function ControlSums({ territory, run }: { territory: string; run: ReadRun }) {
  const { t, i18n } = useLingui();
  return (
    <Card title={<Trans>Ce que la banque doit compter</Trans>}>
      <MoneyTable
        caption={t`Totaux de contrôle`}
        headTitle={<Trans>Groupe</Trans>}
        columns={[
          { key: "count", title: <Trans>Ordres</Trans>, label: t`Ordres` },
          { key: "total", title: <Trans>Total</Trans>, label: t`Total` },
        ]}
        rows={[
          ...run.sums.map(({ on, sequence, count, total }) => ({
            key: `${on} ${sequence}`,
            head: (
              <>
                <Day date={on} /> {sequence === null ? null : i18n._(sequenceNames[sequence])}
              </>
            ),
            cells: [count, <Amount key="total" cents={total} />],
          })),
          {
            key: "all",
            head: <Trans>En tout</Trans>,
            cells: [run.count, <Amount key="total" cents={run.total} />],
            chosen: true,
          },
        ]}
      />
      <Facts
        facts={[
          { key: "message", label: <Trans>Identifiant du message</Trans>, value: run.messageId },
          ...(run.file === null
            ? []
            : [
                {
                  key: "sha",
                  label: <Trans>Empreinte du fichier (SHA-256)</Trans>,
                  value: <code style={{ overflowWrap: "anywhere" }}>{run.file.sha256}</code>,
                },
              ]),
        ]}
      />
      <TakeRunFile territory={territory} run={run} />
      <Takings run={run} />
    </Card>
  );
}

function Orders({ territory, run }: { territory: string; run: ReadRun }) {
  const { t, i18n } = useLingui();
  return (
    <Card title={<Trans>Les ordres</Trans>}>
      <DataTable
        caption={t`Ordres du lot`}
        file={`alize-lot-${run.firstOn}`}
        rows={run.items}
        rowKey={({ id }) => id}
        empty={<Trans>Les ordres de ce lot concernent des dossiers qui vous sont fermés.</Trans>}
        columns={[
          {
            key: "firm",
            title: t`Entreprise`,
            value: ({ firm }) => firm,
            cell: ({ advance, firm }) => <AdvanceLink territory={territory} advance={advance} name={firm} />,
          },
          {
            key: "due",
            title: t`Due le`,
            value: ({ dueOn }) => dueOn ?? "",
            cell: ({ dueOn }) => (dueOn === null ? "" : <Day date={dueOn} />),
          },
          { key: "on", title: t`Date`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
          moneyColumn("amount", t`Montant`, ({ amount }: ReadRun["items"][number]) => amount),
          {
            key: "sequence",
            title: t`Séquence`,
            value: ({ sequence }) => (sequence === null ? "" : i18n._(sequenceNames[sequence])),
          },
          { key: "reference", title: t`Référence`, value: ({ endToEnd }) => endToEnd },
          { key: "returned", title: t`Rejet`, value: ({ returned }) => returned?.code ?? "" },
        ]}
      />
    </Card>
  );
}
