import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { fundContract } from "../contract.ts";
import type { Transfer } from "./transfers-table.tsx";

/** A transfer made by mistake goes back by its opposite, once, and stays in the history. */
export function ReverseTransfer({
  territory,
  transfers,
}: {
  territory: string;
  transfers: readonly Transfer[];
}) {
  const { t } = useLingui();
  const locale = useLocale();
  const made = transfers.filter(({ state }) => state === "made");
  const [chosen, setChosen] = useState<string>();
  const [why, setWhy] = useState("");
  const [done, setDone] = useState("");
  const reverse = useWrite(fundContract, "reverseTransfer");
  const transfer = made.find(({ id }) => id === chosen) ?? made[0];
  if (transfer === undefined) return done === "" ? null : <p role="status">{done}</p>;

  async function submit() {
    if (transfer === undefined) return;
    const params = { territory, transfer: transfer.id };
    if ((await reverse.send({ params, body: { why } })) === null) return;
    setDone(t`Virement repris : il reste dans l'histoire, avec sa reprise.`);
    setWhy("");
  }

  return (
    <ActForm
      {...reverse}
      quiet
      title={<Trans>Reprendre un virement</Trans>}
      lead={
        <Trans>
          Une erreur ne s'efface pas : elle s'annule par son contraire, à la date de gestion, et chaque
          financeur retrouve exactement sa part.
        </Trans>
      }
      submit={<Trans>Reprendre ce virement</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Virement à reprendre</Trans>}
        value={transfer.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={made.map(({ id, on, amount, to }) => ({
          value: id,
          label: `${formatDay(on, locale)}, ${formatEuros(amount, locale)}, ${to.name}`,
        }))}
      />
      <Textarea
        size="md"
        required
        autosize
        minRows={2}
        label={<Trans>Motif de la reprise</Trans>}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ActForm>
  );
}
