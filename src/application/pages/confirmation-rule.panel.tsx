import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Choice } from "#web/design/form.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./entry.module.css";

/** Whether the committee waits for the owner's confirmation, from which day on. */
export function ConfirmationRulePanel({ territory }: { territory: string }) {
  const read = useRead(applicationContract, "readConfirmationRules", { params: { territory } });
  const { mayCall } = useRights(territory);
  return (
    <Reading of={read}>
      {({ on, isRequired, rules }) => (
        <Card
          title={
            isRequired ? (
              <Trans>Le comité attend la confirmation du dirigeant</Trans>
            ) : (
              <Trans>Le comité n'attend pas la confirmation du dirigeant</Trans>
            )
          }
        >
          {rules.length === 0 ? null : (
            <ul className={styles.plain}>
              {rules.map((rule) => (
                <li key={rule.fromOn}>
                  {rule.isRequired ? (
                    <Trans>
                      Attendue à partir du <Day date={rule.fromOn} />
                    </Trans>
                  ) : (
                    <Trans>
                      Plus attendue à partir du <Day date={rule.fromOn} />
                    </Trans>
                  )}
                </li>
              ))}
            </ul>
          )}
          {mayCall(applicationContract.routes.setConfirmationRule) ? (
            <details className={styles.block}>
              <summary>
                <Trans>Changer cette règle</Trans>
              </summary>
              <SetRule territory={territory} on={on} isRequired={isRequired} />
            </details>
          ) : null}
        </Card>
      )}
    </Reading>
  );
}

function SetRule({ territory, on, isRequired }: { territory: string; on: PlainDate; isRequired: boolean }) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState<"yes" | "no">(isRequired ? "no" : "yes");
  const [fromOn, setFrom] = useState<PlainDate | undefined>(on);
  const set = useWrite(applicationContract, "setConfirmationRule");

  async function submit() {
    if (fromOn === undefined) return;
    await set.send({ params: { territory }, body: { fromOn, isRequired: wanted === "yes" } });
  }

  return (
    <Asked {...set} quiet submit={<Trans>Fixer cette règle</Trans>} onSubmit={() => void submit()}>
      <Choice
        label={t`Confirmation du dirigeant avant le comité`}
        value={wanted}
        onChange={setWanted}
        options={[
          { value: "yes", label: t`attendue` },
          { value: "no", label: t`pas attendue` },
        ]}
      />
      <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFrom} />
    </Asked>
  );
}
