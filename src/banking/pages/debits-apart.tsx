import type { MessageDescriptor } from "@lingui/core";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import type { ApartReason } from "../domain/pick-debits.ts";
import { AdvanceLink } from "./advance-link.tsx";
import type { ReadBank } from "./read-banking.ts";

type Apart = NonNullable<ReadBank["debits"]>["apart"];

/** What no run can take today, each with its reason; what one already carries is only counted. */
export function DebitsApart({
  territory,
  caption,
  apart,
  words,
}: {
  territory: string;
  caption: string;
  apart: Apart;
  words: Record<ApartReason, MessageDescriptor>;
}) {
  const { t, i18n } = useLingui();
  const carried = apart.filter(({ why }) => why === "in-another-run").length;
  const left = apart.filter(({ why }) => why !== "in-another-run");
  return (
    <>
      {carried === 0 ? null : (
        <p>
          <Plural
            value={carried}
            one="# échéance est déjà dans un lot préparé ou remis."
            other="# échéances sont déjà dans un lot préparé ou remis."
          />
        </p>
      )}
      {left.length === 0 ? null : (
        <>
          <h3>
            <Trans>Mis à part</Trans>
          </h3>
          <DataTable
            caption={caption}
            file="alize-mis-a-part"
            rows={left}
            rowKey={({ debit }) => `${debit.advance} ${debit.instalment}`}
            empty={null}
            columns={[
              {
                key: "firm",
                title: t`Entreprise`,
                value: ({ debit }) => debit.firm.name,
                cell: ({ debit }) => (
                  <AdvanceLink territory={territory} advance={debit.advance} name={debit.firm.name} />
                ),
              },
              {
                key: "on",
                title: t`Due le`,
                value: ({ debit }) => debit.dueOn,
                cell: ({ debit }) => <Day date={debit.dueOn} />,
              },
              moneyColumn("amount", t`Montant`, ({ debit }: Apart[number]) => debit.amount),
              { key: "why", title: t`Pourquoi, et que faire`, value: ({ why }) => i18n._(words[why]) },
            ]}
          />
        </>
      )}
    </>
  );
}
