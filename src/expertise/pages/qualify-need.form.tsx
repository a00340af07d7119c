import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { expertiseContract } from "../contract.ts";
import { DomainField } from "./domain.field.tsx";
import { HalfDaysField } from "./half-days.field.tsx";
import { LongTextField } from "./long-text.field.tsx";
import type { NeedProps } from "./read-expertise.ts";

/** What the conversation with the owner made of the need. */
export function QualifyNeed({ territory, on, need }: NeedProps) {
  const [qualifiedOn, setQualifiedOn] = useState<PlainDate | undefined>(on);
  const [domain, setDomain] = useState(need.domain);
  const [text, setText] = useState(need.text);
  const [halfDays, setHalfDays] = useState(need.halfDays);
  const qualify = useWrite(expertiseContract, "qualifyNeed");

  async function submit() {
    if (qualifiedOn === undefined) return;
    await qualify.send({
      params: { territory, need: need.id },
      body: { qualifiedOn, domain, text, halfDays },
    });
  }

  return (
    <ActForm
      {...qualify}
      title={<Trans>Qualifier le besoin</Trans>}
      lead={
        <Trans>
          Corrigez-le après en avoir parlé avec le dirigeant : un expert pourra alors être proposé.
        </Trans>
      }
      submit={<Trans>Qualifier le besoin</Trans>}
      onSubmit={() => void submit()}
    >
      <DomainField label={<Trans>Domaine</Trans>} value={domain} onChange={setDomain} />
      <HalfDaysField value={halfDays} onChange={setHalfDays} />
      <DateField label={<Trans>Qualifié le</Trans>} value={qualifiedOn} onChange={setQualifiedOn} />
      <LongTextField label={<Trans>Ce dont l'entreprise a besoin</Trans>} value={text} onChange={setText} />
    </ActForm>
  );
}
