import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";
import type { ReadQuestion } from "./read-convening.ts";
import type { SittingParams } from "./read-sitting.ts";

type ItemParams = SittingParams & { item: string };

interface QuestionsProps {
  params: ItemParams;
  questions: readonly ReadQuestion[];
  mayAnswer: boolean;
}

/** What members ask on a file before the sitting, and what they are answered. */
export function Questions({ params, questions, mayAnswer }: QuestionsProps) {
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Questions des membres</Trans>
      </h3>
      <ul className={styles.plain}>
        {questions.map(({ id, text, askedBy, askedAt, answer, answeredBy }) => (
          <li key={id}>
            <strong>{askedBy}</strong>, {formatInstant(askedAt, locale)} : {text}
            {answer === null ? (
              mayAnswer ? (
                <AnswerQuestion params={{ ...params, question: id }} />
              ) : (
                <p>
                  <Trans>L'animateur n'a pas encore répondu.</Trans>
                </p>
              )
            ) : (
              <p>
                <strong>{answeredBy}</strong> : {answer}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function AnswerQuestion({ params }: { params: ItemParams & { question: string } }) {
  const [text, setText] = useState("");
  const answer = useWrite(committeeContract, "answerQuestion");
  return (
    <Asked
      quiet
      refusal={answer.refusal}
      isSending={answer.isSending}
      submit={<Trans>Répondre</Trans>}
      onSubmit={() => void answer.send({ params, body: { text } })}
    >
      <Textarea
        size="md"
        required
        autosize
        className={styles.wide ?? ""}
        label={<Trans>Votre réponse, que lisent les membres non déportés</Trans>}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Asked>
  );
}

/** A member asks something on a file. */
export function AskQuestion({ params, firm }: { params: ItemParams; firm: string }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const ask = useWrite(committeeContract, "askQuestion");

  async function submit() {
    if ((await ask.send({ params, body: { text } })) !== null) setText("");
  }

  return (
    <details className={styles.block}>
      <summary>
        <Trans>
          Poser une question <span className="visually-hidden">: {firm}</span>
        </Trans>
      </summary>
      <Asked
        quiet
        refusal={ask.refusal}
        isSending={ask.isSending}
        submit={<Trans>Poser la question</Trans>}
        onSubmit={() => void submit()}
      >
        <Textarea
          size="md"
          required
          autosize
          className={styles.wide ?? ""}
          label={t`Votre question sur ${firm}`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Asked>
    </details>
  );
}
