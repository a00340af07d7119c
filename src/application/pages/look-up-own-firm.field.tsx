import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import type { FileContent } from "../domain/file-content.ts";
import styles from "./application.module.css";
import { LookUpAnswer } from "./look-up-firm.field.tsx";
import type { ReadLookUp, ReadRegisterFirm } from "./read-application.ts";
import type { DraftParams } from "./read-entry.ts";
import { RegisterSource } from "./register-warnings.tsx";

/** What was filled in from the register: each field says so as long as it is left as it came. */
export interface OwnSource {
  readonly readAt: string;
  readonly content: Partial<FileContent>;
}

export function sourceIn(
  source: OwnSource | null,
  content: FileContent,
): (key: keyof FileContent) => ReactNode {
  return (key) =>
    source?.content[key] !== undefined && source.content[key] === content[key] ? (
      <RegisterSource readAt={source.readAt} />
    ) : undefined;
}

interface LookUpProps {
  params: DraftParams;
  content: FileContent;
  onChange: (changed: Partial<FileContent>) => void;
  onFound: (source: OwnSource) => void;
}

/** An owner's SIREN or SIRET, and what the public register says of it: it spares typing, and is never needed. */
export function LookUpOwnFirm({ params, content, onChange, onFound }: LookUpProps) {
  const { t } = useLingui();
  const [number, setNumber] = useState("");
  const [answer, setAnswer] = useState<ReadLookUp>();
  const lookUp = useWrite(applicationContract, "lookUpForDraft");

  async function ask() {
    setAnswer(undefined);
    const found = await lookUp.send({ params, body: { number } });
    if (found === null) return;
    setAnswer(found);
    if (found.state !== "found") return;
    const filled = filledFrom(found, content);
    onChange(filled);
    onFound({ readAt: found.readAt, content: filled });
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
          label={<Trans>Votre SIREN ou votre SIRET, pour remplir à votre place</Trans>}
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

/** What the register leaves out stays as it was typed. */
function filledFrom({ notice }: ReadRegisterFirm, before: FileContent): Partial<FileContent> {
  const { establishment, activity, managers } = notice;
  const typed = before.activity.trim() !== "";
  return {
    siren: notice.siren,
    ...told("name", notice.name),
    ...told("siret", establishment?.siret ?? null),
    ...told("communeInsee", establishment?.commune.insee ?? null),
    ...told("communeName", establishment?.commune.name ?? null),
    ...told("activity", typed || activity === null ? null : `NAF ${activity}`),
    ...told("legalForm", notice.legalForm),
    ...told("ownerName", managers[0]?.name ?? null),
    ...told("createdOn", notice.createdOn),
    ...told("inInsolvency", notice.inInsolvency),
  };
}

function told<Key extends keyof FileContent>(key: Key, value: FileContent[Key] | null): Partial<FileContent> {
  return value === null ? {} : { [key]: value };
}
