import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { lendingContract } from "../contract.ts";
import { TakeOverForm } from "./take-over.form.tsx";
import { TakeOverModel } from "./take-over-model.tsx";
import { TakenOverTable } from "./taken-over-table.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/avances/reprise");

/** Advances that ran before the territory came: read from a spreadsheet, checked whole, then taken over all at once. */
export function TakeOverPage() {
  const { territory } = route.useParams();
  const read = useRead(lendingContract, "readTakeOvers", { params: { territory } });
  return (
    <Page
      title={<Trans>Reprendre des avances en cours</Trans>}
      lead={
        <Trans>
          Une ligne par avance, arrêtée à un jour : ce qui reste dû, ce qui est en retard, ce qui est à venir.
          Rien n'est repris tant qu'une case est fausse.
        </Trans>
      }
    >
      <TakeOverModel />
      <Reading of={read}>
        {(told) => (
          <>
            <TakeOverForm territory={territory} told={told} />
            <TakenOverTable territory={territory} taken={told.taken} />
          </>
        )}
      </Reading>
    </Page>
  );
}
