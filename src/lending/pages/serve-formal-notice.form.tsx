import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import { type CaseProps, quietly } from "./read-case.ts";

/** The registered letter that carried the formal notice. */
export function ServeFormalNotice({ territory, read, quiet }: CaseProps) {
  const { t } = useLingui();
  const [servedOn, setServedOn] = useState<PlainDate | undefined>(read.on);
  const [registeredNumber, setNumber] = useState("");
  const [done, setDone] = useState("");
  const act = useWrite(lendingContract, "serveFormalNotice");
  const cureDays = read.notice?.cureDays ?? 0;

  async function submit() {
    if (servedOn === undefined) return;
    const params = { territory, case: read.id };
    if ((await act.send({ params, body: { servedOn, registeredNumber } })) === null) return;
    setDone(t`Envoi noté : le délai court.`);
  }

  return (
    <ActForm
      {...act}
      {...quietly(quiet)}
      title={<Trans>{read.firm.name} : la mise en demeure est envoyée</Trans>}
      lead={<Trans>Le délai de {cureDays} jours court du jour de l'envoi.</Trans>}
      submit={<Trans>Noter l'envoi</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Envoyée le</Trans>} value={servedOn} onChange={setServedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Numéro du recommandé</Trans>}
        value={registeredNumber}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
    </ActForm>
  );
}
