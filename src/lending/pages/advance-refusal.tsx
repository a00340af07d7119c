import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Amount } from "#web/design/amount.tsx";
import { type SimulationRefusal, usualAdvance } from "../domain/simulate-advance.ts";

/** Why a plan is not drawn, and what to try, said next to the field. */
export function advanceRefusal(
  refusal: SimulationRefusal,
): Partial<Record<"principal" | "instalments" | "graceMonths", ReactNode>> {
  const { smallest, largest, fewestMonths, mostMonths, mostGraceMonths } = usualAdvance;
  switch (refusal.reason) {
    case "amount-outside-usual":
    case "principal-not-positive":
      return {
        principal: (
          <Trans>
            Une avance va d'ordinaire de <Amount cents={smallest} round /> à <Amount cents={largest} round />.
            Essayez un montant entre les deux.
          </Trans>
        ),
      };
    case "grace-outside-usual":
    case "grace-negative":
      return { graceMonths: <Trans>Le différé va de 0 à {mostGraceMonths} mois.</Trans> };
    case "duration-outside-usual":
    case "instalments-not-positive":
    case "rounding-unit-not-positive":
    case "schedule-beyond-calendar":
    case "last-instalment-not-positive":
      return {
        instalments: (
          <Trans>
            Le remboursement s'étale d'ordinaire sur {fewestMonths} à {mostMonths} mois. Changez le nombre
            d'échéances.
          </Trans>
        ),
      };
  }
}
