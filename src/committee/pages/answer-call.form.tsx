import { Trans, useLingui } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Note } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import type { Answer } from "../domain/convening.ts";
import { answerNames } from "./convening-words.ts";
import type { SittingParams } from "./read-sitting.ts";

/** A member says in one press whether they come; another press says otherwise. */
export function AnswerCall({ params, answer }: { params: SittingParams; answer: Answer | null }) {
  const { i18n } = useLingui();
  const say = useWrite(committeeContract, "answerCall");
  const send = (given: Answer) => void say.send({ params, body: { answer: given } });
  return (
    <>
      <p role="status">
        {answer === null ? null : <Trans>Vous avez répondu : {i18n._(answerNames[answer])}.</Trans>}
      </p>
      <Refusal of={say.refusal} />
      <Actions>
        {answer === "present" ? null : (
          <ActionButton onClick={() => send("present")}>
            <Trans>Répondre que je viens</Trans>
          </ActionButton>
        )}
        {answer === "absent" ? null : (
          <ActionButton onClick={() => send("absent")}>
            <Trans>Répondre que je ne viens pas</Trans>
          </ActionButton>
        )}
      </Actions>
      <Note>
        <Trans>Le règlement du comité n'admet pas de procuration : un membre absent ne vote pas.</Trans>
      </Note>
    </>
  );
}
