import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Choice } from "#web/design/form.tsx";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import { LongTextField } from "./long-text.field.tsx";
import type { ProposalProps } from "./read-expertise.ts";

/** The employer lets its expert go, for these days. */
export function AgreeEmployer({ territory, on, proposal }: ProposalProps) {
  const { t } = useLingui();
  const [answer, setAnswer] = useState<"yes" | "no">("yes");
  const [why, setWhy] = useState("");
  const send = useWrite(expertiseContract, "agreeEmployer");

  return (
    <ActForm
      {...send}
      title={<Trans>Donner l'accord de l'employeur, {proposal.employer.name}</Trans>}
      lead={
        <Trans>
          {proposal.expert.name} reste sous l'autorité de son employeur et donne{" "}
          <Days of={proposal.halfDays} />. Ces journées sont promises par {proposal.holder.name}.
        </Trans>
      }
      submit={answer === "yes" ? <Trans>Donner l'accord</Trans> : <Trans>Refuser la mission</Trans>}
      onSubmit={() =>
        void send.send({
          params: { territory, proposal: proposal.id },
          body: { agrees: answer === "yes", agreedOn: on, why: why.trim() === "" ? null : why },
        })
      }
    >
      <Choice
        label={t`La réponse de l'employeur`}
        value={answer}
        options={[
          { value: "yes", label: t`d'accord` },
          { value: "no", label: t`refuse` },
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
