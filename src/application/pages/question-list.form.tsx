import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions, SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import { situations } from "../domain/document-list.ts";
import type { Question } from "../domain/question.ts";
import styles from "./application.module.css";
import { QuestionEditor, upButton } from "./question.editor.tsx";
import { QuestionsPreview } from "./questions-preview.tsx";
import type { ReadQuestion } from "./read-application.ts";

interface QuestionListFormProps {
  territory: string;
  /** How many versions there were as this one is written. */
  known: number;
  initial: readonly Question[];
}

/** A new version from a day on, written over the one in force and tried as an owner meets it. */
export function QuestionListForm({ territory, known, initial }: QuestionListFormProps) {
  const { t } = useLingui();
  const [questions, setQuestions] = useState<readonly Question[]>(initial);
  const [fromOn, setFrom] = useState<PlainDate>();
  const [isDayMissing, setDayMissing] = useState(false);
  const [moved, setMoved] = useState<{ readonly key: string; readonly place: number }>();
  const set = useWrite(applicationContract, "setQuestionList");

  // A question that moves takes its button along: whoever types keeps moving it.
  useEffect(() => {
    if (moved !== undefined) document.getElementById(upButton(moved.key))?.focus();
  }, [moved]);

  function move(question: Question, by: 1 | -1) {
    const from = questions.indexOf(question);
    const to = from + by;
    if (to < 0 || to >= questions.length) return;
    const rest = questions.filter((one) => one !== question);
    setQuestions([...rest.slice(0, to), question, ...rest.slice(to)]);
    setMoved({ key: question.key, place: to + 1 });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setDayMissing(fromOn === undefined);
    if (fromOn === undefined) return;
    const body = { fromOn, known, questions: questions.map(sent) };
    await set.send({ params: { territory }, body });
  }

  return (
    <>
      <Card
        title={<Trans>Préparer une nouvelle version</Trans>}
        lead={<Trans>Elle part de celle en vigueur et vaut à partir d'un jour ; rien ne se réécrit.</Trans>}
      >
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <div className={styles.wide}>
            <p role="status">
              {moved === undefined ? "" : t`La question est maintenant au rang ${moved.place}.`}
            </p>
            <ol className={styles.plain}>
              {questions.map((question, index) => (
                <li key={question.key}>
                  <QuestionEditor
                    question={question}
                    place={index + 1}
                    before={questions.slice(0, index)}
                    isLast={index === questions.length - 1}
                    onChange={(changed) =>
                      setQuestions((all) =>
                        all.map((one) => (one.key === question.key ? { ...one, ...changed } : one)),
                      )
                    }
                    onMove={(by) => move(question, by)}
                    onRemove={() => setQuestions(questions.filter((one) => one !== question))}
                  />
                </li>
              ))}
            </ol>
            <Actions>
              <ActionButton onClick={() => setQuestions([...questions, blankQuestion()])}>
                <Trans>Ajouter une question</Trans>
              </ActionButton>
            </Actions>
          </div>
          <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFrom} />
          <div className={styles.wide}>
            {isDayMissing && fromOn === undefined ? (
              <Note>
                <Trans>Dites à partir de quel jour ces questions valent.</Trans>
              </Note>
            ) : null}
            <Refusal of={set.refusal} />
          </div>
          <SubmitButton busy={set.isSending}>
            <Trans>Fixer ces questions</Trans>
          </SubmitButton>
        </form>
      </Card>
      <QuestionsPreview questions={questions} />
    </>
  );
}

function blankQuestion(): Question {
  return {
    key: crypto.randomUUID(),
    kind: "short-text",
    label: { fr: "", en: null },
    help: null,
    isRequired: false,
    askedOf: situations,
    choices: [],
    least: null,
    most: null,
    shownIf: null,
  };
}

function sent(question: Question): ReadQuestion {
  const { askedOf, choices } = question;
  return { ...question, askedOf: [...askedOf], choices: [...choices] };
}
