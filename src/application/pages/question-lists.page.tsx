import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { situations } from "../domain/document-list.ts";
import { type Question, wordingIn } from "../domain/question.ts";
import styles from "./application.module.css";
import { situationNames } from "./document-words.ts";
import { QuestionListForm } from "./question-list.form.tsx";
import { ConditionWords, questionKindNames } from "./question-words.tsx";
import type { ReadQuestionLists } from "./read-application.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/questions");

/** The questions that a territory adds to the request, version after version. */
export function QuestionListsPage() {
  const { territory } = route.useParams();
  const read = useRead(applicationContract, "readQuestionLists", { params: { territory } });
  return (
    <Page
      title={<Trans>Vos questions dans la demande</Trans>}
      lead={
        <Trans>
          Ce que votre territoire demande en plus. Un dossier garde les questions du jour de son ouverture,
          tant que l'animateur ne reprend pas les nouvelles.
        </Trans>
      }
    >
      <Reading of={read}>{(lists) => <Lists territory={territory} lists={lists} />}</Reading>
    </Page>
  );
}

function Lists({ territory, lists }: { territory: string; lists: ReadQuestionLists }) {
  const { mayCall } = useRights(territory);
  const { on, inForce, dated } = lists;
  const maySet = mayCall(applicationContract.routes.setQuestionList);
  const [start, setStart] = useState<{ readonly questions: readonly Question[]; readonly times: number }>();
  const startFrom = (questions: readonly Question[]) =>
    setStart((before) => ({ questions, times: (before?.times ?? 0) + 1 }));
  const others = dated.filter(({ fromOn }) => fromOn !== inForce?.fromOn);
  return (
    <>
      <Card
        title={
          inForce === null ? (
            <Trans>Aucune question pour l'instant</Trans>
          ) : (
            <Trans>
              En vigueur depuis le <Day date={inForce.fromOn} />
            </Trans>
          )
        }
      >
        {inForce === null ? (
          <p>
            <Trans>
              La demande est celle du programme. Ajoutez ci-dessous ce que vous voulez savoir de plus.
            </Trans>
          </p>
        ) : (
          <QuestionFacts questions={inForce.questions} />
        )}
      </Card>
      {others.length === 0 ? null : (
        <Card title={<Trans>Les autres versions</Trans>}>
          {others.toReversed().map(({ fromOn, questions }) => (
            <details key={fromOn} className={styles.block}>
              <summary>
                {fromOn > on ? (
                  <Trans>
                    À partir du <Day date={fromOn} />
                  </Trans>
                ) : (
                  <Trans>
                    Depuis le <Day date={fromOn} />, remplacée ensuite
                  </Trans>
                )}
              </summary>
              <QuestionFacts questions={questions} />
              {maySet ? (
                <Actions>
                  <ActionButton onClick={() => startFrom(questions)}>
                    <Trans>
                      Repartir de la version du <Day date={fromOn} />
                    </Trans>
                  </ActionButton>
                </Actions>
              ) : null}
            </details>
          ))}
        </Card>
      )}
      {maySet ? (
        <QuestionListForm
          key={`${dated.length} ${start?.times ?? 0}`}
          territory={territory}
          known={dated.length}
          initial={start?.questions ?? inForce?.questions ?? []}
        />
      ) : null}
    </>
  );
}

function QuestionFacts({ questions }: { questions: readonly Question[] }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  if (questions.length === 0)
    return (
      <p>
        <Trans>Cette version ne pose aucune question.</Trans>
      </p>
    );
  return (
    <Facts
      facts={questions.map((question) => ({
        key: question.key,
        label: (
          <>
            {wordingIn(question.label, locale)} {question.isRequired ? null : <Trans>(facultatif)</Trans>}
          </>
        ),
        value: (
          <>
            {i18n._(questionKindNames[question.kind])}
            {question.choices.length === 0
              ? null
              : ` : ${question.choices.map(({ label }) => wordingIn(label, locale)).join(", ")}`}
            {question.askedOf.length === situations.length
              ? null
              : ` · ${question.askedOf.map((one) => i18n._(situationNames[one])).join(", ")}`}
            {question.shownIf === null ? null : (
              <>
                {" · "}
                <ConditionWords condition={question.shownIf} questions={questions} />
              </>
            )}
          </>
        ),
      }))}
    />
  );
}
