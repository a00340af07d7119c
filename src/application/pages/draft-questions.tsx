import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import type { ComponentProps } from "react";
import { Facts } from "#web/design/facts.tsx";
import { Note } from "#web/design/page.tsx";
import type { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { situations } from "../domain/document-list.ts";
import { AnswerFields } from "./answer.field.tsx";
import { toldFacts } from "./answer-facts.tsx";
import { situationNames } from "./document-words.ts";
import { knownOfDraft, type TypedForm } from "./draft-form.ts";
import styles from "./entry.module.css";
import type { ReadOpenDraft } from "./read-entry.ts";
import type { DraftDesk } from "./use-draft.ts";

interface DraftQuestionsProps {
  read: ReadOpenDraft;
  desk: DraftDesk;
  refusal: ComponentProps<typeof Refusal>["of"];
}

/** The territory's own questions, in a request. */
export function DraftQuestions({ read, desk, refusal }: DraftQuestionsProps) {
  const { form, changeForm, content } = desk;
  if (read.form === null || form === null) return null;
  const known = knownOfDraft(content, form, read.on);
  return (
    <>
      <QuestionsChanged form={read.form} />
      <SituationField situation={form.situation} onChange={(situation) => changeForm({ situation })} />
      <AnswerFields
        asked={{ questions: read.form.questions, known }}
        answers={form.answers}
        refusal={refusal}
        onChange={(answers) => changeForm({ answers })}
      />
    </>
  );
}

/** A word where the questions changed since the request was last saved. */
export function QuestionsChanged({ form }: { form: NonNullable<ReadOpenDraft["form"]> }) {
  const locale = useLocale();
  if (form.rebased === null) return null;
  const { dropped } = form.rebased;
  return (
    <Note>
      <Trans>
        Le territoire a changé ses questions depuis votre dernière visite. Vos réponses sont reprises :
        relisez cette étape.
      </Trans>
      {dropped.length === 0 ? null : (
        <>
          {" "}
          <Trans>Celles-ci ne sont plus demandées :</Trans>
          <Facts facts={toldFacts(dropped, locale)} />
        </>
      )}
    </Note>
  );
}

/** What the project is; told from the firm's first day where it is not said. */
export function SituationField({
  situation,
  onChange,
}: {
  situation: TypedForm["situation"];
  onChange: (situation: TypedForm["situation"]) => void;
}) {
  const { t, i18n } = useLingui();
  return (
    <div className={styles.form}>
      <NativeSelect
        size="md"
        label={<Trans>Nature du projet</Trans>}
        value={situation ?? ""}
        onChange={({ currentTarget: { value } }) => onChange(situations.find((one) => one === value) ?? null)}
        data={[
          { value: "", label: t`(d'après le jour de création)` },
          ...situations.map((value) => ({ value, label: i18n._(situationNames[value]) })),
        ]}
      />
    </div>
  );
}
