import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps, ReadAmendment } from "./read-convention.ts";

const daysToSign = 30;

interface AskAmendmentSignatureProps {
  params: ConventionActProps["params"];
  on: PlainDate;
  amendment: ReadAmendment;
}

type Signatory = { readonly name: string; readonly email: string };

/** Sends the amendment to its parties, each by a personal link. */
export function AskAmendmentSignature({ params, on, amendment }: AskAmendmentSignatureProps) {
  const { t } = useLingui();
  const [signatories, setSignatories] = useState<Readonly<Record<string, Signatory>>>({});
  const [dueOn, setDueOn] = useState<PlainDate | undefined>(addDays(on, daysToSign));
  const [inTurn, setInTurn] = useState(false);
  const [asksCode, setAsksCode] = useState(true);
  const ask = useWrite(conventionContract, "askAmendmentSignature");
  const signatoryOf = (party: string) => signatories[party] ?? { name: "", email: "" };
  const change = (party: string, part: Partial<Signatory>) =>
    setSignatories({ ...signatories, [party]: { ...signatoryOf(party), ...part } });

  async function submit() {
    if (dueOn === undefined) return;
    const given = amendment.signers.map(({ id }) => ({ organisation: id, ...signatoryOf(id) }));
    const body = { signatories: given, inTurn, asksCode, dueOn };
    await ask.send({ params: { ...params, amendment: amendment.id }, body });
  }

  return (
    <Asked
      {...ask}
      quiet
      submit={<Trans>Envoyer l'avenant n° {amendment.number} à signer</Trans>}
      onSubmit={() => void submit()}
    >
      {amendment.signers.map(({ id, name: party }) => (
        <FieldGroup key={id} legend={<Trans>Pour {party}</Trans>}>
          <TextInput
            size="md"
            required
            label={t`Nom du représentant de ${party}`}
            value={signatoryOf(id).name}
            onChange={(event) => change(id, { name: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            required
            type="email"
            label={t`Adresse électronique du représentant de ${party}`}
            value={signatoryOf(id).email}
            onChange={(event) => change(id, { email: event.currentTarget.value })}
          />
        </FieldGroup>
      ))}
      <DateField label={<Trans>À signer au plus tard le</Trans>} value={dueOn} onChange={setDueOn} />
      <Checkbox
        size="md"
        label={t`L'une après l'autre, dans cet ordre`}
        checked={inTurn}
        onChange={(event) => setInTurn(event.currentTarget.checked)}
      />
      <Checkbox
        size="md"
        label={t`Confirmer chaque signature par un code envoyé par courriel`}
        checked={asksCode}
        onChange={(event) => setAsksCode(event.currentTarget.checked)}
      />
    </Asked>
  );
}
