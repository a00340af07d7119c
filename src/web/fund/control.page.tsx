import { getRouteApi } from "@tanstack/react-router";
import { TakeEvidence } from "#accounting/pages/take-evidence.tsx";
import { ControlPage } from "#fund/pages/control.page.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/controle");

/** The auditor's desk, and what is taken away from it: the books know more than the fund does. */
export function ComposedControlPage() {
  const { territory } = route.useParams();
  return <ControlPage evidence={(asked) => <TakeEvidence territory={territory} asked={asked} />} />;
}
