import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Choice } from "#web/design/form.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { apartWords } from "./banking-words.ts";
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
  const total = sum(debits.ready.map(({ amount }) => amount));
  return (
    <Card
      title={
        <Trans>
          <Amount cents={total} /> à prélever
        </Trans>
      }
      lead={
        <Trans>
          Remis maintenant, un prélèvement passe au plus tôt le <Day date={debits.firstDay} />. Une date plus
          ancienne représente les échéances revenues impayées.
        </Trans>
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
      {debits.apart.length === 0 ? null : <DebitsApart territory={territory} apart={debits.apart} />}
      {mayCall(bankingContract.routes.drawCollection) && debits.ready.length > 0 ? (
        <DrawCollection read={read} />
      ) : null}
    </Card>
  );
}

function DebitsApart({ territory, apart }: { territory: string; apart: Debits["apart"] }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <h3>
        <Trans>Mis à part</Trans>
      </h3>
      <DataTable
        caption={t`Échéances mises à part`}
        file="alize-mis-a-part"
        rows={apart}
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
          moneyColumn("amount", t`Montant`, ({ debit }: Debits["apart"][number]) => debit.amount),
          { key: "why", title: t`Pourquoi, et que faire`, value: ({ why }) => i18n._(apartWords[why]) },
        ]}
      />
    </>
  );
}

export function AdvanceLink({
  territory,
  advance,
  name,
}: {
  territory: string;
  advance: string;
  name: string;
}) {
  return (
    <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance }}>
      {name}
    </Link>
  );
}

/** The first of the two people; the run opens on its page. */
function DrawCollection({ read }: { read: ReadBank }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [scheme, setScheme] = useState<"CORE" | "B2B">("CORE");
  const draw = useWrite(bankingContract, "drawCollection");
  const { territory, fund, window } = read;

  async function submit() {
    const run = await draw.send({ params: { territory, fund: fund.id }, body: { ...window, scheme } });
    if (run !== null)
      await navigate({ to: "/territoires/$territory/lots/$run", params: { territory, run: run.id } });
  }

  return (
    <Asked {...draw} submit={<Trans>Préparer le lot de prélèvements</Trans>} onSubmit={() => void submit()}>
      {read.account?.profile.b2bAllowed === true ? (
        <Choice
          label={t`Quel prélèvement ? Un fichier n'en porte qu'un.`}
          value={scheme}
          options={[
            { value: "CORE", label: t`ordinaire (CORE)` },
            { value: "B2B", label: t`interentreprises (B2B)` },
          ]}
          onChange={setScheme}
        />
      ) : null}
    </Asked>
  );
}
