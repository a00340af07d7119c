import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";
import { ReasonField } from "./reason-field.tsx";

/** Takes a notice back, with a reason that stays beside it. */
export function WithdrawNotice({
  params,
  notice: { id, reference },
}: {
  params: ActProps["params"];
  notice: { readonly id: string; readonly reference: string };
}) {
  const [why, setWhy] = useState("");
  const withdraw = useWrite(lendingContract, "withdrawNotice");
  return (
    <Asked
      {...withdraw}
      quiet
      submit={<Trans>Retirer l'annonce</Trans>}
      onSubmit={() => void withdraw.send({ params: { ...params, notice: id }, body: { why } })}
    >
      <ReasonField label={<Trans>Pourquoi retirer « {reference} » ?</Trans>} value={why} onChange={setWhy} />
    </Asked>
  );
}
