import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { BeforeAfter } from "./before-after.tsx";
import type { ActProps, ReadAdvance } from "./read-advance.ts";

/** The second of the two people: the loss is written, or the money leaves. */
export function ConfirmProposal({
  params,
  read,
  proposal,
}: ActProps & { proposal: NonNullable<ReadAdvance["proposal"]> }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [done, setDone] = useState("");
  const confirm = useWrite(lendingContract, "confirmProposal");
  const { kind, on, amount, decision, reason } = proposal;
  const euros = formatEuros(amount, locale);
  const day = formatDay(on, locale);
  const name = proposal.proposedBy.name;
  const decided = decision === null ? "" : `${decision.reference}, ${formatDay(decision.on, locale)}`;

  async function submit() {
    if ((await confirm.send({ params, body: { proposal: proposal.id } })) === null) return;
    setDone(t`Confirmé.`);
  }

  return (
    <ActForm
      {...confirm}
      title={
        kind === "write-off" ? (
          <Trans>Confirmer une perte de {euros}</Trans>
        ) : (
          <Trans>Confirmer le trop-perçu à rendre : {euros}</Trans>
        )
      }
      lead={
        <Trans>
          {name} l'a proposé au {day} : {reason}.
        </Trans>
      }
      submit={kind === "write-off" ? <Trans>Confirmer la perte</Trans> : <Trans>Confirmer et rendre</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      {decided === "" ? null : (
        <p>
          <Trans>Décision : {decided}.</Trans>
        </p>
      )}
      <BeforeAfter read={read} event={{ kind, on, amount }} />
    </ActForm>
  );
}
