import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { lendingContract } from "../contract.ts";
import type { ReadWarning } from "./read-case.ts";
import { ReasonField } from "./reason-field.tsx";

/** Someone saw a warning, and says what they make of it. */
export function AcknowledgeWarning({
  territory,
  warning: { advance, kind, cause },
}: {
  territory: string;
  warning: ReadWarning;
}) {
  const [note, setNote] = useState("");
  const acknowledge = useWrite(lendingContract, "acknowledgeWarning");
  return (
    <Asked
      {...acknowledge}
      quiet
      submit={<Trans>Prendre en compte</Trans>}
      onSubmit={() => void acknowledge.send({ params: { territory, advance }, body: { kind, cause, note } })}
    >
      <ReasonField label={<Trans>Ce que vous en faites</Trans>} value={note} onChange={setNote} />
    </Asked>
  );
}
