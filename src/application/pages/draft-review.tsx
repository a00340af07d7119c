import { Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Facts } from "#web/design/facts.tsx";
import { applicationContract } from "../contract.ts";
import { type ContentKey, missingKeys } from "../domain/file-content.ts";
import { ContentName, contentFacts } from "./content-value.tsx";
import type { DraftStep } from "./draft.page.tsx";
import type { DraftParams } from "./read-entry.ts";
import type { DraftDesk } from "./use-draft.ts";

interface DraftReviewProps {
  params: DraftParams;
  desk: DraftDesk;
  onStep: (step: DraftStep) => void;
}

/** Everything on one page before it leaves; what is missing leads to where it is said. */
export function DraftReview({ params, desk, onStep }: DraftReviewProps) {
  const submit = useWrite(applicationContract, "submitDraft");
  const missing = missingKeys(desk.content);
  const isReady = missing.length === 0 && desk.isClean && desk.theirs === null;
  return (
    <>
      <Facts facts={contentFacts(desk.content)} />
      {missing.length === 0 ? null : (
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
          </Actions>
        </>
      )}
      <Asked
        {...submit}
        isSending={submit.isSending || !isReady}
        submit={<Trans>Déposer ma demande</Trans>}
        onSubmit={() => void submit.send({ params, body: { version: desk.kept.version } })}
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
