import { Trans, useLingui } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";
import type { ReadAccounts } from "./read-case.ts";
import { RecordAccounts } from "./record-accounts.form.tsx";
import { SetYearEnd } from "./set-year-end.form.tsx";

/** On the page of an advance: the yearly accounts asked of the firm, and the way to hand them in. */
export function FirmAccounts({ params }: { params: ActProps["params"] }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(lendingContract.routes.readAccounts) ? <Accounts params={params} /> : null;
}

function Accounts({ params }: { params: ActProps["params"] }) {
  const read = useRead(lendingContract, "readAccounts", { params });
  const { mayCall } = useRights(params.territory);
  return (
    <Card title={<Trans>Comptes annuels de l'entreprise</Trans>}>
      <Reading of={read}>
        {({ on, nextClosingOn, accounts }) => {
          const awaited = accounts.filter(({ receivedOn }) => receivedOn === null);
          return (
            <>
              <p>
                <Trans>
                  Prochaine clôture d'exercice : <Day date={nextClosingOn} />.
                </Trans>
              </p>
              <AccountsTable accounts={accounts} />
              {awaited.length > 0 && mayCall(lendingContract.routes.recordAccounts) ? (
                <RecordAccounts
                  key={awaited.map(({ closedOn }) => closedOn).join(" ")}
                  params={params}
                  on={on}
                  awaited={awaited.map(({ closedOn }) => closedOn)}
                />
              ) : null}
              {mayCall(lendingContract.routes.setYearEnd) ? (
                <SetYearEnd key={nextClosingOn} params={params} nextClosingOn={nextClosingOn} />
              ) : null}
            </>
          );
        }}
      </Reading>
    </Card>
  );
}

function AccountsTable({ accounts }: { accounts: ReadAccounts["accounts"] }) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Comptes annuels`}
      file="alize-comptes-annuels"
      rows={accounts}
      rowKey={({ closedOn }) => closedOn}
      empty={<Trans>Aucun exercice clos depuis le versement n'est demandé par le territoire.</Trans>}
      columns={[
        {
          key: "closed",
          title: t`Exercice clos le`,
          value: ({ closedOn }) => closedOn,
          cell: ({ closedOn }) => <Day date={closedOn} />,
        },
        {
          key: "due",
          title: t`Attendus au plus tard le`,
          value: ({ dueOn }) => dueOn,
          cell: ({ dueOn }) => <Day date={dueOn} />,
        },
        {
          key: "state",
          title: t`État`,
          value: ({ receivedOn }) => receivedOn ?? "",
          cell: (one) => <AccountsState of={one} />,
        },
      ]}
    />
  );
}

function AccountsState({ of: { receivedOn, isLate } }: { of: ReadAccounts["accounts"][number] }) {
  if (receivedOn !== null)
    return (
      <Status tone="sea">
        <Trans>
          reçus le <Day date={receivedOn} />
        </Trans>
      </Status>
    );
  return isLate ? (
    <Status tone="brick">
      <Trans>en retard</Trans>
    </Status>
  ) : (
    <Status tone="ochre">
      <Trans>attendus</Trans>
    </Status>
  );
}
