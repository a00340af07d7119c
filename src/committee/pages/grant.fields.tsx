import { Trans } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { NumberField } from "#web/design/number-field.tsx";
import styles from "./committee.module.css";
import type { ReadItem } from "./read-sitting.ts";

export type Granted = NonNullable<ReadItem["request"]>;

/** What is granted, as the file asks for it until someone says otherwise. */
export function GrantFields({ grant, onChange }: { grant: Granted; onChange: (grant: Granted) => void }) {
  return (
    <>
      <NumberField
        label={<Trans>Montant accordé</Trans>}
        suffix="€"
        decimals={2}
        value={Number(grant.amount) / 100}
        onChange={(euros) => onChange({ ...grant, amount: cents(Math.round(euros * 100)) })}
      />
      <NumberField
        label={<Trans>Nombre d'échéances</Trans>}
        value={grant.instalments}
        onChange={(instalments) => onChange({ ...grant, instalments })}
      />
      <NumberField
        label={<Trans>Mois de différé</Trans>}
        value={grant.graceMonths}
        onChange={(graceMonths) => onChange({ ...grant, graceMonths })}
      />
      <NumberField
        label={<Trans>Journées d'expertise</Trans>}
        decimals={1}
        value={Number(grant.halfDays) / 2}
        onChange={(days) => onChange({ ...grant, halfDays: halfDays(Math.round(days * 2)) })}
      />
      <NumberField
        label={<Trans>Emplois à créer</Trans>}
        value={grant.jobs.created}
        onChange={(created) => onChange({ ...grant, jobs: { ...grant.jobs, created } })}
      />
      <NumberField
        label={<Trans>Emplois à maintenir</Trans>}
        value={grant.jobs.kept}
        onChange={(kept) => onChange({ ...grant, jobs: { ...grant.jobs, kept } })}
      />
    </>
  );
}

interface ParagraphProps {
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  required?: boolean;
}

export function Paragraph({ label, value, onChange, required = false }: ParagraphProps) {
  return (
    <Textarea
      className={styles.wide ?? ""}
      size="md"
      autosize
      minRows={2}
      required={required}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
