import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "#web/design/form.tsx";
import { DeclareClaim } from "./declare-claim.form.tsx";
import { NoteCall } from "./note-call.form.tsx";
import type { ActProps } from "./read-advance.ts";
import { RecordPublication } from "./record-publication.form.tsx";
import { RecordRepayment } from "./record-repayment.form.tsx";
import { ReturnRepayment } from "./return-repayment.form.tsx";

type LiquidationAct = "publication" | "claim" | "repayment" | "return" | "call";

/** What can still be recorded of a firm in liquidation; what comes first is offered first. */
export function LiquidationActs(given: ActProps) {
  const { t } = useLingui();
  const [chosen, setAct] = useState<LiquidationAct>();
  const { liquidation } = given.read;
  if (liquidation === null) return null;
  const options: { value: LiquidationAct; label: string }[] = [
    ...(liquidation.publishedOn === null
      ? [{ value: "publication" as const, label: t`la publication du jugement` }]
      : []),
    ...(liquidation.claim === null ? [{ value: "claim" as const, label: t`la déclaration de créance` }] : []),
    { value: "repayment", label: t`un remboursement` },
    { value: "return", label: t`un rejet` },
    { value: "call", label: t`un appel` },
  ];
  const act = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value ?? "repayment";
  return (
    <>
      <Choice label={t`Que faut-il enregistrer ?`} value={act} options={options} onChange={setAct} />
      <LiquidationForm {...given} act={act} />
    </>
  );
}

function LiquidationForm({ act, ...given }: ActProps & { act: LiquidationAct }) {
  switch (act) {
    case "publication":
      return <RecordPublication {...given} />;
    case "claim":
      return <DeclareClaim {...given} />;
    case "repayment":
      return <RecordRepayment {...given} />;
    case "return":
      return <ReturnRepayment {...given} />;
    case "call":
      return <NoteCall {...given} />;
  }
}
