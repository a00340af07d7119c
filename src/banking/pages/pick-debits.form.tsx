import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { bankingContract } from "../contract.ts";

/** A whole run's credit, less the debits that did not come: closed until one asks for it. */
export function PickDebits({ territory, line }: { territory: string; line: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>C'est un lot de prélèvements, sauf certains</Trans>
      </summary>
      {isOpen ? <Debits territory={territory} line={line} /> : null}
    </details>
  );
}

/** The debits of the credit, to pick those that leave it. */
export function Debits({ territory, line }: { territory: string; line: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const params = { territory, line };
  const read = useRead(bankingContract, "readLineDebits", { params });
  const take = useWrite(bankingContract, "takeRunDebits");
  const [picked, setPicked] = useState<readonly string[]>();
  const [why, setWhy] = useState("");
  return (
    <Reading of={read}>
      {({ debits, waits }) => {
        const free = debits.filter(({ isTaken }) => !isTaken);
        const items = picked ?? free.flatMap(({ item, isWithoutLoan }) => (isWithoutLoan ? [item] : []));
        const left = sum(free.filter(({ item }) => items.includes(item)).map(({ amount }) => amount));
        return (
          <Asked
            {...take}
            quiet
            submit={<Trans>Reprendre ces prélèvements</Trans>}
            onSubmit={() => void take.send({ params, body: { items: [...items], why } })}
          >
            <FieldGroup legend={<Trans>Les prélèvements à reprendre de ce crédit</Trans>}>
              {free.map(({ item, firm, instalment, amount, on, isWithoutLoan }) => {
                const euros = formatEuros(amount, locale);
                const day = formatDay(on, locale);
                return (
                  <Checkbox
                    key={item}
                    size="md"
                    label={t`${firm}, échéance ${instalment}, ${euros} du ${day}`}
                    description={
                      isWithoutLoan ? t`Son versement est revenu : ce prélèvement n'est pas dû.` : null
                    }
                    checked={items.includes(item)}
                    onChange={(event) =>
                      setPicked(
                        event.currentTarget.checked
                          ? [...items, item]
                          : items.filter((other) => other !== item),
                      )
                    }
                  />
                );
              })}
            </FieldGroup>
            <p role="status">
              {waits ? (
                <Trans>
                  <Amount cents={left} /> attendront à part ; les autres sont reçus.
                </Trans>
              ) : (
                <Trans>
                  <Amount cents={left} /> attendront à part ; leurs échéances redeviennent dues.
                </Trans>
              )}
            </p>
            <TextInput
              size="md"
              required
              label={t`Pourquoi ?`}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
          </Asked>
        );
      }}
    </Reading>
  );
}
