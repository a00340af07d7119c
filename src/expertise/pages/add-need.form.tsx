import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { halfDays } from "#kernel/days.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { expertiseContract } from "../contract.ts";
import type { ExpertDomain } from "../domain/expert-domain.ts";
import { DomainField } from "./domain.field.tsx";
import styles from "./expertise.module.css";
import { HalfDaysField } from "./half-days.field.tsx";
import { LongTextField } from "./long-text.field.tsx";

interface AddNeedProps {
  territory: string;
  application: string;
  on: PlainDate;
}

/** Five days, the usual length of a mission. */
const usualLength = halfDays(10);

/** What the firm of this file needs an expert for. */
export function AddNeed({ territory, application, on }: AddNeedProps) {
  const { t } = useLingui();
  const [domain, setDomain] = useState<ExpertDomain>("finance");
  const [text, setText] = useState("");
  const [length, setLength] = useState(usualLength);
  const [done, setDone] = useState("");
  const add = useWrite(expertiseContract, "addNeed");

  async function submit() {
    const body = { application, domain, text, halfDays: length, detectedOn: on };
    if ((await add.send({ params: { territory }, body })) === null) return;
    setDone(t`Besoin noté.`);
    setText("");
  }

  return (
    <details className={styles.block}>
      <summary>
        <Trans>Noter un besoin d'expertise</Trans>
      </summary>
      <Asked
        {...add}
        quiet
        submit={<Trans>Noter le besoin</Trans>}
        done={done}
        onSubmit={() => void submit()}
      >
        <DomainField label={<Trans>Domaine</Trans>} value={domain} onChange={setDomain} />
        <HalfDaysField value={length} onChange={setLength} />
        <LongTextField label={<Trans>Ce dont l'entreprise a besoin</Trans>} value={text} onChange={setText} />
      </Asked>
    </details>
  );
}
