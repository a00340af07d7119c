import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { Debits } from "./pick-debits.form.tsx";
import type { ReadStatements } from "./read-banking.ts";

/** A credit that the bank named as a whole run, some of whose debits did not come. */
export function TakeRunDebits({ read }: { read: ReadStatements }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { mayCall } = useRights(read.territory);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const whole = read.matched.filter(({ matchedAs, amount }) => matchedAs === "run" && amount > 0n);
  const line = whole.find(({ id }) => id === chosen) ?? whole[0];
  if (line === undefined || !mayCall(bankingContract.routes.takeRunDebits)) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Un prélèvement n'est pas venu dans le crédit d'un lot</Trans>
      </summary>
      {isOpen ? (
        <>
          <NativeSelect
            size="md"
            label={t`Crédit du lot`}
            value={line.id}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={whole.map(({ id, bookedOn, amount }) => {
              const euros = formatEuros(amount, locale);
              const day = formatDay(bookedOn, locale);
              return { value: id, label: t`${euros} du ${day}` };
            })}
          />
          <Debits key={line.id} territory={read.territory} line={line.id} />
        </>
      ) : null}
    </details>
  );
}
