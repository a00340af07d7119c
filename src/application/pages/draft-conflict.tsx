import { Trans } from "@lingui/react/macro";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { answerOf, isSameAnswer } from "../domain/answers.ts";
import { changedKeys } from "../domain/file-content.ts";
import { wordingIn } from "../domain/question.ts";
import { AnswerValue } from "./answer-facts.tsx";
import { ContentName, ContentValue } from "./content-value.tsx";
import type { ReadOpenDraft } from "./read-entry.ts";
import type { DraftDesk } from "./use-draft.ts";

/** Another page saved something else meanwhile: both are shown, and whoever types chooses. */
export function DraftConflict({ desk, theirs }: { desk: DraftDesk; theirs: ReadOpenDraft }) {
  const keys = changedKeys(theirs.content, desk.content);
  const locale = useLocale();
  const here = desk.form?.answers ?? {};
  const elsewhere = theirs.form?.answers ?? {};
  const questions = (theirs.form?.questions ?? []).filter(
    ({ key }) => !isSameAnswer(answerOf(here, key), answerOf(elsewhere, key)),
  );
  return (
    <div role="alert">
      <Card
        title={<Trans>Cette demande a été enregistrée ailleurs entre-temps</Trans>}
        lead={<Trans>Rien n'est effacé : comparez, puis choisissez ce qui reste.</Trans>}
      >
        <Facts
          facts={keys.map((key) => ({
            key,
            label: <ContentName of={key} />,
            value: (
              <>
                <Trans>
                  ici : <ContentValue of={desk.content} at={key} />
                </Trans>{" "}
                <br />
                <Trans>
                  ailleurs : <ContentValue of={theirs.content} at={key} />
                </Trans>
              </>
            ),
          }))}
        />
        <Facts
          facts={questions.map((question) => ({
            key: question.key,
            label: wordingIn(question.label, locale),
            value: (
              <>
                <Trans>
                  ici : <AnswerValue question={question} answers={here} locale={locale} />
                </Trans>{" "}
                <br />
                <Trans>
                  ailleurs : <AnswerValue question={question} answers={elsewhere} locale={locale} />
                </Trans>
              </>
            ),
          }))}
        />
        <Actions>
          <ActionButton onClick={desk.keepMine}>
            <Trans>Garder ce qui est écrit ici</Trans>
          </ActionButton>
          <ActionButton onClick={desk.takeTheirs}>
            <Trans>Reprendre ce qui est écrit ailleurs</Trans>
          </ActionButton>
        </Actions>
      </Card>
    </div>
  );
}
