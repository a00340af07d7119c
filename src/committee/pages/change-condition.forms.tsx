import { Trans } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatDay } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { committeeContract } from "../contract.ts";
import { mayWaive } from "../domain/condition-evidence.ts";
import styles from "./committee.module.css";
import type { ConditionParams } from "./followed-conditions.tsx";
import { Paragraph } from "./grant.fields.tsx";

/** Says until when a condition is to be proved. */
export function DateCondition({ params, dueOn }: { params: ConditionParams; dueOn: PlainDate | null }) {
  const [day, setDay] = useState<PlainDate | undefined>(dueOn ?? undefined);
  const date = useWrite(committeeContract, "dateCondition");
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Fixer le dernier jour</Trans>
      </summary>
      <Asked
        quiet
        refusal={date.refusal}
        isSending={date.isSending}
        submit={<Trans>Fixer ce jour</Trans>}
        onSubmit={() => {
          if (day !== undefined) void date.send({ params, body: { dueOn: day } });
        }}
      >
        <DateField label={<Trans>À prouver jusqu'au</Trans>} value={day} onChange={setDay} />
      </Asked>
    </details>
  );
}

/** The committee gave the condition up: its chair says in which sitting, and why. */
export function WaiveCondition({ params, decidedOn }: { params: ConditionParams; decidedOn: PlainDate }) {
  const locale = useLocale();
  const { territory } = params;
  const read = useRead(committeeContract, "listSittings", { params: { territory } });
  const held = (read.data?.sittings ?? []).filter((sitting) => mayWaive(sitting, decidedOn));
  const [chosen, setSitting] = useState("");
  const [why, setWhy] = useState("");
  const waive = useWrite(committeeContract, "waiveCondition");
  const sitting = chosen === "" ? (held[0]?.id ?? "") : chosen;
  if (sitting === "") return null;
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Le comité renonce à cette condition</Trans>
      </summary>
      <Asked
        quiet
        refusal={waive.refusal}
        isSending={waive.isSending}
        submit={<Trans>Enregistrer la dérogation</Trans>}
        onSubmit={() => void waive.send({ params, body: { sitting, why } })}
      >
        <NativeSelect
          size="md"
          label={<Trans>Séance qui l'a décidé</Trans>}
          value={sitting}
          onChange={(event) => setSitting(event.currentTarget.value)}
          data={held.map(({ id, heldOn }) => ({ value: id, label: formatDay(heldOn, locale) }))}
        />
        <Paragraph label={<Trans>Motif de la dérogation</Trans>} required value={why} onChange={setWhy} />
      </Asked>
    </details>
  );
}
