import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { useMe, useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import type { ReadRun } from "./read-banking.ts";

interface Acting {
  territory: string;
  run: ReadRun;
}

/** What may be done with a run today, by whom. */
export function RunActs({ territory, run }: Acting) {
  const me = useMe();
  const { mayCall } = useRights(territory);
  const isAnother = me?.person.id !== run.drawn.by.id;
  const mayCancel =
    (run.status === "drawn" || run.status === "approved") && mayCall(bankingContract.routes.cancelRun);
  return (
    <>
      {run.status === "drawn" && isAnother && mayCall(bankingContract.routes.approveRun) ? (
        <Approve territory={territory} run={run} />
      ) : null}
      {run.status === "approved" && mayCall(bankingContract.routes.sendRun) ? (
        <Send territory={territory} run={run} />
      ) : null}
      {mayCancel ? <Cancel territory={territory} run={run} /> : null}
    </>
  );
}

function Approve({ territory, run }: Acting) {
  const approve = useWrite(bankingContract, "approveRun");
  return (
    <ActForm
      {...approve}
      title={<Trans>Approuver ce lot</Trans>}
      lead={<Trans>Le fichier est alors fabriqué, une fois pour toutes.</Trans>}
      submit={<Trans>Approuver le lot</Trans>}
      onSubmit={() => void approve.send({ params: { territory, run: run.id }, body: {} })}
    />
  );
}

function Send({ territory, run }: Acting) {
  const send = useWrite(bankingContract, "sendRun");
  return (
    <ActForm
      {...send}
      title={<Trans>Dire qu'il est remis à la banque</Trans>}
      lead={<Trans>Une fois seulement : il ne pourra plus être annulé.</Trans>}
      submit={<Trans>Le fichier est remis</Trans>}
      onSubmit={() => void send.send({ params: { territory, run: run.id }, body: {} })}
    />
  );
}

function Cancel({ territory, run }: Acting) {
  const { t } = useLingui();
  const [why, setWhy] = useState("");
  const cancel = useWrite(bankingContract, "cancelRun");
  return (
    <ActForm
      {...cancel}
      quiet
      title={<Trans>Annuler ce lot</Trans>}
      lead={<Trans>Ce qu'il portait pourra être repris dans un autre.</Trans>}
      submit={<Trans>Annuler le lot</Trans>}
      onSubmit={() => void cancel.send({ params: { territory, run: run.id }, body: { why } })}
    >
      <TextInput
        size="md"
        required
        label={t`Pourquoi ?`}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ActForm>
  );
}
