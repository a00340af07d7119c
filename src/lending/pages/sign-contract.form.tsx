import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** The day both parties signed, and the mandate to debit the firm when there is one. */
export function SignContract({ params, read }: ActProps) {
  const { t } = useLingui();
  const [signedOn, setSignedOn] = useState<PlainDate | undefined>(read.on);
  const [mandate, setMandate] = useState("");
  const [done, setDone] = useState("");
  const sign = useWrite(lendingContract, "signContract");

  async function submit() {
    if (signedOn === undefined) return;
    const body = { signedOn, mandate: mandate.trim() === "" ? null : mandate };
    if ((await sign.send({ params, body })) !== null) setDone(t`Signature enregistrée.`);
  }

  return (
    <ActForm
      {...sign}
      title={<Trans>Enregistrer la signature du contrat</Trans>}
      submit={<Trans>Enregistrer la signature</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Signé le</Trans>} value={signedOn} onChange={setSignedOn} />
      <TextInput
        size="md"
        label={<Trans>Référence du mandat de prélèvement (facultative)</Trans>}
        value={mandate}
        onChange={(event) => setMandate(event.currentTarget.value)}
      />
    </ActForm>
  );
}
