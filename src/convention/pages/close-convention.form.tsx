import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { conventionContract } from "../contract.ts";
import type { Fate } from "../domain/close.ts";
import type { ClosingProps } from "./read-convention.ts";

/** Closes a convention that is over, and says where its money goes. */
export function CloseConvention({ params, closing }: ClosingProps) {
  const { t } = useLingui();
  const [closedOn, setClosedOn] = useState<PlainDate | undefined>(closing.on);
  const [fate, setFate] = useState<Fate>(closing.isRenewed ? "roll-over" : "return");
  const [reason, setReason] = useState("");
  const close = useWrite(conventionContract, "closeConvention");

  async function submit() {
    if (closedOn !== undefined) await close.send({ params, body: { closedOn, fate, reason } });
  }
  return (
    <ActForm
      {...close}
      title={<Trans>Clôturer la convention</Trans>}
      lead={<Trans>L'acte ne se reprend pas. Ce qui est appelé pourra encore être versé.</Trans>}
      submit={<Trans>Clôturer la convention</Trans>}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t`Que devient l'argent ?`}
        value={fate}
        options={[
          { value: "roll-over", label: t`il passe à la convention suivante` },
          { value: "return", label: t`il revient à ceux qui l'ont apporté` },
        ]}
        onChange={setFate}
      />
      <DateField label={<Trans>Close le</Trans>} value={closedOn} onChange={setClosedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Motif</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
