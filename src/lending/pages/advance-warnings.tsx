import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { EarlyWarnings } from "./early-warnings.tsx";
import type { ReadWarnings } from "./read-case.ts";
import { RecordNotice } from "./record-notice.form.tsx";
import { noticeKindNames } from "./warning-words.ts";
import { WithdrawNotice } from "./withdraw-notice.form.tsx";

interface Params {
  territory: string;
  advance: string;
}

/** On the page of an advance: what may become arrears, and what was published about the firm; never shown to the owner. */
export function AdvanceWarnings({ params }: { params: Params }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(lendingContract.routes.readWarnings) ? <Warnings params={params} /> : null;
}

function Warnings({ params }: { params: Params }) {
  const read = useRead(lendingContract, "readWarnings", { params });
  const { mayCall } = useRights(params.territory);
  return (
    <Card
      title={<Trans>Alertes précoces</Trans>}
      lead={<Trans>Chacune disparaît d'elle-même avec sa cause.</Trans>}
    >
      <Reading of={read}>
        {({ on, warnings, notices }) => (
          <>
            <EarlyWarnings territory={params.territory} warnings={warnings} isNamed={false} />
            <h3>
              <Trans>Annonces légales relevées</Trans>
            </h3>
            <Notices params={params} notices={notices} />
            {mayCall(lendingContract.routes.recordNotice) ? <RecordNotice params={params} on={on} /> : null}
          </>
        )}
      </Reading>
    </Card>
  );
}

function Notices({ params, notices }: { params: Params; notices: ReadWarnings["notices"] }) {
  const { t, i18n } = useLingui();
  const { mayCall } = useRights(params.territory);
  const [leaving, setLeaving] = useState<string>();
  const mayWithdraw = mayCall(lendingContract.routes.withdrawNotice);
  const chosen = notices.find(({ id, withdrawn }) => id === leaving && withdrawn === null);
  return (
    <>
      <DataTable
        caption={t`Annonces légales`}
        file="alize-annonces"
        rows={notices}
        rowKey={({ id }) => id}
        empty={<Trans>Aucune : relevez ici ce que vous lisez au Bodacc sur cette entreprise.</Trans>}
        columns={[
          {
            key: "day",
            title: t`Parue le`,
            value: ({ publishedOn }) => publishedOn,
            cell: ({ publishedOn }) => <Day date={publishedOn} />,
          },
          { key: "kind", title: t`Annonce`, value: ({ kind }) => i18n._(noticeKindNames[kind]) },
          { key: "reference", title: t`Référence`, value: ({ reference }) => reference },
          { key: "note", title: t`Note`, value: ({ note }) => note ?? "" },
          { key: "by", title: t`Relevée par`, value: ({ by }) => by },
          {
            key: "state",
            title: t`État`,
            value: ({ withdrawn }) => withdrawn?.why ?? "",
            cell: ({ id, reference, withdrawn }) => {
              if (withdrawn !== null)
                return (
                  <>
                    <Status tone="brick">
                      <Trans comment="A notice that was taken back">retirée</Trans>
                    </Status>{" "}
                    <Trans>
                      par {withdrawn.by} : {withdrawn.why}
                    </Trans>
                  </>
                );
              return mayWithdraw ? (
                <Actions>
                  <ActionButton onClick={() => setLeaving(id)}>
                    <Trans>
                      Retirer<span className="visually-hidden"> {reference}</span>
                    </Trans>
                  </ActionButton>
                </Actions>
              ) : null;
            },
          },
        ]}
      />
      {chosen === undefined ? null : <WithdrawNotice key={chosen.id} params={params} notice={chosen} />}
    </>
  );
}
