import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";

/** How votes in writing are held: a rule, from a day on. */
export function ConsultationRules({ territory }: { territory: string }) {
  const { mayCall } = useRights(territory);
  const read = useRead(committeeContract, "readConsultationRules", { params: { territory } }).data;
  if (read === undefined) return null;
  const { on, days, stops, rules } = read;
  return (
    <Card
      title={
        <Plural
          value={days}
          one="Une consultation écrite dure au moins # jour"
          other="Une consultation écrite dure au moins # jours"
        />
      }
      lead={
        <Plural
          value={stops}
          one="Il suffit d'# membre qui demande une séance pour que les dossiers y soient renvoyés."
          other="Dès que # membres demandent une séance, les dossiers y sont renvoyés."
        />
      }
    >
      {rules.length === 0 ? null : (
        <ul className={styles.plain}>
          {rules.map((rule) => (
            <li key={rule.fromOn}>
              <Trans>
                Depuis le <Day date={rule.fromOn} /> : {rule.days} jours, {rule.stops} demandes.
              </Trans>
            </li>
          ))}
        </ul>
      )}
      {mayCall(committeeContract.routes.setConsultationRule) ? (
        <SetConsultationRule territory={territory} on={on} standing={{ days, stops }} />
      ) : null}
    </Card>
  );
}

function SetConsultationRule({
  territory,
  on,
  standing,
}: {
  territory: string;
  on: PlainDate;
  standing: { days: number; stops: number };
}) {
  const { t } = useLingui();
  const [days, setDays] = useState(standing.days);
  const [stops, setStops] = useState(standing.stops);
  const [fromOn, setFrom] = useState<PlainDate | undefined>(on);
  const [done, setDone] = useState("");
  const set = useWrite(committeeContract, "setConsultationRule");

  async function send() {
    if (fromOn === undefined) return;
    const answered = await set.send({ params: { territory }, body: { fromOn, days, stops } });
    if (answered !== null) setDone(t`La règle est enregistrée.`);
  }

  return (
    <Asked
      quiet
      refusal={set.refusal}
      isSending={set.isSending}
      submit={<Trans>Fixer la règle des consultations</Trans>}
      done={done}
      onSubmit={() => void send()}
    >
      <NumberField
        label={<Trans>Délai pour répondre, en jours</Trans>}
        min={1}
        max={60}
        value={days}
        onChange={setDays}
      />
      <NumberField
        label={<Trans>Demandes qui renvoient en séance</Trans>}
        min={1}
        max={50}
        value={stops}
        onChange={setStops}
      />
      <DateField
        label={<Trans>Pour les consultations ouvertes à partir du</Trans>}
        value={fromOn}
        onChange={setFrom}
      />
    </Asked>
  );
}
