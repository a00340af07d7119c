import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { expertiseContract } from "../contract.ts";
import { LongTextField } from "./long-text.field.tsx";
import type { ProposalProps } from "./read-expertise.ts";

/** The letter that the four parties will sign. */
export function DrawUpLetter({ territory, on, proposal }: ProposalProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [objectives, setObjectives] = useState(proposal.text);
  const [deliverables, setDeliverables] = useState("");
  const [confidentiality, setConfidentiality] = useState(
    t`L'expert garde pour lui ce qu'il apprend de l'entreprise, pendant la mission et après.`,
  );
  const [startsOn, setStartsOn] = useState<PlainDate | undefined>(on);
  const [endsOn, setEndsOn] = useState<PlainDate>();
  const draw = useWrite(expertiseContract, "drawUpLetter");

  async function submit() {
    if (startsOn === undefined || endsOn === undefined) return;
    const drawn = await draw.send({
      params: { territory },
      body: {
        proposal: proposal.id,
        objectives,
        deliverables,
        confidentiality,
        drawnUpOn: on,
        startsOn,
        endsOn,
      },
    });
    if (drawn === null) return;
    await navigate({
      to: "/territoires/$territory/missions/$mission",
      params: { territory, mission: drawn.id },
    });
  }

  return (
    <ActForm
      {...draw}
      title={<Trans>Établir la lettre de mission</Trans>}
      lead={<Trans>Le dirigeant, l'expert, son employeur et la structure porteuse la signent ensuite.</Trans>}
      submit={<Trans>Établir la lettre</Trans>}
      onSubmit={() => void submit()}
    >
      <LongTextField label={<Trans>Objectifs</Trans>} value={objectives} onChange={setObjectives} />
      <LongTextField
        label={<Trans>Ce que l'expert remet</Trans>}
        value={deliverables}
        onChange={setDeliverables}
      />
      <LongTextField
        label={<Trans>Confidentialité</Trans>}
        value={confidentiality}
        onChange={setConfidentiality}
      />
      <DateField label={<Trans>La mission commence le</Trans>} value={startsOn} onChange={setStartsOn} />
      <DateField
        label={<Trans>Elle finit le</Trans>}
        hint={<Trans>Au plus dix-huit mois après, d'ordinaire.</Trans>}
        value={endsOn}
        onChange={setEndsOn}
      />
    </ActForm>
  );
}
