import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { conventionContract } from "../contract.ts";
import type { EarmarkActProps } from "./earmarks.section.tsx";

/** Its funder frees what it kept: what is left, and what comes back later. */
export function LiftEarmark({ params, read }: EarmarkActProps) {
  const { t } = useLingui();
  const standing = read.earmarks.filter(({ lifted }) => lifted === null);
  const [chosen, setChosen] = useState<string>();
  const [liftedOn, setLiftedOn] = useState<PlainDate | undefined>(read.on);
  const [reference, setReference] = useState("");
  const [done, setDone] = useState("");
  const lift = useWrite(conventionContract, "liftEarmark");
  const earmark = standing.find(({ pledge }) => pledge === chosen) ?? standing[0];

  async function submit() {
    if (earmark === undefined || liftedOn === undefined) return;
    const body = { pledge: earmark.pledge, liftedOn, reference };
    if ((await lift.send({ params, body })) !== null) setDone(t`Affectation levée.`);
  }

  return (
    <Asked
      {...lift}
      quiet
      done={done}
      submit={<Trans>Lever l'affectation</Trans>}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Affectation</Trans>}
        value={earmark?.pledge ?? ""}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={standing.map(({ pledge, name, funder }) => ({
          value: pledge,
          label: `${name}, ${funder.name}`,
        }))}
      />
      <DateField label={<Trans>Levée le</Trans>} value={liftedOn} onChange={setLiftedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Écrit du financeur</Trans>}
        description={<Trans>Par exemple : lettre du 7 février, signée de sa directrice.</Trans>}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </Asked>
  );
}
