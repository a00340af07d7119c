import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { isOpenToChange } from "../domain/status.ts";
import styles from "./application.module.css";
import { DocumentState } from "./document-state.tsx";
import type { FileParams, ReadApplication } from "./read-application.ts";

interface DocumentsPanelProps {
  params: FileParams;
  read: ReadApplication;
}

/** The checklist: what came, what is awaited, what is out of date. */
export function DocumentsPanel({ params, read }: DocumentsPanelProps) {
  const locale = useLocale();
  const { mayCall } = useRights(params.territory);
  const mayReceive = mayCall(applicationContract.routes.receiveDocument) && isOpenToChange(read.status);
  const awaited = read.documents.filter(({ isRequired, state }) => isRequired && state !== "received").length;
  return (
    <Card
      title={
        awaited === 0 ? (
          <Trans>Toutes les pièces obligatoires sont là</Trans>
        ) : (
          <Trans>Pièces obligatoires attendues : {awaited}</Trans>
        )
      }
    >
      <Facts
        facts={read.documents.map((document) => ({
          key: document.id,
          label: (
            <>
              {document.name[locale]} {document.isRequired ? null : <Trans>(facultatif)</Trans>}
            </>
          ),
          value: <DocumentState document={document} />,
        }))}
      />
      {mayReceive ? (
        <details className={styles.block}>
          <summary>
            <Trans>Noter la réception d'une pièce</Trans>
          </summary>
          <ReceiveDocument params={params} read={read} />
        </details>
      ) : null}
    </Card>
  );
}

const another = "another";

function ReceiveDocument({ params, read }: DocumentsPanelProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const first = read.documents.find(({ state }) => state !== "received")?.id;
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
