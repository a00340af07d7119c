import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { formatRoundEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useMe, useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import type { HolderStateProps, ReadAttested, ReadDaysState } from "./read-expertise.ts";

interface SignAttestationProps extends HolderStateProps {
  /** Said beside the attestation, which takes the place of this form. */
  onSigned: (signed: ReadAttested) => void;
}

/** The holder's signature under the confirmed days of the period, and what it unlocks. */
export function SignAttestation({ territory, state, holder, isFirst, onSigned }: SignAttestationProps) {
  const me = useMe();
  const isCoordinator = useRights(territory).roles.includes("coordinator");
  const [signedOn, setSignedOn] = useState<PlainDate | undefined>(state.on);
  const [typed, setTyped] = useState<string>();
  const sign = useWrite(expertiseContract, "signAttestation");
  const signedBy = typed ?? (isCoordinator ? "" : (me?.person.name ?? ""));

  async function submit() {
    if (signedOn === undefined) return;
    const { fromOn, toOn } = state;
    const signed = await sign.send({
      params: { territory, convention: state.convention.id },
      body: { holder: holder.holder.id, fromOn, toOn, signedOn, signedBy },
    });
    if (signed !== null) onSigned(signed);
  }

  return (
    <ActForm
      {...sign}
      quiet={!isFirst}
      title={
        <Trans>
          Signer l'attestation : <Days of={holder.period.halfDays} />
        </Trans>
      }
      lead={<Unlocked waiting={state.waiting} />}
      submit={<Trans>Enregistrer l'attestation signée</Trans>}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Nom de qui signe</Trans>}
        value={signedBy}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <DateField label={<Trans>Signée le</Trans>} value={signedOn} onChange={setSignedOn} />
    </ActForm>
  );
}

function Unlocked({ waiting }: Pick<ReadDaysState, "waiting">) {
  const locale = useLocale();
  if (waiting.length === 0) {
    return <Trans>Elle fige les journées confirmées de la période et leur valeur.</Trans>;
  }
  const amount = formatRoundEuros(sum(waiting.map((line) => line.amount)), locale);
  const payers = [...new Set(waiting.map(({ payer }) => payer.name))].join(", ");
  return (
    <Trans>
      Elle fige les journées confirmées de la période et leur valeur. {amount} attendent cette signature :{" "}
      {payers}.
    </Trans>
  );
}
