import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { ReadLookUp, ReadRegisterFirm } from "./read-application.ts";
import { RegisterSource, RegisterWarnings } from "./register-warnings.tsx";

interface LookUpFirmProps {
  territory: string;
  onFound: (found: ReadRegisterFirm) => void;
}

/** A SIREN or a SIRET, and what the public register says of it: it spares typing, and is never needed. */
export function LookUpFirmField({ territory, onFound }: LookUpFirmProps) {
  const { t } = useLingui();
  const [number, setNumber] = useState("");
  const [answer, setAnswer] = useState<ReadLookUp>();
  const lookUp = useWrite(applicationContract, "lookUpFirm");

  async function ask() {
    setAnswer(undefined);
    const told = await lookUp.send({ params: { territory }, body: { number } });
    if (told === null) return;
    setAnswer(told);
    if (told.state === "found") onFound(told);
  }

  function askOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    void ask();
  }

  return (
    <div className={styles.lookUp}>
      <div className={styles.rule}>
        <TextInput
          size="md"
          inputMode="numeric"
          label={<Trans>SIREN ou SIRET à chercher au registre</Trans>}
          placeholder={t`9 ou 14 chiffres`}
          value={number}
          onKeyDown={askOnEnter}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Actions>
          <ActionButton onClick={() => void ask()}>
            {lookUp.isSending ? <Trans>Recherche…</Trans> : <Trans>Remplir depuis le registre</Trans>}
          </ActionButton>
        </Actions>
      </div>
      <Refusal of={lookUp.refusal} />
      <div role="status">{answer === undefined ? null : <LookUpAnswer answer={answer} />}</div>
    </div>
  );
}

export function LookUpAnswer({ answer }: { answer: ReadLookUp }) {
  if (answer.state === "found")
    return (
      <>
        <p className={styles.soft}>
          <RegisterSource readAt={answer.readAt} />. <Trans>Relisez ce qui a été rempli.</Trans>
        </p>
        <RegisterWarnings notice={answer.notice} />
      </>
    );
  return <p>{answer.state === "absent" ? <NotPublished /> : <Silence why={answer.why} />}</p>;
}

function NotPublished() {
  return (
    <Trans>
      Le registre public ne connaît pas cette entreprise : elle vient d'être créée, ou n'a pas voulu y être
      publiée. Saisissez ce que vous savez ci-dessous.
    </Trans>
  );
}

/** Why nothing came: the file is filled in by hand all the same. */
export function Silence({ why }: { why: Extract<ReadLookUp, { state: "silent" }>["why"] }) {
  if (why === "not-set")
    return (
      <Trans>
        Cette installation n'interroge pas le registre public. Saisissez l'entreprise ci-dessous : rien n'y
        manque.
      </Trans>
    );
  if (why === "too-many")
    return (
      <Trans>
        Le registre public demande d'attendre un peu. Réessayez dans une minute, ou saisissez l'entreprise
        ci-dessous.
      </Trans>
    );
  return (
    <Trans>
      Le registre public ne répond pas. Saisissez l'entreprise ci-dessous ; vous pourrez la vérifier plus
      tard.
    </Trans>
  );
}
