import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { committeeContract } from "../contract.ts";
import { Paragraph } from "./grant.fields.tsx";
import type { SittingParams } from "./read-sitting.ts";

/** A member would rather meet than vote in writing. */
export function AskForSitting({ params }: { params: SittingParams }) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const ask = useWrite(committeeContract, "askForSitting");

  async function send() {
    const asked = await ask.send({ params, body: { reason } });
    if (asked !== null) setDone(t`Votre demande est enregistrée.`);
  }

  return (
    <ActForm
      quiet
      title={<Trans>Demander une séance</Trans>}
      lead={<Trans>Quand assez de membres la demandent, rien n'est décidé par écrit.</Trans>}
      refusal={ask.refusal}
      isSending={ask.isSending}
      submit={<Trans>Demander une séance</Trans>}
      done={done}
      onSubmit={() => void send()}
    >
      <Paragraph label={<Trans>Pourquoi en débattre</Trans>} required value={reason} onChange={setReason} />
    </ActForm>
  );
}
