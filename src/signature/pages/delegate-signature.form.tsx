import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { signatureContract } from "../contract.ts";
import { CodeField } from "./code.field.tsx";
import type { VisitProps } from "./sign.form.tsx";
import { SuccessorFields, useSuccessor } from "./successor.fields.tsx";

/** A signatory has another sign in their place; confirmed by the code, since it moves the right to sign. */
export function DelegateSignature({ params, read }: VisitProps) {
  const { t } = useLingui();
  const successor = useSuccessor();
  const [code, setCode] = useState("");
  const [done, setDone] = useState("");
  const delegate = useWrite(signatureContract, "delegateSignature");

  async function submit() {
    const typed = read.asksCode && code.trim() !== "" ? code.trim() : null;
    const sent = await delegate.send({ params, body: { ...successor.value, code: typed } });
    if (sent !== null) setDone(t`Un lien personnel est parti à ${sent.name} : le vôtre ne sert plus.`);
  }

  return (
    <ActForm
      {...delegate}
      title={<Trans>Faire signer quelqu'un à ma place</Trans>}
      lead={
        <Trans>Cette personne doit avoir le pouvoir de signer. Son nom et votre motif restent écrits.</Trans>
      }
      submit={<Trans>Lui envoyer le lien</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <SuccessorFields of={successor} />
      {read.asksCode ? <CodeField params={params} value={code} onChange={setCode} /> : null}
    </ActForm>
  );
}
