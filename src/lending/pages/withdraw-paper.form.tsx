import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** Takes a paper back, with a reason that stays beside it. */
export function WithdrawPaper({
  params,
  paper,
}: {
  params: ActProps["params"];
  paper: { readonly id: string; readonly name: string };
}) {
  const [why, setWhy] = useState("");
  const withdraw = useWrite(lendingContract, "withdrawPaper");

  return (
    <Asked
      {...withdraw}
      quiet
      submit={<Trans>Retirer la pièce</Trans>}
      onSubmit={() => void withdraw.send({ params: { ...params, paper: paper.id }, body: { why } })}
    >
      <TextInput
        size="md"
        required
        label={<Trans>Pourquoi retirer « {paper.name} » ?</Trans>}
        description={<Trans>La pièce reste gardée, avec ce motif : rien ne s'efface.</Trans>}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </Asked>
  );
}
