import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { ActionButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Form } from "#web/design/form.tsx";
import type { DaysSearch } from "./days-search.ts";
import styles from "./expertise.module.css";
import type { ReadDaysState } from "./read-expertise.ts";

interface DaysPeriodProps {
  state: ReadDaysState;
  onRead: (period: Pick<DaysSearch, "from" | "to">) => void;
}

/** The period one wants to read, print or attest. */
export function DaysPeriod({ state, onRead }: DaysPeriodProps) {
  const { t } = useLingui();
  const [from, setFrom] = useState<PlainDate | undefined>(state.fromOn);
  const [to, setTo] = useState<PlainDate | undefined>(state.toOn);
  const read = () => {
    if (from !== undefined && to !== undefined) onRead({ from, to });
  };
  return (
    <>
      <Form label={t`La période`}>
        <DateField label={<Trans>Du</Trans>} value={from} onChange={setFrom} />
        <DateField label={<Trans>Au</Trans>} value={to} onChange={setTo} />
      </Form>
      <div className={styles.row}>
        <ActionButton onClick={read}>
          <Trans>Lire cette période</Trans>
        </ActionButton>
        <ActionButton onClick={() => window.print()}>
          <Trans>Imprimer</Trans>
        </ActionButton>
      </div>
    </>
  );
}
