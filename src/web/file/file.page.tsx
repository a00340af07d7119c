import { getRouteApi } from "@tanstack/react-router";
import { ApplicationPage } from "#application/pages/application.page.tsx";
import type { FilePanel } from "#web/design/panel.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { grantedFileStep, narrowFilePanels, wideFilePanels } from "./panels.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers/$application");

/** A firm's file as one page: its own panels, then what each capability knows of it and this reader may see. */
export function FilePage() {
  const { territory, application } = route.useParams();
  const { mayCall } = useRights(territory);
  const shown = (panels: readonly FilePanel[]) =>
    panels
      .filter(({ reads }) => mayCall(reads))
      .map(({ key, show: Panel }) => <Panel key={key} territory={territory} application={application} />);
  return (
    <ApplicationPage
      step={shown([grantedFileStep])}
      wide={shown(wideFilePanels)}
      narrow={shown(narrowFilePanels)}
    />
  );
}
