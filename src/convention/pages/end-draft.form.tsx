import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { NewVersion } from "#signature/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { Card } from "#web/design/page.tsx";
import { conventionContract } from "../contract.ts";
import { AskParties } from "./ask-parties.form.tsx";
import type { ReadDraft } from "./read-convention.ts";

interface EndDraftProps {
  params: { territory: string; draft: string };
  read: ReadDraft;
}

/** A draft is sent to its parties, signed on paper, or given up. */
export function EndDraft(given: EndDraftProps) {
  const { t } = useLingui();
  const { read } = given;
  const maySign = read.lacks === null && !read.isOut;
  const [chosen, setChosen] = useState<"links" | "paper" | "drop">();
  const act = maySign ? (chosen ?? "links") : "drop";
  return (
    <>
      {read.isOut ? <ResendDraft {...given} /> : null}
      {maySign ? (
        <Choice
          label={t`Que faire de ce projet ?`}
          value={act}
          options={[
            { value: "links", label: t`l'envoyer à signer, par lien personnel` },
            { value: "paper", label: t`enregistrer sa signature sur papier` },
            { value: "drop", label: t`l'abandonner` },
          ]}
          onChange={setChosen}
        />
      ) : null}
      {act === "links" ? <SendDraft {...given} /> : null}
      {act === "paper" ? <SignOnPaper {...given} /> : null}
      {act === "drop" ? <DropDraft {...given} /> : null}
    </>
  );
}

function SendDraft({ params, read }: EndDraftProps) {
  const ask = useWrite(conventionContract, "askConventionSignature");
  return (
    <Card
      title={<Trans>Envoyer la convention à signer</Trans>}
      lead={
        <Trans>
          Chaque partie reçoit un lien personnel, lit le texte et ses annexes, et signe. La dernière signature
          engage tout le monde.
        </Trans>
      }
    >
      <AskParties
        {...ask}
        on={read.on}
        signers={read.signers}
        submit={<Trans>Envoyer la convention à signer</Trans>}
        onAsk={(body) => void ask.send({ params, body })}
      />
    </Card>
  );
}

function ResendDraft({ params, read }: EndDraftProps) {
  const renew = useWrite(conventionContract, "renewConventionSignature");
  if (!read.isOutOfDate) return null;
  return (
    <NewVersion
      {...renew}
      title={<Trans>Envoyer la nouvelle version</Trans>}
      lead={
        <Trans>
          Les signatures et les liens déjà donnés ne vaudront plus, et chacun saura pourquoi ; un nouveau lien
          part à chaque partie.
        </Trans>
      }
      onSend={(why) => void renew.send({ params, body: { why } })}
    />
  );
}

function SignOnPaper({ params, read }: EndDraftProps) {
  const [signedOn, setSignedOn] = useState<PlainDate | undefined>(read.on);
  const sign = useWrite(conventionContract, "signConventionDraft");
  async function submit() {
    if (signedOn !== undefined) await sign.send({ params, body: { signedOn } });
  }
  return (
    <ActForm
      {...sign}
      title={<Trans>Signée sur papier</Trans>}
      lead={<Trans>Les promesses entrent aussitôt au journal, à cette date.</Trans>}
      submit={<Trans>Enregistrer la signature de la convention</Trans>}
      onSubmit={() => void submit()}
    >
      <DateField
        label={<Trans>Signée par toutes les parties le</Trans>}
        value={signedOn}
        onChange={setSignedOn}
      />
    </ActForm>
  );
}

function DropDraft({ params }: EndDraftProps) {
  const [why, setWhy] = useState("");
  const drop = useWrite(conventionContract, "dropConventionDraft");
  return (
    <ActForm
      {...drop}
      quiet
      title={<Trans>Abandonner le projet</Trans>}
      lead={<Trans>Qui a reçu un lien est prévenu ; rien n'a été promis.</Trans>}
      submit={<Trans>Abandonner le projet</Trans>}
      onSubmit={() => void drop.send({ params, body: { why } })}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Motif de l'abandon</Trans>}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ActForm>
  );
}
