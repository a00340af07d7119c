import { z } from "zod";
import { basisPoints } from "#kernel/basis-points.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import { calculator } from "#platform/calculator/calculator.ts";
import { CentsField, CountField } from "#platform/calculator/fields.ts";
import { aidRates, grantEquivalent as equivalentOf, type RateRefusal } from "../domain/grant-equivalent.ts";
import { type LoanTermsRefusal, repaymentFlows } from "../domain/repayment-flow.ts";
import { grantEquivalentManual } from "./grant-equivalent-manual.ts";

/** A thousand percent, either way: what is beyond is a rate in another unit. */
const widestBp = 100_000;

const GrantEquivalentRequest = z.strictObject({
  principalCents: CentsField,
  instalments: CountField,
  graceMonths: CountField,
  baseRateBp: z.int().min(-widestBp).max(widestBp),
  marginBp: z.int().min(0).max(widestBp),
});

type GrantEquivalentRequest = z.output<typeof GrantEquivalentRequest>;

export const grantEquivalent = calculator({
  name: "grant-equivalent",
  summary: "L'équivalent-subvention brut d'une avance à taux zéro, par les deux méthodes.",
  manual: grantEquivalentManual,
  input: GrantEquivalentRequest,
  calculate,
  sentences: {
    "principal-not-positive": () => "Le montant de l'avance est nul. Donnez au moins un centime.",
    "instalments-not-positive": () => "Il faut au moins une échéance.",
    "grace-negative": () => "Le différé est négatif. Il vaut zéro ou plus.",
    "loan-too-long": ({ months, longest }) =>
      `L'avance durerait ${months} mois ; le calcul va jusqu'à ${longest}. Réduisez le nombre d'échéances ou le différé.`,
    "rate-below-minus-one-hundred-percent": () =>
      "Un taux de −100 % ou moins n'a pas de sens. Donnez le taux de base en points de base : −49 pour −0,49 %.",
  },
});

function calculate({
  principalCents: principal,
  instalments,
  graceMonths,
  baseRateBp,
  marginBp,
}: GrantEquivalentRequest): Outcome<unknown, LoanTermsRefusal | RateRefusal> {
  const flows = repaymentFlows({ principal, instalments, graceMonths, frequency: "monthly" });
  if (!flows.ok) return flows;
  const rates = aidRates(basisPoints(baseRateBp), basisPoints(marginBp));
  if (!rates.ok) return rates;
  return accept({
    referenceRateBp: rates.value.reference,
    discountRateBp: rates.value.discount,
    methodACents: equivalentOf("A", flows.value, rates.value),
    methodBCents: equivalentOf("B", flows.value, rates.value),
  });
}
