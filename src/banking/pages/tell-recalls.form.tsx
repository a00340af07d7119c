import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { bankingContract } from "../contract.ts";
import type { ReadBank } from "./read-banking.ts";

/** That the bank was told: which debits, when and how. */
export function TellRecalls({ read, waiting }: { read: ReadBank; waiting: ReadBank["recalls"] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const tell = useWrite(bankingContract, "tellRecalls");
  const [left, setLeft] = useState<readonly string[]>([]);
  const [toldOn, setToldOn] = useState<PlainDate | undefined>(read.on);
  const [how, setHow] = useState("");
  const items = waiting.map(({ item }) => item).filter((item) => !left.includes(item));
  const params = { territory: read.territory, fund: read.fund.id };

  function submit() {
    if (toldOn !== undefined) void tell.send({ params, body: { items, toldOn, how } });
  }

  return (
    <Asked {...tell} quiet submit={<Trans>Noter que la banque est prévenue</Trans>} onSubmit={submit}>
      <FieldGroup legend={<Trans>Les prélèvements dont le rappel est demandé</Trans>}>
        {waiting.map(({ item, firm, amount, endToEnd }) => {
          const euros = formatEuros(amount, locale);
          return (
            <Checkbox
              key={item}
              size="md"
              label={t`${firm}, ${euros}, ${endToEnd}`}
              checked={items.includes(item)}
              onChange={(event) =>
                setLeft(
                  event.currentTarget.checked ? left.filter((other) => other !== item) : [...left, item],
                )
              }
            />
          );
        })}
      </FieldGroup>
      <DateField label={<Trans>Banque prévenue le</Trans>} value={toldOn} onChange={setToldOn} />
      <TextInput
        size="md"
        required
        label={t`Comment ?`}
        description={t`Par exemple : message sur le site de la banque, avec la liste.`}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
    </Asked>
  );
}
