import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Choice } from "#web/design/form.tsx";
import { committeeContract } from "../contract.ts";
import type { Verdict } from "../domain/condition-evidence.ts";
import type { ConditionParams } from "./followed-conditions.tsx";
import { Paragraph } from "./grant.fields.tsx";

/** Someone who did not hand it in says whether it proves the condition. */
export function JudgeEvidence({ params, evidence }: { params: ConditionParams; evidence: string }) {
  const { t } = useLingui();
  const [verdict, setVerdict] = useState<Verdict>("accepted");
  const [why, setWhy] = useState("");
  const judge = useWrite(committeeContract, "judgeEvidence");
  return (
    <Asked
      quiet
      refusal={judge.refusal}
      isSending={judge.isSending}
      submit={verdict === "accepted" ? <Trans>Accepter la pièce</Trans> : <Trans>Refuser la pièce</Trans>}
      onSubmit={() => void judge.send({ params: { ...params, evidence }, body: { verdict, why } })}
    >
      <Choice
        label={t`La pièce prouve-t-elle la condition ?`}
        value={verdict}
        options={[
          { value: "accepted", label: t`Oui : la condition est levée` },
          { value: "refused", label: t`Non : il faut une autre pièce` },
        ]}
        onChange={setVerdict}
      />
      <Paragraph
        label={<Trans>Motif, que l'entreprise lit</Trans>}
        required={verdict === "refused"}
        value={why}
        onChange={setWhy}
      />
    </Asked>
  );
}
