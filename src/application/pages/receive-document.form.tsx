import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams, ReadDocuments } from "./read-application.ts";

interface ReceiveProps {
  params: FileParams;
  read: ReadDocuments;
}

const another = "another";

/** A document came on paper, or was seen: it is noted without a file. */
export function ReceiveDocument({ params, read }: ReceiveProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const first = read.documents.find((document) => document.receivedOn === null)?.id;
  const [chosen, setChosen] = useState<string>();
  const [label, setLabel] = useState("");
  const [receivedOn, setReceived] = useState<PlainDate | undefined>(read.on);
  const [expiresOn, setExpires] = useState<PlainDate>();
  const receive = useWrite(applicationContract, "receiveDocument");
  const document = chosen ?? first ?? another;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const which = document === another ? { label } : { document };
    const body = { ...which, receivedOn, expiresOn: expiresOn ?? null };
    if ((await receive.send({ params, body })) === null) return;
    setChosen(undefined);
    setLabel("");
    setExpires(undefined);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <NativeSelect
        size="md"
        label={<Trans>Pièce reçue</Trans>}
        value={document}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          ...read.documents.map(({ id, name }) => ({ value: id, label: name[locale] })),
          { value: another, label: t`(une autre pièce)` },
        ]}
      />
      {document === another ? (
        <TextInput
          size="md"
          required
          label={<Trans>Nom de la pièce</Trans>}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
      ) : null}
      <DateField label={<Trans>Reçu le</Trans>} value={receivedOn} onChange={setReceived} />
      <DateField
        label={<Trans>Valable jusqu'au (facultatif)</Trans>}
        value={expiresOn}
        onChange={setExpires}
      />
      <div className={styles.wide}>
        <Refusal of={receive.refusal} />
      </div>
      <SubmitButton busy={receive.isSending}>
        <Trans>Noter la réception</Trans>
      </SubmitButton>
    </form>
  );
}
