import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { AnswerDelay } from "./answer-delay.form.tsx";
import { AskDelay } from "./ask-delay.form.tsx";
import { DeferInstalments } from "./defer-instalments.form.tsx";
import { LiquidationActs } from "./liquidation-acts.tsx";
import { NoteCall } from "./note-call.form.tsx";
import { Prepay } from "./prepay.form.tsx";
import { ProposeDisbursement } from "./propose-disbursement.form.tsx";
import type { ActProps } from "./read-advance.ts";
import { RecordLiquidation } from "./record-liquidation.form.tsx";
import { RecordRepayment } from "./record-repayment.form.tsx";
import { ReleaseDisbursement } from "./release-disbursement.form.tsx";
import { ReturnRepayment } from "./return-repayment.form.tsx";
import { SignContract } from "./sign-contract.form.tsx";

/** The acts that are possible today, for those who may do them. */
export function AdvanceActs(given: ActProps) {
  const { mayCall } = useRights(given.params.territory);
  const { status, areConditionsMet, order } = given.read;
  if (!mayCall(lendingContract.routes.recordRepayment))
    return mayCall(lendingContract.routes.askDelay) ? <AskDelay {...given} /> : null;
  switch (status) {
    case "to-sign":
      return <SignContract {...given} />;
    case "to-disburse":
      if (!areConditionsMet) return null;
      return order === null ? (
        <ProposeDisbursement {...given} />
      ) : (
        <ReleaseDisbursement {...given} order={order} />
      );
    case "running":
      return <RunningActs {...given} />;
    case "in-liquidation":
      return <LiquidationActs {...given} />;
    case "settled":
      return <ReturnRepayment {...given} />;
    case "lapsed":
      return null;
  }
}

type RunningAct =
  | "answer"
  | "repayment"
  | "return"
  | "deferral"
  | "prepayment"
  | "call"
  | "delay"
  | "liquidation";

/** One act at a time: the page keeps one filled button. */
function RunningActs(given: ActProps) {
  const { t } = useLingui();
  const [chosen, setAct] = useState<RunningAct>();
  const { mayCall } = useRights(given.params.territory);
  const isAsked = given.read.delays.some(({ answered }) => answered === null);
  const mayAsk = !isAsked && mayCall(lendingContract.routes.askDelay);
  const options: { value: RunningAct; label: string }[] = [
    ...(isAsked ? [{ value: "answer" as const, label: t`la réponse au délai demandé` }] : []),
    { value: "repayment", label: t`un remboursement` },
    { value: "return", label: t`un rejet` },
    { value: "deferral", label: t`un report` },
    { value: "prepayment", label: t`un remboursement anticipé` },
    { value: "call", label: t`un appel` },
    ...(mayAsk ? [{ value: "delay" as const, label: t`une demande de délai` }] : []),
    { value: "liquidation", label: t`une liquidation` },
  ];
  const act = options.find(({ value }) => value === chosen)?.value ?? (isAsked ? "answer" : "repayment");
  return (
    <>
      <Choice label={t`Que faut-il enregistrer ?`} value={act} options={options} onChange={setAct} />
      <RunningForm {...given} act={act} />
    </>
  );
}

function RunningForm({ act, ...given }: ActProps & { act: RunningAct }) {
  switch (act) {
    case "repayment":
      return <RecordRepayment {...given} />;
    case "return":
      return <ReturnRepayment {...given} />;
    case "deferral":
      return <DeferInstalments {...given} />;
    case "prepayment":
      return <Prepay {...given} />;
    case "call":
      return <NoteCall {...given} />;
    case "answer":
      return <AnswerDelay {...given} />;
    case "delay":
      return <AskDelay {...given} />;
    case "liquidation":
      return <RecordLiquidation {...given} />;
  }
}
