import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import type { ReadStatements } from "./read-banking.ts";

/** What a person matched by mistake waits again; the repayment is cancelled by its opposite. */
export function UndoMatch({ read }: { read: ReadStatements }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { mayCall } = useRights(read.territory);
  const undo = useWrite(bankingContract, "undoMatch");
  const byHand = read.matched.filter(({ matchedAs }) => matchedAs === "advance" || matchedAs === "set-aside");
  const [chosen, setChosen] = useState("");
  const [why, setWhy] = useState("");
  const line = byHand.find(({ id }) => id === chosen) ?? byHand[0];
  if (line === undefined || !mayCall(bankingContract.routes.undoMatch)) return null;
  const params = { territory: read.territory, line: line.id };
  return (
    <Asked
      {...undo}
      quiet
      submit={<Trans>Annuler ce rapprochement</Trans>}
      onSubmit={() => void undo.send({ params, body: { why } })}
    >
      <NativeSelect
        size="md"
        label={t`Rapprochement fait à la main`}
        value={line.id}
        data={byHand.map(({ id, bookedOn, amount, firm }) => ({
          value: id,
          label: `${formatDay(bookedOn, locale)}, ${formatEuros(amount, locale)} ${firm ?? firmsOf(read, id)}`,
        }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        label={t`Pourquoi l'annuler ?`}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Asked>
  );
}

/** Of a movement shared between several advances. */
function firmsOf({ shares }: ReadStatements, line: string): string {
  return shares.flatMap((share) => (share.line === line ? [share.firm] : [])).join(", ");
}
