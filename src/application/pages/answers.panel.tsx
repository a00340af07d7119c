import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { keptAnswers, unansweredQuestions } from "../domain/answers.ts";
import { AnswerFields } from "./answer.field.tsx";
import { answerFacts, toldFacts } from "./answer-facts.tsx";
import styles from "./application.module.css";
import { NewerQuestions } from "./newer-questions.tsx";
import type { FileParams, ReadAnswers } from "./read-application.ts";

/** The territory's own questions in a file, to those who keep it and those who run its firm; nothing where none is asked. */
export function AnswersPanel({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "readAnswers", { params });
  return <Reading of={read}>{(answers) => <Answers params={params} read={answers} />}</Reading>;
}

interface AnswersProps {
  params: FileParams;
  read: ReadAnswers;
}

function Answers({ params, read }: AnswersProps) {
  const { mayCall } = useRights(params.territory);
  const { form, newer } = read;
  const locale = useLocale();
  const rebases = newer !== null && mayCall(applicationContract.routes.rebaseQuestions);
  if (form === null && !rebases) return null;
  const asked = form === null ? null : { questions: form.questions, known: read.known };
  const answers = form?.answers ?? {};
  const facts = asked === null ? [] : answerFacts(asked, answers, locale);
  const awaited = asked === null ? 0 : unansweredQuestions(asked, answers).length;
  const mayAnswer = read.isOpen && mayCall(applicationContract.routes.answerQuestions);
  return (
    <Card title={<AnswersTitle awaited={awaited} />}>
      {form === null ? (
        <p>
          <Trans>Ce dossier a été ouvert avant que le territoire ne pose ses propres questions.</Trans>
        </p>
      ) : (
        <>
          {facts.length === 0 ? (
            <p>
              <Trans>Aucune des questions du territoire ne concerne ce dossier.</Trans>
            </p>
          ) : (
            <Facts facts={facts} />
          )}
          {mayAnswer && facts.length > 0 ? (
            <details className={styles.block} open={awaited > 0 && read.side === "firm"}>
              <summary>
                <Trans>Répondre aux questions</Trans>
              </summary>
              <AnswerForm key={form.version} params={params} read={read} form={form} />
            </details>
          ) : null}
          <FormerAnswers former={form.former} />
        </>
      )}
      {rebases ? <NewerQuestions params={params} newer={newer} /> : null}
    </Card>
  );
}

function AnswersTitle({ awaited }: { awaited: number }) {
  if (awaited === 0) return <Trans>Les questions du territoire</Trans>;
  return (
    <Plural
      value={awaited}
      one="Les questions du territoire : # réponse attendue"
      other="Les questions du territoire : # réponses attendues"
    />
  );
}

function AnswerForm({ params, read, form }: AnswersProps & { form: NonNullable<ReadAnswers["form"]> }) {
  const { t } = useLingui();
  const [answers, setAnswers] = useState<typeof form.answers>(form.answers);
  const [done, setDone] = useState("");
  const write = useWrite(applicationContract, "answerQuestions");
  const asked = { questions: form.questions, known: read.known };

  async function submit() {
    setDone("");
    const body = { version: form.version, answers: keptAnswers(asked, answers) as typeof answers };
    if ((await write.send({ params, body })) !== null) setDone(t`Réponses enregistrées.`);
  }

  return (
    <Asked
      {...write}
      quiet
      submit={<Trans>Enregistrer les réponses</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      {read.side === "firm" && read.isAppraised ? (
        <Note>
          <Trans>
            Votre dossier est instruit : vous pouvez compléter ce qui manque. Pour changer une réponse déjà
            donnée, écrivez à l'animateur.
          </Trans>
        </Note>
      ) : null}
      <AnswerFields
        asked={asked}
        answers={answers}
        refusal={write.refusal}
        onChange={(changed) => setAnswers(changed as typeof answers)}
      />
    </Asked>
  );
}

function FormerAnswers({ former }: Pick<NonNullable<ReadAnswers["form"]>, "former">) {
  const locale = useLocale();
  if (former.length === 0) return null;
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Réponses à des questions qui ne sont plus posées</Trans>
      </summary>
      <Facts
        facts={toldFacts(former, locale).map((fact, index) => ({
          ...fact,
          value: (
            <>
              {fact.value} <LeftOn on={former[index]?.leftOn} />
            </>
          ),
        }))}
      />
    </details>
  );
}

function LeftOn({ on }: { on: NonNullable<ReadAnswers["form"]>["former"][number]["leftOn"] | undefined }) {
  if (on === undefined) return null;
  return (
    <span className={styles.soft}>
      <Trans>
        (retirée le <Day date={on} />)
      </Trans>
    </span>
  );
}
