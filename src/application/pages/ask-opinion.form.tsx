import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { applicationContract } from "../contract.ts";
import { type QuestionKind, questionKinds, type ShownPart, shownParts } from "../domain/asked-opinion.ts";
import styles from "./application.module.css";
import { questionKindNames, shownPartNames } from "./opinion-names.ts";
import type { FileParams } from "./read-application.ts";

interface Question {
  question: string;
  kind: QuestionKind;
}

const usualDays = 14;

/** Whom one asks, what, for which day, and what of the file they read. */
export function AskOpinion({ params, on }: { params: FileParams; on: PlainDate }) {
  const { i18n, t } = useLingui();
  const [person, setPerson] = useState("");
  const [someone, setSomeone] = useState({ name: "", email: "" });
  const [quality, setQuality] = useState("");
  const [shows, setShows] = useState<readonly ShownPart[]>(["plan"]);
  const [word, setWord] = useState("");
  const [dueOn, setDueOn] = useState<PlainDate | undefined>(addDays(on, usualDays));
  const [questions, setQuestions] = useState<readonly Question[]>(() => [
    { question: t`Quel est votre avis sur ce projet ?`, kind: "opinion" },
  ]);
  const [done, setDone] = useState("");
  const ask = useWrite(applicationContract, "askOpinion");

  async function submit() {
    if (dueOn === undefined) return;
    const asked = person === "" ? { ...someone, language: "fr" as const } : { person };
    const body = { asked, quality, shows: [...shows], word, dueOn, questions: [...questions] };
    if ((await ask.send({ params, body })) !== null) setDone(t`Le courriel est parti.`);
  }

  return (
    <Asked
      {...ask}
      quiet
      done={done}
      submit={<Trans>Demander cet avis</Trans>}
      onSubmit={() => void submit()}
    >
      <WhoField territory={params.territory} value={person} onChange={setPerson} />
      {person === "" ? (
        <>
          <TextInput
            size="md"
            required
            maxLength={200}
            label={<Trans>Nom</Trans>}
            value={someone.name}
            onChange={(event) => setSomeone({ ...someone, name: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            required
            type="email"
            maxLength={200}
            label={<Trans>Adresse électronique</Trans>}
            value={someone.email}
            onChange={(event) => setSomeone({ ...someone, email: event.currentTarget.value })}
          />
        </>
      ) : null}
      <TextInput
        size="md"
        required
        maxLength={200}
        label={<Trans>À quel titre</Trans>}
        value={quality}
        onChange={(event) => setQuality(event.currentTarget.value)}
      />
      <DateField label={<Trans>Avis attendu pour le</Trans>} value={dueOn} onChange={setDueOn} />
      <fieldset className={styles.wide}>
        <legend>
          <Trans>Ce qui lui est montré, outre l'entreprise et son projet</Trans>
        </legend>
        {shownParts.map((part) => (
          <Checkbox
            key={part}
            size="md"
            label={i18n._(shownPartNames[part])}
            checked={shows.includes(part)}
            onChange={(event) =>
              setShows(
                shownParts.filter((known) =>
                  known === part ? event.currentTarget.checked : shows.includes(known),
                ),
              )
            }
          />
        ))}
      </fieldset>
      <Textarea
        size="md"
        autosize
        maxLength={5000}
        label={<Trans>Un mot pour cette personne (facultatif)</Trans>}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <QuestionsFields questions={questions} onChange={setQuestions} />
    </Asked>
  );
}

function WhoField({
  territory,
  value,
  onChange,
}: {
  territory: string;
  value: string;
  onChange: (person: string) => void;
}) {
  const { t } = useLingui();
  const read = useRead(applicationContract, "listReferees", { params: { territory } });
  return (
    <NativeSelect
      size="md"
      label={<Trans>À qui</Trans>}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: t`(une personne par courriel)` },
        ...(read.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

interface QuestionsProps {
  questions: readonly Question[];
  onChange: (questions: readonly Question[]) => void;
}

function QuestionsFields({ questions, onChange }: QuestionsProps) {
  const { i18n } = useLingui();
  return (
    <>
      {questions.map((asked, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={styles.wide}>
          <legend>
            <Trans>Question {index + 1}</Trans>
          </legend>
          <TextInput
            size="md"
            required
            maxLength={1000}
            label={<Trans>Texte de la question</Trans>}
            value={asked.question}
            onChange={(event) =>
              onChange(questions.with(index, { ...asked, question: event.currentTarget.value }))
            }
          />
          <NativeSelect
            size="md"
            label={<Trans>Réponse attendue</Trans>}
            value={asked.kind}
            onChange={({ currentTarget: { value } }) => {
              const kind = questionKinds.find((known) => known === value) ?? asked.kind;
              onChange(questions.with(index, { ...asked, kind }));
            }}
            data={questionKinds.map((value) => ({ value, label: i18n._(questionKindNames[value]) }))}
          />
        </fieldset>
      ))}
      <Actions>
        {questions.length < 10 ? (
          <ActionButton onClick={() => onChange([...questions, { question: "", kind: "words" }])}>
            <Trans>Ajouter une question</Trans>
          </ActionButton>
        ) : null}
        {questions.length > 1 ? (
          <ActionButton onClick={() => onChange(questions.slice(0, -1))}>
            <Trans>Ôter la dernière question</Trans>
          </ActionButton>
        ) : null}
      </Actions>
    </>
  );
}
