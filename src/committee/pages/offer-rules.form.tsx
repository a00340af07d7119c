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

/** How long a firm has to take what it is granted: a rule, from a day on. */
export function OfferRules({ territory }: { territory: string }) {
  const { mayCall } = useRights(territory);
  const read = useRead(committeeContract, "readOfferRules", { params: { territory } }).data;
  if (read === undefined) return null;
  return (
    <Card
      title={<Plural value={read.days} one="Une offre tient # jour" other="Une offre tient # jours" />}
      lead={
        <Trans>
          Comptés de la lettre qui notifie l'accord. Passé ce délai, l'offre dont le contrat n'est pas signé
          est caduque d'elle-même, et l'entreprise l'apprend par courriel.
        </Trans>
      }
    >
      {read.rules.length === 0 ? null : (
        <ul className={styles.plain}>
          {read.rules.map(({ fromOn, days }) => (
            <li key={fromOn}>
              <Trans>
                Depuis le <Day date={fromOn} /> : {days} jours.
              </Trans>
            </li>
          ))}
        </ul>
      )}
      {mayCall(committeeContract.routes.setOfferRule) ? (
        <SetOfferRule territory={territory} on={read.on} days={read.days} />
      ) : null}
    </Card>
  );
}

function SetOfferRule({ territory, on, days: standing }: { territory: string; on: PlainDate; days: number }) {
  const { t } = useLingui();
  const [days, setDays] = useState(standing);
  const [fromOn, setFrom] = useState<PlainDate | undefined>(on);
  const [done, setDone] = useState("");
  const set = useWrite(committeeContract, "setOfferRule");

  async function send() {
    if (fromOn === undefined) return;
    const answered = await set.send({ params: { territory }, body: { fromOn, days } });
    if (answered !== null) setDone(t`La règle est enregistrée.`);
  }

  return (
    <Asked
      quiet
      refusal={set.refusal}
      isSending={set.isSending}
      submit={<Trans>Fixer la durée des offres</Trans>}
      done={done}
      onSubmit={() => void send()}
    >
      <NumberField
        label={<Trans>Durée d'une offre, en jours</Trans>}
        min={1}
        max={730}
        value={days}
        onChange={setDays}
      />
      <DateField label={<Trans>Pour les décisions à partir du</Trans>} value={fromOn} onChange={setFrom} />
    </Asked>
  );
}
