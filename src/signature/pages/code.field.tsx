import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { signatureContract } from "../contract.ts";

interface CodeFieldProps {
  params: { territory: string; link: string };
  value: string;
  onChange: (code: string) => void;
}

/** The code that comes by mail: asked for here, typed here. */
export function CodeField({ params, value, onChange }: CodeFieldProps) {
  const { t } = useLingui();
  const [done, setDone] = useState("");
  const send = useWrite(signatureContract, "sendCode");

  async function ask() {
    setDone("");
    if ((await send.send({ params, body: {} })) !== null)
      setDone(t`Le code est parti : il sert pendant 15 minutes.`);
  }

  return (
    <>
      <TextInput
        size="md"
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        label={<Trans>Code reçu par courriel</Trans>}
        description={t`Six chiffres, envoyés à l'adresse qui a reçu ce lien.`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div>
        <Actions>
          <ActionButton onClick={() => void ask()}>
            <Trans>Recevoir le code</Trans>
          </ActionButton>
        </Actions>
        <Refusal of={send.refusal} />
        <p role="status">{done}</p>
      </div>
    </>
  );
}
