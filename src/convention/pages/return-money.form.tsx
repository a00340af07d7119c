import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import type { ClosingProps } from "./read-convention.ts";

/** Records what the bank returned to a funder, within what comes back to it. */
export function ReturnMoney({ params, closing }: ClosingProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const owed = closing.shares.filter(({ available }) => available > 0n);
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState<number>();
  const [returnedOn, setReturnedOn] = useState<PlainDate | undefined>(closing.on);
  const [bankReference, setBankReference] = useState("");
  const [done, setDone] = useState("");
  const giveBack = useWrite(conventionContract, "returnMoney");
  const share = owed.find(({ organisation }) => organisation.id === chosen) ?? owed[0];
  if (share === undefined) return null;
  const euros = typed ?? Number(share.available) / 100;

  async function submit() {
    if (share === undefined || returnedOn === undefined) return;
    const amount = cents(Math.round(euros * 100));
    const body = { organisation: share.organisation.id, returnedOn, amount, bankReference };
    if ((await giveBack.send({ params, body })) === null) return;
    setDone(t`${formatEuros(amount, locale)} rendus à ${share.organisation.name}.`);
    setTyped(undefined);
    setBankReference("");
  }
  return (
    <ActForm
      {...giveBack}
      title={<Trans>Rendre l'argent</Trans>}
      lead={
        <Trans>
          Faites le virement à votre banque, puis enregistrez-le : le fonds ne rend que ce qui est libre.
        </Trans>
      }
      submit={<Trans>Enregistrer le virement rendu</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>À qui</Trans>}
        value={share.organisation.id}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setTyped(undefined);
        }}
        data={owed.map(({ organisation, available }) => ({
          value: organisation.id,
          label: t`${organisation.name} : ${formatEuros(available, locale)} peuvent revenir`,
        }))}
      />
      <NumberField
        label={<Trans>Montant rendu</Trans>}
        suffix="€"
        decimals={2}
        value={euros}
        onChange={setTyped}
      />
      <DateField label={<Trans>Rendu le</Trans>} value={returnedOn} onChange={setReturnedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Référence bancaire</Trans>}
        value={bankReference}
        onChange={(event) => setBankReference(event.currentTarget.value)}
      />
    </ActForm>
  );
}
