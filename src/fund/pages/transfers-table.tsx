import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { formatEuros } from "#kernel/format.ts";
import { negate } from "#kernel/money.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { FundTransfer$ } from "../contract.ts";
import type { TransferState } from "../domain/fund-transfer.ts";

export type Transfer = z.output<typeof FundTransfer$>;

const states: Readonly<Record<TransferState, { name: MessageDescriptor; tone: "sea" | "ochre" | "brick" }>> =
  {
    waiting: { name: msg`attend une seconde personne`, tone: "ochre" },
    made: { name: msg`fait`, tone: "sea" },
    refused: { name: msg`refusé`, tone: "brick" },
    reversed: { name: msg`repris`, tone: "ochre" },
  };

/** What waits and what was done, whose money it was, who said yes or no, and why. */
export function TransfersTable({
  transfers,
  fund,
  file,
}: {
  transfers: readonly Transfer[];
  fund: string;
  file: string;
}) {
  const { t, i18n } = useLingui();
  const locale = useLocale();

  function sharesOf({ shares }: Transfer): string[] {
    return (shares ?? []).map(({ funder, amount }) => `${funder.name} : ${formatEuros(amount, locale)}`);
  }

  function whoOf({ proposed, decided, reversed }: Transfer): string {
    return [proposed.by, decided?.by, reversed?.by].filter((name) => name !== undefined).join(", ");
  }

  function whyOf({ reason, refusal, reversed }: Transfer): string {
    return [reason, refusal, reversed?.why].filter((why) => why !== null && why !== undefined).join(" · ");
  }

  return (
    <DataTable
      caption={t`Virements entre ce fonds et les autres`}
      file={file}
      rows={transfers}
      rowKey={({ id }) => id}
      empty={<Trans>Aucun virement n'a été proposé entre ce fonds et un autre.</Trans>}
      columns={[
        { key: "on", title: t`Date`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
        {
          key: "other",
          title: t`Autre fonds`,
          value: ({ from, to }) => (from.id === fund ? t`vers ${to.name}` : t`de ${from.name}`),
        },
        moneyColumn("amount", t`Montant`, ({ from, amount }: Transfer) =>
          from.id === fund ? negate(amount) : amount,
        ),
        {
          key: "state",
          title: t`État`,
          value: ({ state }) => i18n._(states[state].name),
          cell: ({ state }) => <Status tone={states[state].tone}>{i18n._(states[state].name)}</Status>,
        },
        {
          key: "shares",
          title: t`Capital qui suit`,
          value: (transfer) => sharesOf(transfer).join(" | "),
          cell: (transfer) => sharesOf(transfer).map((share) => <div key={share}>{share}</div>),
        },
        { key: "who", title: t`Par`, value: whoOf },
        { key: "why", title: t`Motif`, value: whyOf },
      ]}
    />
  );
}
