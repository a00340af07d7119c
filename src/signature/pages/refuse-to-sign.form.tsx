import { Trans } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { signatureContract } from "../contract.ts";
import type { VisitProps } from "./sign.form.tsx";

/** A signatory says no, and why. */
export function RefuseToSign({ params, read }: VisitProps) {
  const [why, setWhy] = useState("");
  const refuse = useWrite(signatureContract, "refuseToSign");
  return (
    <ActForm
      {...refuse}
      title={<Trans>Refuser de signer</Trans>}
      lead={<Trans>{read.asker} en sera averti avec votre motif, et ne vous relancera plus.</Trans>}
      submit={<Trans>Refuser ce document</Trans>}
      onSubmit={() => void refuse.send({ params, body: { why } })}
    >
      <Textarea
        size="md"
        required
        autosize
        minRows={2}
        label={<Trans>Pourquoi refusez-vous ?</Trans>}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ActForm>
  );
}
