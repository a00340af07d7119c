import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import { CallFunds } from "./call-funds.form.tsx";
import { CancelPayment } from "./cancel-payment.form.tsx";
import { LiftWait } from "./lift-wait.form.tsx";
import type { ConventionActProps, ReadConvention } from "./read-convention.ts";
import { RecordPayment } from "./record-payment.form.tsx";
import { ReleasePledge } from "./release-pledge.form.tsx";
import { RemindPayer } from "./remind-payer.form.tsx";

const acts = ["payment", "call", "reminder", "wait", "release", "cancellation"] as const;
type Act = (typeof acts)[number];

/** The acts that are possible today, one at a time, for those who may do them. */
export function ConventionActs(given: ConventionActProps) {
  const { t } = useLingui();
  const { mayCall } = useRights(given.params.territory);
  const possible = acts.filter((act) => isPossible(act, given.read));
  const [chosen, setChosen] = useState<Act>();
  const act = possible.find((one) => one === chosen) ?? possible[0];
  if (!mayCall(conventionContract.routes.recordPayment) || act === undefined) return null;

  const labels: Record<Act, string> = {
    payment: t`enregistrer un versement`,
    call: t`appeler des fonds`,
    reminder: t`relancer un partenaire`,
    wait: t`lever une attente`,
    release: t`libérer un apport`,
    cancellation: t`annuler un versement mal saisi`,
  };
  return (
    <>
      <Choice
        label={t`Que faut-il faire ?`}
        value={act}
        options={possible.map((value) => ({ value, label: labels[value] }))}
        onChange={setChosen}
      />
      <ActOf {...given} act={act} />
    </>
  );
}

function isPossible(act: Act, { calls, pledges }: ReadConvention): boolean {
  const lines = calls.flatMap((call) => call.lines);
  switch (act) {
    case "payment":
    case "reminder":
      return lines.some(({ left }) => left > 0n);
    case "call":
      return pledges.some(({ unit, toCall }) => unit === "EUR" && toCall > 0n);
    case "wait":
      return lines.some(({ waitsFor }) => waitsFor !== null);
    case "release":
      return pledges.some(({ unit, toCall, left }) => (unit === "EUR" ? toCall : left) > 0n);
    case "cancellation":
      return lines.some(({ payments }) => payments.length > 0);
  }
}

function ActOf({ act, ...given }: ConventionActProps & { act: Act }) {
  switch (act) {
    case "payment":
      return <RecordPayment {...given} />;
    case "call":
      return <CallFunds {...given} />;
    case "reminder":
      return <RemindPayer {...given} />;
    case "wait":
      return <LiftWait {...given} />;
    case "release":
      return <ReleasePledge {...given} />;
    case "cancellation":
      return <CancelPayment {...given} />;
  }
}
