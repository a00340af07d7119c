import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { applicationContract } from "../contract.ts";
import type { FileParams } from "./read-application.ts";

/** At what number the owner is called: it changes at any time, and nothing of the file with it. */
export function SetOwnerTelephone({ params, telephone }: { params: FileParams; telephone: string | null }) {
  const [typed, setTyped] = useState(telephone ?? "");
  const set = useWrite(applicationContract, "setOwnerTelephone");
  const given = typed.trim();
  return (
    <Asked
      {...set}
      quiet
      submit={<Trans>Noter ce numéro</Trans>}
      onSubmit={() => void set.send({ params, body: { telephone: given === "" ? null : given } })}
    >
      <TextInput
        size="md"
        type="tel"
        label={<Trans>Téléphone du dirigeant</Trans>}
        description={<Trans>Vide : aucun numéro connu.</Trans>}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Asked>
  );
}
