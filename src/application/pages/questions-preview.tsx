import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { shownQuestions } from "../domain/answers.ts";
import { situations } from "../domain/document-list.ts";
import { type Answers, type KnownOfFile, type Question, wordingIn } from "../domain/question.ts";
import { AnswerFields } from "./answer.field.tsx";
import styles from "./application.module.css";
import { situationNames } from "./document-words.ts";
import { ConditionWords } from "./question-words.tsx";

const someFile: KnownOfFile = {
  activity: "",
  legalForm: "",
  headcount: null,
  amountCents: null,
  situation: "existing",
};

/** The questions as an owner meets them, for a file that one makes up here; nothing of it is kept. */
export function QuestionsPreview({ questions }: { questions: readonly Question[] }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const [known, setKnown] = useState(someFile);
  const [answers, setAnswers] = useState<Answers>({});
  const change = (changed: Partial<KnownOfFile>) => setKnown((before) => ({ ...before, ...changed }));
  const asked = { questions, known };
  const shown = new Set(shownQuestions(asked, answers).map(({ key }) => key));
  const hidden = questions.filter(({ key }) => !shown.has(key));
  if (questions.length === 0) return null;
  return (
    <Card
      title={<Trans>Aperçu, comme le dirigeant le lira</Trans>}
      lead={<Trans>Essayez les réponses et les données d'un dossier inventé ; rien n'en est gardé.</Trans>}
    >
      <fieldset className={styles.wide}>
        <legend>
          <Trans>Le dossier inventé</Trans>
        </legend>
        <div className={styles.rule}>
          <NativeSelect
            size="md"
            label={<Trans>Nature du projet</Trans>}
            value={known.situation}
            onChange={({ currentTarget: { value } }) =>
              change({ situation: situations.find((one) => one === value) ?? "existing" })
            }
            data={situations.map((value) => ({ value, label: i18n._(situationNames[value]) }))}
          />
          <TextInput
            size="md"
            label={<Trans>Activité</Trans>}
            value={known.activity}
            onChange={(event) => change({ activity: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            label={<Trans>Forme juridique</Trans>}
            value={known.legalForm}
            onChange={(event) => change({ legalForm: event.currentTarget.value })}
          />
          <NumberField
            label={<Trans>Effectif</Trans>}
            value={known.headcount ?? undefined}
            onChange={(headcount) => change({ headcount })}
          />
          <NumberField
            label={<Trans>Avance demandée</Trans>}
            suffix="€"
            decimals={2}
            value={known.amountCents === null ? undefined : known.amountCents / 100}
            onChange={(euros) => change({ amountCents: Math.round(euros * 100) })}
          />
        </div>
      </fieldset>
      <section aria-label={t`Les questions posées à ce dossier`}>
        <AnswerFields asked={asked} answers={answers} refusal={null} onChange={setAnswers} />
      </section>
      {hidden.length === 0 ? null : (
        <>
          <h3>
            <Trans>Non posées à ce dossier</Trans>
          </h3>
          <ul>
            {hidden.map((question) => (
              <li key={question.key}>
                {wordingIn(question.label, locale)}
                {" · "}
                {question.askedOf.includes(known.situation) && question.shownIf !== null ? (
                  <ConditionWords condition={question.shownIf} questions={questions} />
                ) : (
                  question.askedOf.map((one) => i18n._(situationNames[one])).join(", ")
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
