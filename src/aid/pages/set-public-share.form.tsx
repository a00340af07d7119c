import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { basisPoints } from "#kernel/basis-points.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { aidContract } from "../contract.ts";
import type { ReadSettings } from "./read-aid.ts";
import { TextField } from "./text-field.tsx";

/** Less than all of a fund counts only where someone answers for it: the reason is kept. */
export function SetPublicShare({
  territory,
  on,
  funds,
}: {
  territory: string;
  on: PlainDate;
  funds: ReadSettings["funds"];
}) {
  const { t } = useLingui();
  const [fund, setFund] = useState(funds[0]?.id ?? "");
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(on);
  const [percent, setPercent] = useState<number | undefined>(100);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const set = useWrite(aidContract, "setPublicShare");

  async function submit() {
    if (fromOn === undefined || percent === undefined) return;
    const body = { fund, fromOn, share: basisPoints(Math.round(percent * 100)), reason };
    if ((await set.send({ params: { territory }, body })) !== null) setDone(t`Part publique fixée.`);
  }

  return (
    <Asked {...set} quiet submit={<Trans>Fixer la part</Trans>} done={done} onSubmit={() => void submit()}>
      <NativeSelect
        size="md"
        label={<Trans>Fonds</Trans>}
        value={fund}
        onChange={(event) => setFund(event.currentTarget.value)}
        data={funds.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFromOn} />
      <NumberField
        label={<Trans>Part publique</Trans>}
        suffix="%"
        decimals={2}
        max={100}
        value={percent}
        onChange={setPercent}
      />
      <TextField
        label={<Trans>Pourquoi</Trans>}
        hint={<Trans>L'avis qui le permet, et de qui</Trans>}
        value={reason}
        onChange={setReason}
      />
    </Asked>
  );
}
