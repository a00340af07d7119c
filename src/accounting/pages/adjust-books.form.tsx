import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useOrganisationNames } from "#network/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { accountingContract } from "../contract.ts";
import { adjustmentNames, type ReadState } from "./books-words.ts";

type Kind = keyof typeof adjustmentNames;

/** What no other page knows of, told once a year. */
export function AdjustBooks({ territory, state }: { territory: string; state: ReadState }) {
  const { t, i18n } = useLingui();
  const names = useOrganisationNames(territory);
  const [kind, setKind] = useState<Kind>("volunteers");
  const [day, setDay] = useState<PlainDate | undefined>(state.on);
  const [euros, setEuros] = useState<number>();
  const [way, setWay] = useState<"record" | "undo">("record");
  const [chosen, setChosen] = useState("");
  const [label, setLabel] = useState("");
  const [done, setDone] = useState("");
  const adjust = useWrite(accountingContract, "adjustBooks");
  const funders = [...names].map(([value, name]) => ({ value, label: name }));
  const funder = chosen === "" ? (funders[0]?.value ?? "") : chosen;

  async function submit() {
    if (day === undefined || euros === undefined) return;
    const amount = cents(BigInt(Math.round(euros * 100)) * (way === "undo" ? -1n : 1n));
    const named = kind === "volunteers" || funder === "" ? null : funder;
    const books = state.fund === null ? {} : { fund: state.fund };
    const body = { kind, on: day, amount, funder: named, label, ...books };
    if ((await adjust.send({ params: { territory }, body })) === null) return;
    setDone(t`Écriture enregistrée.`);
    setLabel("");
  }

  return (
    <ActForm
      {...adjust}
      quiet
      title={<Trans>Écriture d'inventaire</Trans>}
      lead={<Trans>Ce que les autres pages ne savent pas : le temps des bénévoles, les fonds dédiés.</Trans>}
      submit={<Trans>Enregistrer l'écriture</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Nature</Trans>}
        value={kind}
        onChange={(event) => {
          const value = event.currentTarget.value;
          if (value in adjustmentNames) setKind(value as Kind);
        }}
        data={Object.entries(adjustmentNames).map(([value, name]) => ({ value, label: i18n._(name) }))}
      />
      <DateField label={<Trans>Date de l'écriture</Trans>} value={day} onChange={setDay} />
      <NumberField label={<Trans>Montant</Trans>} suffix="€" decimals={2} value={euros} onChange={setEuros} />
      {kind === "volunteers" ? null : (
        <NativeSelect
          size="md"
          label={<Trans>Financeur</Trans>}
          value={funder}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={funders}
        />
      )}
      <TextInput
        size="md"
        required
        label={<Trans>Libellé</Trans>}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Choice
        label={t`Cette écriture`}
        value={way}
        options={[
          { value: "record", label: t`s'ajoute` },
          { value: "undo", label: t`annule une écriture passée` },
        ]}
        onChange={setWay}
      />
    </ActForm>
  );
}
