import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { SignatoryFields, useSignatory } from "#signature/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { useMe } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";
import { useFirmOwners } from "./use-firm-owners.ts";

const daysToSign = 30;

/** Sends the contract to the firm and the operator, each by a personal link. */
export function AskContractSignature({ params, read }: ActProps) {
  const { t } = useLingui();
  const me = useMe();
  const owners = useFirmOwners(params);
  const firm = useSignatory(owners[0]?.id);
  const operator = useSignatory(undefined);
  const [dueOn, setDueOn] = useState<PlainDate | undefined>(addDays(read.on, daysToSign));
  const [inTurn, setInTurn] = useState(true);
  const [asksCode, setAsksCode] = useState(true);
  const ask = useWrite(lendingContract, "askContractSignature");

  async function submit() {
    if (dueOn === undefined) return;
    await ask.send({ params, body: { firm: firm.value, operator: operator.value, inTurn, asksCode, dueOn } });
  }

  return (
    <ActForm
      {...ask}
      title={<Trans>Faire signer le contrat</Trans>}
      lead={
        <Trans>
          Chacun reçoit un lien personnel, lit le contrat et le signe, sur un téléphone s'il veut. Si le
          contrat change, tout est à signer de nouveau.
        </Trans>
      }
      submit={<Trans>Envoyer à signer</Trans>}
      onSubmit={() => void submit()}
    >
      <SignatoryFields
        legend={<Trans>Pour l'entreprise</Trans>}
        people={owners}
        signatory={firm}
        emailLabel={t`Adresse électronique du dirigeant`}
        nameLabel={t`Nom du dirigeant`}
      />
      <SignatoryFields
        legend={<Trans>Pour la structure porteuse</Trans>}
        people={me === undefined ? [] : [{ id: me.person.id, name: me.person.name }]}
        signatory={operator}
        emailLabel={t`Adresse électronique du représentant`}
        nameLabel={t`Nom du représentant légal`}
      />
      <DateField label={<Trans>À signer au plus tard le</Trans>} value={dueOn} onChange={setDueOn} />
      <Checkbox
        size="md"
        label={t`L'entreprise signe d'abord, la structure ensuite`}
        checked={inTurn}
        onChange={(event) => setInTurn(event.currentTarget.checked)}
      />
      <Checkbox
        size="md"
        label={t`Confirmer chaque signature par un code envoyé par courriel`}
        checked={asksCode}
        onChange={(event) => setAsksCode(event.currentTarget.checked)}
      />
    </ActForm>
  );
}
