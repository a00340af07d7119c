import { useLingui } from "@lingui/react/macro";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { ChosenAct, type OfferedAct } from "./chosen-act.tsx";
import { Disbursing } from "./disbursing.tsx";
import { GiveBack } from "./give-back.form.tsx";
import { Prepay } from "./prepay.form.tsx";
import type { ActProps } from "./read-advance.ts";
import { RecordRecovery } from "./record-recovery.form.tsx";
import { RecordRepayment } from "./record-repayment.form.tsx";
import { ReturnRepayment } from "./return-repayment.form.tsx";
import { ReverseEvent } from "./reverse-event.form.tsx";
import { SettleEarly } from "./settle-early.form.tsx";

/** What the bank told, what is still to pay out, and what was typed by mistake. */
export function MoneyActs(given: ActProps) {
  const { t } = useLingui();
  const { mayCall } = useRights(given.params.territory);
  const { status, events, overpaid, lost, principal, disbursed } = given.read;
  const isRunning = status === "running";
  const hasRepayment = events.some(
    ({ kind, returned, cancelledOn }) => kind === "repayment" && !returned && cancelledOn === null,
  );
  const mayDisburse = (isRunning || status === "settled") && disbursed < principal;
  const acts: readonly (OfferedAct | false)[] = [
    { value: "repayment", label: t`un remboursement`, form: RecordRepayment },
    hasRepayment && { value: "return", label: t`un rejet`, form: ReturnRepayment },
    isRunning && { value: "prepayment", label: t`un remboursement anticipé`, form: Prepay },
    (isRunning || status === "accelerated") && { value: "settlement", label: t`un solde`, form: SettleEarly },
    lost > 0n && { value: "recovery", label: t`une récupération`, form: RecordRecovery },
    overpaid > 0n && { value: "give-back", label: t`un trop-perçu à rendre`, form: GiveBack },
    mayDisburse &&
      mayCall(lendingContract.routes.proposeDisbursement) && {
        value: "tranche",
        label: t`une tranche à verser`,
        form: Disbursing,
      },
    events.some(({ mayBeReversed }) => mayBeReversed) && {
      value: "reversal",
      label: t`une saisie à annuler`,
      form: ReverseEvent,
    },
  ];
  return <ChosenAct label={t`Quel mouvement ?`} acts={acts.filter((act) => act !== false)} given={given} />;
}
