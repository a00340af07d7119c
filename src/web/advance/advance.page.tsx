import { getRouteApi } from "@tanstack/react-router";
import { mandateAdvancePanel } from "#banking/pages/index.ts";
import { AdvancePage } from "#lending/pages/advance.page.tsx";
import { mailsAdvancePanel } from "#network/pages/index.ts";
import type { AdvancePanel } from "#web/design/panel.ts";
import { useRights } from "#web/signed-in/use-me.ts";

/** What other capabilities show on the page of an advance, in reading order. */
const advancePanels: readonly AdvancePanel[] = [mandateAdvancePanel, mailsAdvancePanel];

const route = getRouteApi("/application/signed-in/territoires/$territory/avances/$advance");

/** The page of an advance, then what others know of it. */
export function ComposedAdvancePage() {
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  return (
    <>
      <AdvancePage />
      {advancePanels
        .filter(({ reads }) => mayCall(reads))
        .map(({ key, show: Panel }) => (
          <Panel key={key} {...params} />
        ))}
    </>
  );
}
