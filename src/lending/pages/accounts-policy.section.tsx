import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Choice } from "#web/design/form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { longestAccountsMonths } from "../domain/accounts-asked.ts";

/** What the territory asks of firms each year, since when, and the form that sets what follows. */
export function AccountsPolicySection({ territory }: { territory: string }) {
  const read = useRead(lendingContract, "readAccountsPolicies", { params: { territory } });
  const { mayCall } = useRights(territory);
  return (
    <Card
      title={<Trans>Les comptes annuels demandés aux entreprises</Trans>}
      lead={
        <Trans>
          Attendus et non reçus, ils préviennent avant l'impayé. Les exercices déjà clos gardent leur délai.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ on, inForce, versions }) => (
          <>
            <p>
              <Asking dueMonths={inForce?.dueMonths ?? null} />
            </p>
            {versions.length === 0 ? null : (
              <ul>
                {versions.map(({ version, validFrom, dueMonths }) => (
                  <li key={version}>
                    <Trans>
                      Exercices clos à partir du <Day date={validFrom} /> :
                    </Trans>{" "}
                    <Asking dueMonths={dueMonths} />
                  </li>
                ))}
              </ul>
            )}
            {mayCall(lendingContract.routes.setAccountsPolicy) ? (
              <SetAccountsPolicy territory={territory} on={on} />
            ) : null}
          </>
        )}
      </Reading>
    </Card>
  );
}

function Asking({ dueMonths }: { dueMonths: number | null }) {
  return dueMonths === null ? (
    <Trans>aucun compte n'est demandé.</Trans>
  ) : (
    <Plural
      value={dueMonths}
      one="comptes attendus # mois après la clôture."
      other="comptes attendus # mois après la clôture."
    />
  );
}

function SetAccountsPolicy({ territory, on }: { territory: string; on: PlainDate }) {
  const { t } = useLingui();
  const [isAsked, setAsked] = useState<"yes" | "no">("yes");
  const [months, setMonths] = useState(6);
  const [validFrom, setValidFrom] = useState<PlainDate | undefined>(on);
  const [done, setDone] = useState("");
  const set = useWrite(lendingContract, "setAccountsPolicy");

  async function submit() {
    if (validFrom === undefined) return;
    const body = { validFrom, dueMonths: isAsked === "yes" ? months : null };
    if ((await set.send({ params: { territory }, body })) !== null) setDone(t`Demande fixée.`);
  }

  return (
    <Asked
      {...set}
      quiet
      submit={<Trans>Fixer cette demande</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t`Demander les comptes annuels ?`}
        value={isAsked}
        options={[
          { value: "yes", label: t`oui` },
          { value: "no", label: t`non` },
        ]}
        onChange={setAsked}
      />
      {isAsked === "yes" ? (
        <NumberField
          label={<Trans>Mois après la clôture</Trans>}
          min={1}
          max={longestAccountsMonths}
          value={months}
          onChange={setMonths}
        />
      ) : null}
      <DateField
        label={<Trans>Pour les exercices clos à partir du</Trans>}
        value={validFrom}
        onChange={setValidFrom}
      />
    </Asked>
  );
}
