import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { aidContract } from "../contract.ts";
import { TextField } from "./text-field.tsx";

interface CheckInsolvencyProps {
  params: { territory: string; application: string };
  on: PlainDate;
}

/** What was looked up, where, and what was found. */
export function CheckInsolvency({ params, on }: CheckInsolvencyProps) {
  const { t } = useLingui();
  const [checkedOn, setCheckedOn] = useState<PlainDate | undefined>(on);
  const [source, setSource] = useState("BODACC");
  const [found, setFound] = useState<"none" | "proceedings">("none");
  const [done, setDone] = useState("");
  const check = useWrite(aidContract, "checkInsolvency");

  async function submit() {
    if (checkedOn === undefined) return;
    const body = { checkedOn, source, isInsolvent: found === "proceedings" };
    if ((await check.send({ params, body })) !== null) setDone(t`Vérification notée.`);
  }

  return (
    <Asked
      {...check}
      quiet
      submit={<Trans>Noter la vérification</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Vérifié le</Trans>} value={checkedOn} onChange={setCheckedOn} />
      <TextField label={<Trans>Où</Trans>} value={source} onChange={setSource} />
      <Choice
        label={t`Ce qui a été trouvé`}
        value={found}
        onChange={setFound}
        options={[
          { value: "none", label: t`Aucune procédure collective` },
          { value: "proceedings", label: t`Une procédure collective` },
        ]}
      />
    </Asked>
  );
}
