import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Choice } from "#web/design/form.tsx";
import { signatureContract } from "../contract.ts";
import { CodeField } from "./code.field.tsx";
import { DelegateSignature } from "./delegate-signature.form.tsx";
import { RefuseToSign } from "./refuse-to-sign.form.tsx";
import type { ReadVisit } from "./signature-words.ts";

export interface VisitProps {
  params: { territory: string; link: string };
  read: ReadVisit;
}

/** Sign, or say why not: one form at a time. */
export function ToSign(given: VisitProps) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState<"sign" | "refuse" | "delegate">("sign");
  return (
    <>
      <Choice
        label={t`Que voulez-vous faire ?`}
        value={wanted}
        options={[
          { value: "sign", label: t`signer` },
          { value: "refuse", label: t`refuser de signer` },
          ...(given.read.mayDelegate
            ? [{ value: "delegate" as const, label: t`faire signer quelqu'un à ma place` }]
            : []),
        ]}
        onChange={setWanted}
      />
      {wanted === "sign" ? <Sign {...given} /> : null}
      {wanted === "refuse" ? <RefuseToSign {...given} /> : null}
      {wanted === "delegate" ? <DelegateSignature {...given} /> : null}
    </>
  );
}

function Sign({ params, read }: VisitProps) {
  const [consents, setConsents] = useState(false);
  const [typedName, setTypedName] = useState("");
  const [code, setCode] = useState("");
  const sign = useWrite(signatureContract, "signDocument");

  async function submit() {
    const { sha256 } = read.document;
    const typed = read.asksCode && code.trim() !== "" ? code.trim() : null;
    await sign.send({ params, body: { sha256, typedName, consents, code: typed } });
  }

  return (
    <ActForm
      {...sign}
      title={<Trans>Signer</Trans>}
      lead={<Trans>Lisez le document entier avant de signer : il vous engage.</Trans>}
      submit={<Trans>Signer ce document</Trans>}
      onSubmit={() => void submit()}
    >
      <Checkbox
        size="md"
        className="wide"
        label={read.consent.text}
        checked={consents}
        onChange={(event) => setConsents(event.currentTarget.checked)}
      />
      <TextInput
        size="md"
        required
        autoComplete="name"
        label={<Trans>Tapez votre nom : {read.me.name}</Trans>}
        value={typedName}
        onChange={(event) => setTypedName(event.currentTarget.value)}
      />
      {read.asksCode ? <CodeField params={params} value={code} onChange={setCode} /> : null}
    </ActForm>
  );
}
