import { Trans, useLingui } from "@lingui/react/macro";
import { sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./advance-link.tsx";
import { apartWords } from "./banking-words.ts";
import { DebitsApart } from "./debits-apart.tsx";
import { DrawCollection } from "./draw-collection.form.tsx";
import type { ReadBank } from "./read-banking.ts";

type Debits = NonNullable<ReadBank["debits"]>;
interface Window {
  from: PlainDate | undefined;
  until: PlainDate | undefined;
}

/** What may be debited in the window, and what stands apart with the reason. */
export function DebitsSection({
  read,
  debits,
  onWindow,
}: {
  read: ReadBank;
  debits: Debits;
  onWindow: (window: Window) => void;
}) {
  const { t } = useLingui();
  const { mayCall } = useRights(read.territory);
  const { territory, window } = read;
  const cutOff = read.account?.profile.cutOff ?? "";
  const total = sum(debits.ready.map(({ amount }) => amount));
  return (
    <Card
      title={
        <Trans>
          <Amount cents={total} /> à prélever
        </Trans>
      }
      lead={
        <>
          {debits.isPastCutOff ? (
            <Trans>L'heure limite de la banque, {cutOff}, est passée pour aujourd'hui.</Trans>
          ) : (
            <Trans>La banque prend les fichiers du jour jusqu'à {cutOff}.</Trans>
          )}{" "}
          <Trans>
            Remis maintenant, un prélèvement passe au plus tôt le <Day date={debits.firstDay} />.
          </Trans>
        </>
      }
    >
      <DateField
        label={<Trans>Échéances du</Trans>}
        value={window.from}
        onChange={(from) => onWindow({ ...window, from })}
      />
      <DateField
        label={<Trans>au</Trans>}
        value={window.until}
        onChange={(until) => onWindow({ ...window, until })}
      />
      <ReadyDebits territory={territory} debits={debits} />
      {debits.apart.length === 0 ? null : (
        <DebitsApart
          territory={territory}
          caption={t`Échéances mises à part`}
          apart={debits.apart}
          words={apartWords}
        />
      )}
      {mayCall(bankingContract.routes.drawCollection) &&
      debits.ready.length + debits.late.ready.length > 0 ? (
        <DrawCollection read={read} debits={debits} />
      ) : null}
    </Card>
  );
}

function ReadyDebits({ territory, debits }: { territory: string; debits: Debits }) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Échéances à prélever`}
      file="alize-prelevements"
      rows={debits.ready}
      rowKey={({ advance, instalment }) => `${advance} ${instalment}`}
      empty={
        <Trans>Rien à prélever dans cette période. Élargissez-la, ou lisez ce qui est mis à part.</Trans>
      }
      columns={[
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ advance, firm }) => (
            <AdvanceLink territory={territory} advance={advance} name={firm.name} />
          ),
        },
        { key: "instalment", title: t`Échéance`, numeric: true, value: ({ instalment }) => instalment },
        {
          key: "due",
          title: t`Due le`,
          value: ({ dueOn }) => dueOn,
          cell: ({ dueOn }) => <Day date={dueOn} />,
        },
        { key: "on", title: t`Prélevée le`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
        moneyColumn("amount", t`Montant`, ({ amount }: Debits["ready"][number]) => amount),
        {
          key: "rum",
          title: t`Mandat`,
          value: ({ mandate }) => `${mandate.reference} (${mandate.scheme})`,
        },
      ]}
    />
  );
}
