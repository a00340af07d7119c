import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { type PlainDate, partsOf, plainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { accountingContract } from "../contract.ts";
import { type ReadChartRow, roleNames } from "./books-words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/comptabilite/plan");

/** Which account holds each role: the accountant's own numbers. */
export function ChartPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(accountingContract, "readChart", { params: { territory }, query: {} });
  return (
    <Page
      title={<Trans>Le plan comptable</Trans>}
      lead={
        <Trans>
          Chaque rôle a un compte. Votre expert-comptable a ses propres numéros : donnez-les, à partir d'un
          1er janvier.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ on, rows }) => (
          <>
            <Card
              title={
                <Trans>
                  Les comptes au <Day date={on} />
                </Trans>
              }
            >
              <ChartTable rows={rows} />
            </Card>
            {mayCall(accountingContract.routes.changeAccount) ? (
              <ChangeAccount territory={territory} on={on} rows={rows} />
            ) : null}
          </>
        )}
      </Reading>
    </Page>
  );
}

function ChartTable({ rows }: { rows: readonly ReadChartRow[] }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Plan comptable`}
      file="alize-plan-comptable"
      rows={rows}
      rowKey={({ role }) => role}
      empty={<Trans>Le plan du programme paraîtra ici.</Trans>}
      columns={[
        {
          key: "number",
          title: t`Compte`,
          value: ({ account }) => account?.number ?? t`aucun`,
          cell: ({ account }) =>
            account === null ? (
              <Status tone="brick">
                <Trans>aucun</Trans>
              </Status>
            ) : (
              account.number
            ),
        },
        { key: "label", title: t`Intitulé`, value: ({ account }) => account?.label ?? "" },
        { key: "role", title: t`Rôle`, value: ({ role }) => i18n._(roleNames[role]) },
        { key: "purpose", title: t`À quoi il sert`, value: ({ purpose }) => purpose },
        {
          key: "from",
          title: t`Depuis`,
          value: ({ from }) => from ?? t`plan du programme`,
          cell: ({ from }) => (from === null ? <Trans>plan du programme</Trans> : <Day date={from} />),
        },
      ]}
    />
  );
}

function ChangeAccount({
  territory,
  on,
  rows,
}: {
  territory: string;
  on: PlainDate;
  rows: readonly ReadChartRow[];
}) {
  const { t, i18n } = useLingui();
  const [role, setRole] = useState<ReadChartRow["role"]>("advances");
  const current = rows.find((row) => row.role === role)?.account ?? null;
  const [from, setFrom] = useState<PlainDate | undefined>(plainDate(`${partsOf(on).year}-01-01`));
  const [number, setNumber] = useState<string>();
  const [label, setLabel] = useState<string>();
  const [done, setDone] = useState("");
  const change = useWrite(accountingContract, "changeAccount");

  function choose(value: string) {
    const chosen = rows.find((row) => row.role === value);
    if (chosen === undefined) return;
    setRole(chosen.role);
    setNumber(undefined);
    setLabel(undefined);
  }

  async function submit() {
    if (from === undefined) return;
    const typed = number ?? current?.number ?? "";
    const body = {
      role,
      from,
      number: typed === "" ? null : typed,
      label: label ?? current?.label ?? i18n._(roleNames[role]),
    };
    if ((await change.send({ params: { territory }, body })) !== null) setDone(t`Compte enregistré.`);
  }

  return (
    <ActForm
      {...change}
      title={<Trans>Donner un autre compte à un rôle</Trans>}
      lead={<Trans>Un compte change avec l'exercice, jamais dans des livres clos.</Trans>}
      submit={<Trans>Enregistrer le compte</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Rôle</Trans>}
        value={role}
        onChange={(event) => choose(event.currentTarget.value)}
        data={rows.map((row) => ({ value: row.role, label: i18n._(roleNames[row.role]) }))}
      />
      <TextInput
        size="md"
        label={<Trans>Numéro de compte</Trans>}
        description={
          <Trans>Vide : ce rôle n'a plus de compte, et les livres qui en ont besoin le diront.</Trans>
        }
        value={number ?? current?.number ?? ""}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Intitulé</Trans>}
        value={label ?? current?.label ?? ""}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <DateField label={<Trans>À partir du 1er janvier</Trans>} value={from} onChange={setFrom} />
    </ActForm>
  );
}
