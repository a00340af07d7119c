import { useLingui } from "@lingui/react/macro";
import { type ComponentType, useState } from "react";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { AskDelay } from "./ask-delay.form.tsx";
import { ConfirmProposal } from "./confirm-proposal.form.tsx";
import { ContractSignature } from "./contract-signature.tsx";
import { Disbursing } from "./disbursing.tsx";
import { GiveBack } from "./give-back.form.tsx";
import { HardshipActs } from "./hardship-acts.tsx";
import { MoneyActs } from "./money-acts.tsx";
import type { ActProps } from "./read-advance.ts";
import { ScheduleActs } from "./schedule-acts.tsx";

/** The acts that are possible today, for those who may do them. An advance read at another day is only read. */
export function AdvanceActs(given: ActProps) {
  const { mayCall } = useRights(given.params.territory);
  const { status, proposal } = given.read;
  if (proposal !== null && mayCall(lendingContract.routes.confirmProposal))
    return <ConfirmProposal {...given} proposal={proposal} />;
  if (!mayCall(lendingContract.routes.recordRepayment))
    return mayCall(lendingContract.routes.askDelay) ? <AskDelay {...given} /> : null;
  switch (status) {
    case "to-sign":
      return <ContractSignature {...given} />;
    case "to-disburse":
      return given.read.overpaid > 0n ? <GiveBack {...given} /> : <Disbursing {...given} />;
    case "running":
    case "accelerated":
    case "in-proceedings":
    case "in-liquidation":
    case "settled":
    case "written-off":
      return <LivingActs {...given} />;
    case "lapsed":
      return given.read.overpaid > 0n ? <GiveBack {...given} /> : null;
  }
}

const themes = {
  hardship: HardshipActs,
  money: MoneyActs,
  schedule: ScheduleActs,
} as const satisfies Record<string, ComponentType<ActProps>>;

type Theme = keyof typeof themes;

/** One act at a time, found by its theme: the page keeps one filled button. */
function LivingActs(given: ActProps) {
  const { t } = useLingui();
  const [chosen, setTheme] = useState<Theme>();
  const { status, delays } = given.read;
  const isAsked = delays.some(({ answered }) => answered === null);
  const mayBeDrawn = status === "running" || status === "accelerated" || status === "in-proceedings";
  const options: { value: Theme; label: string }[] = [
    { value: "money", label: t`de l'argent` },
    ...(mayBeDrawn ? [{ value: "schedule" as const, label: t`l'échéancier` }] : []),
    ...(status === "settled" ? [] : [{ value: "hardship" as const, label: t`une difficulté` }]),
  ];
  const first = isAsked || status === "in-liquidation" || status === "in-proceedings" ? "hardship" : "money";
  const theme = options.find(({ value }) => value === (chosen ?? first))?.value ?? "money";
  const Acts = themes[theme];
  return (
    <>
      <Choice label={t`Que faut-il enregistrer ?`} value={theme} options={options} onChange={setTheme} />
      <Acts {...given} />
    </>
  );
}
