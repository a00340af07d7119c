import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useSignatureOut } from "#signature/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { conventionContract } from "../contract.ts";
import { AskAmendmentSignature } from "./ask-amendment-signature.form.tsx";
import type { ConventionActProps, ReadAmendment } from "./read-convention.ts";
import { RenewAmendmentSignature } from "./renew-amendment-signature.form.tsx";

interface EndAmendmentProps {
  params: ConventionActProps["params"];
  on: PlainDate;
  amendment: ReadAmendment;
}

/** An amendment that is prepared is sent to be signed, signed on paper, or given up. */
export function EndAmendment(given: EndAmendmentProps) {
  const { t } = useLingui();
  const { amendment } = given;
  const maySign = amendment.baseIsSigned && amendment.blocked === null;
  const [act, setAct] = useState<"links" | "sign" | "withdraw">(maySign ? "links" : "withdraw");
  const isOut = useSignatureOut(given.params.territory, { kind: "convention-amendment", id: amendment.id });
  if (isOut === undefined) return null;
  if (isOut) return <RenewAmendmentSignature {...given} />;
  return (
    <>
      {maySign ? (
        <Choice
          label={t`Avenant n° ${amendment.number} : que faut-il faire ?`}
          value={act}
          options={[
            { value: "links", label: t`l'envoyer à signer, par lien personnel` },
            { value: "sign", label: t`enregistrer sa signature sur papier` },
            { value: "withdraw", label: t`l'abandonner` },
          ]}
          onChange={setAct}
        />
      ) : null}
      {maySign && act === "links" ? <AskAmendmentSignature {...given} /> : null}
      {maySign && act === "sign" ? <Sign {...given} /> : null}
      {maySign && act !== "withdraw" ? null : <Withdraw {...given} />}
    </>
  );
}

function Sign({ params, on, amendment }: EndAmendmentProps) {
  const [signedOn, setSignedOn] = useState<PlainDate | undefined>(on);
  const sign = useWrite(conventionContract, "signAmendment");
  async function submit() {
    if (signedOn === undefined) return;
    await sign.send({ params: { ...params, amendment: amendment.id }, body: { signedOn } });
  }
  return (
    <Asked
      {...sign}
      quiet
      submit={<Trans>Enregistrer la signature de l'avenant n° {amendment.number}</Trans>}
      onSubmit={() => void submit()}
    >
      <DateField
        label={<Trans>Signé par toutes les parties le</Trans>}
        value={signedOn}
        onChange={setSignedOn}
      />
    </Asked>
  );
}

function Withdraw({ params, amendment }: EndAmendmentProps) {
  const [reason, setReason] = useState("");
  const withdraw = useWrite(conventionContract, "withdrawAmendment");
  async function submit() {
    await withdraw.send({ params: { ...params, amendment: amendment.id }, body: { reason } });
  }
  return (
    <Asked
      {...withdraw}
      quiet
      submit={<Trans>Abandonner l'avenant n° {amendment.number}</Trans>}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Motif de l'abandon</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Asked>
  );
}
