import { Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Facts } from "#web/design/facts.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { unansweredQuestions } from "../domain/answers.ts";
import { type ContentKey, missingKeys } from "../domain/file-content.ts";
import { wordingIn } from "../domain/question.ts";
import { answerFacts } from "./answer-facts.tsx";
import { ContentName, contentFacts } from "./content-value.tsx";
import type { DraftStep } from "./draft.page.tsx";
import { knownOfDraft } from "./draft-form.ts";
import type { DraftParams, ReadOpenDraft } from "./read-entry.ts";
import type { DraftDesk } from "./use-draft.ts";

interface DraftReviewProps {
  params: DraftParams;
  read: ReadOpenDraft;
  desk: DraftDesk;
  onStep: (step: DraftStep) => void;
}

/** Everything on one page before it leaves; what is missing leads to where it is said. */
export function DraftReview({ params, read, desk, onStep }: DraftReviewProps) {
  const locale = useLocale();
  const submit = useWrite(applicationContract, "submitDraft");
  const missing = missingKeys(desk.content);
  const questions = read.form?.questions ?? [];
  const asked = { questions, known: knownOfDraft(desk.content, desk.form, read.on) };
  const answers = desk.form?.answers ?? {};
  const unanswered = unansweredQuestions(asked, answers);
  const isReady = missing.length + unanswered.length === 0 && desk.isClean && desk.theirs === null;
  async function press() {
    const questionsFromOn = desk.form?.fromOn ?? null;
    const submitted = await submit.send({ params, body: { version: desk.kept.version, questionsFromOn } });
    // The territory may ask otherwise since: what it asks now is read.
    if (submitted === null) await desk.readAgain();
  }

  return (
    <>
      <Facts facts={[...contentFacts(desk.content), ...answerFacts(asked, answers, locale)]} />
      {missing.length + unanswered.length === 0 ? null : (
        <>
          <p>
            <Trans>Il manque encore, avant de déposer :</Trans>
          </p>
          <Actions>
            {missing.map((key) => (
              <ActionButton key={key} onClick={() => onStep(stepOf(key))}>
                <ContentName of={key} />
              </ActionButton>
            ))}
            {unanswered.map(({ key, label }) => (
              <ActionButton key={key} onClick={() => onStep("questions")}>
                {wordingIn(label, locale)}
              </ActionButton>
            ))}
          </Actions>
        </>
      )}
      <Asked
        {...submit}
        isSending={submit.isSending || !isReady}
        submit={<Trans>Déposer ma demande</Trans>}
        onSubmit={() => void press()}
      >
        <p>
          <Trans>
            En déposant, vous dites que ce qui est écrit ici est exact. L'animateur du territoire le lit alors
            pour la première fois.
          </Trans>
        </p>
      </Asked>
    </>
  );
}

function stepOf(key: ContentKey): DraftStep {
  if (key === "title") return "project";
  return key === "amountCents" || key === "instalments" ? "request" : "firm";
}
