import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Choice } from "#web/design/form.tsx";
import { Card } from "#web/design/page.tsx";
import { applicationContract } from "../contract.ts";
import { opinions } from "../domain/application.ts";
import styles from "./application.module.css";
import { answerName } from "./opinion-names.ts";
import type { ReadOpinionPage } from "./read-opinions.ts";

interface LinkParams {
  params: { territory: string; opinion: string };
}

type ReadQuestion = NonNullable<ReadOpinionPage["questions"]>[number];

/** What ties one to the firm, said before anything else is shown. */
export function SayInterest({ params, firm }: LinkParams & { firm: string }) {
  const { t } = useLingui();
  const [isTied, setTied] = useState<"" | "no" | "yes">("");
  const [words, setWords] = useState("");
  const say = useWrite(applicationContract, "declareInterest");

  function submit() {
    if (isTied === "") return;
    void say.send({ params, body: { words: isTied === "yes" ? words : null } });
  }

  return (
    <Card
      title={<Trans>Quelque chose vous lie-t-il à « {firm} » ?</Trans>}
      lead={
        <Trans>
          Parenté, amitié, client ou fournisseur, concurrent, banque, part au capital : dites-le, et votre
          avis ne sera pas demandé.
        </Trans>
      }
    >
      <Asked {...say} submit={<Trans>Répondre et continuer</Trans>} onSubmit={submit}>
        <Choice
          label={t`Mon lien avec l'entreprise`}
          value={isTied}
          onChange={setTied}
          options={[
            { value: "no", label: t`Rien ne me lie à elle` },
            { value: "yes", label: t`J'ai un lien avec elle` },
          ]}
        />
        {isTied === "yes" ? (
          <Textarea
            size="md"
            required
            autosize
            maxLength={2000}
            label={<Trans>Lequel</Trans>}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : null}
      </Asked>
    </Card>
  );
}

/** The questions, each in its manner; given, nothing changes any more. */
export function GiveOpinion({ params, questions }: LinkParams & { questions: readonly ReadQuestion[] }) {
  const [answers, setAnswers] = useState(() => questions.map(() => ({ answer: "", why: "" })));
  const give = useWrite(applicationContract, "giveOpinion");
  return (
    <Card title={<Trans>Votre avis</Trans>}>
      <Asked
        {...give}
        submit={<Trans>Rendre mon avis, sans retour</Trans>}
        onSubmit={() => void give.send({ params, body: { answers } })}
      >
        {questions.map((asked, index) => (
          <QuestionFields
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            asked={asked}
            given={answers[index] ?? { answer: "", why: "" }}
            onChange={(given) => setAnswers(answers.with(index, given))}
          />
        ))}
      </Asked>
    </Card>
  );
}

interface QuestionProps {
  asked: ReadQuestion;
  given: { answer: string; why: string };
  onChange: (given: { answer: string; why: string }) => void;
}

function QuestionFields({ asked: { question, kind }, given, onChange }: QuestionProps) {
  const { i18n } = useLingui();
  if (kind === "words")
    return (
      <Textarea
        size="md"
        required
        autosize
        minRows={3}
        maxLength={10_000}
        label={question}
        value={given.answer}
        onChange={(event) => onChange({ ...given, answer: event.currentTarget.value })}
      />
    );
  const values = kind === "opinion" ? opinions : (["yes", "no"] as const);
  return (
    <>
      <Choice<string>
        label={question}
        value={given.answer}
        onChange={(answer) => onChange({ ...given, answer })}
        options={values.map((value) => {
          const name = answerName(kind, value);
          return { value, label: typeof name === "string" ? name : i18n._(name) };
        })}
      />
      <Textarea
        size="md"
        autosize
        maxLength={10_000}
        label={
          <>
            <Trans>Pourquoi (facultatif)</Trans> <span className="visually-hidden">{question}</span>
          </>
        }
        value={given.why}
        onChange={(event) => onChange({ ...given, why: event.currentTarget.value })}
      />
    </>
  );
}

/** What was answered, frozen. */
export function GivenAnswers({ on, questions }: { on: PlainDate; questions: readonly ReadQuestion[] }) {
  const { i18n } = useLingui();
  return (
    <Card
      title={
        <Trans>
          Votre avis, rendu le <Day date={on} />
        </Trans>
      }
      lead={<Trans>Merci. Il ne change plus.</Trans>}
    >
      <dl>
        {questions.map(({ question, kind, answer, why }) => {
          const name = answer === null ? "" : answerName(kind, answer);
          return (
            <div key={question}>
              <dt>{question}</dt>
              <dd className={styles.words}>
                <strong>{typeof name === "string" ? name : i18n._(name)}</strong> {why}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
