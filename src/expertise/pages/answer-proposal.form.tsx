import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { LongTextField } from "./long-text.field.tsx";
import type { ProposalProps } from "./read-expertise.ts";

/** The expert says yes or no; a no says why, so that the next proposal is better. */
export function AnswerProposal({ territory, on, proposal }: ProposalProps) {
  const { t } = useLingui();
  const isOwn = useRights(territory).roles.includes("expert");
  const [answer, setAnswer] = useState<"yes" | "no">("yes");
  const [why, setWhy] = useState("");
  const send = useWrite(expertiseContract, "answerProposal");

  return (
    <ActForm
      {...send}
      title={<Trans>Répondre à la proposition</Trans>}
      lead={<Trans>L'employeur donne ensuite son accord. Rien n'est engagé avant la lettre signée.</Trans>}
      submit={answer === "yes" ? <Trans>Accepter la mission</Trans> : <Trans>Décliner la mission</Trans>}
      onSubmit={() =>
        void send.send({
          params: { territory, proposal: proposal.id },
          body: { accepts: answer === "yes", answeredOn: on, why: why.trim() === "" ? null : why },
        })
      }
    >
      <Choice
        label={isOwn ? t`Votre réponse` : t`La réponse de ${proposal.expert.name}`}
        value={answer}
        options={[
          { value: "yes", label: isOwn ? t`j'accepte` : t`accepte` },
          { value: "no", label: isOwn ? t`je décline` : t`décline` },
        ]}
        onChange={setAnswer}
      />
      <LongTextField
        required={false}
        label={answer === "yes" ? <Trans>Un mot (facultatif)</Trans> : <Trans>Pourquoi</Trans>}
        value={why}
        onChange={setWhy}
      />
    </ActForm>
  );
}
