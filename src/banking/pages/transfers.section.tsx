import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { sum } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./advance-link.tsx";
import { apartWords } from "./banking-words.ts";
import type { ReadBank } from "./read-banking.ts";

type Transfers = NonNullable<ReadBank["transfers"]>;

/** What a second person released and no file carries yet. */
export function TransfersSection({ read, transfers }: { read: ReadBank; transfers: Transfers }) {
  const { t, i18n } = useLingui();
  const { mayCall } = useRights(read.territory);
  const total = sum(transfers.ready.map(({ amount }) => amount));
  const rows = [
    ...transfers.ready.map((transfer) => ({ ...transfer, why: "" })),
    ...transfers.apart.map(({ transfer, why }) => ({
      ...transfer,
      on: transfer.payOn,
      why: i18n._(apartWords[why]),
    })),
  ];
  return (
    <Card
      title={
        <Trans>
          <Amount cents={total} /> à virer
        </Trans>
      }
      lead={<Trans>Les versements libérés par une seconde personne, vers le compte vérifié du mandat.</Trans>}
    >
      <DataTable
        caption={t`Versements à virer`}
        file="alize-virements"
        rows={rows}
        rowKey={({ order }) => order}
        empty={<Trans>Aucun versement libéré n'attend son virement.</Trans>}
        columns={[
          {
            key: "firm",
            title: t`Entreprise`,
            value: ({ firm }) => firm.name,
            cell: ({ advance, firm }) => (
              <AdvanceLink territory={read.territory} advance={advance} name={firm.name} />
            ),
          },
          moneyColumn("amount", t`Montant`, ({ amount }: (typeof rows)[number]) => amount),
          { key: "on", title: t`Viré le`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
          { key: "why", title: t`Mis à part`, value: ({ why }) => why },
        ]}
      />
      {mayCall(bankingContract.routes.drawTransfers) && transfers.ready.length > 0 ? (
        <DrawTransfers read={read} quiet={(read.debits?.ready.length ?? 0) > 0} />
      ) : null}
    </Card>
  );
}

function DrawTransfers({ read: { territory, fund }, quiet }: { read: ReadBank; quiet: boolean }) {
  const navigate = useNavigate();
  const draw = useWrite(bankingContract, "drawTransfers");

  async function submit() {
    const run = await draw.send({ params: { territory, fund: fund.id }, body: {} });
    if (run !== null)
      await navigate({ to: "/territoires/$territory/lots/$run", params: { territory, run: run.id } });
  }

  return (
    <Asked
      {...draw}
      quiet={quiet}
      submit={<Trans>Préparer le lot de virements</Trans>}
      onSubmit={() => void submit()}
    />
  );
}
