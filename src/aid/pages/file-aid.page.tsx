import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { aidContract } from "../contract.ts";
import { AidFormula } from "./aid-formula.tsx";
import { AidPosition, FindingList, VerdictStatus } from "./aid-position.tsx";
import { CheckInsolvency } from "./check-insolvency.form.tsx";
import { CostsRooms } from "./costs-rooms.tsx";
import { DeclareAids } from "./declare-aids.form.tsx";
import { CountedAids, DeclarationVersions } from "./declared-tables.tsx";
import { GrantedAid } from "./granted-aid.tsx";
import type { ReadFileAid } from "./read-aid.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers/$application/aides");

/** The de minimis aid of a file, whole: its figures opened, what was declared, what was checked. */
export function FileAidPage() {
  const { territory, application } = route.useParams();
  const params = { territory, application };
  const { mayCall } = useRights(territory);
  const read = useRead(aidContract, "readFileAid", { params });
  return (
    <Page
      title={<Trans>Aides de minimis</Trans>}
      lead={
        <Trans>L'intérêt que l'entreprise ne paie pas est une aide publique, plafonnée sur trois ans.</Trans>
      }
    >
      <Reading of={read}>
        {(aid) => (
          <>
            <Assessed of={aid} />
            {aid.granted.map((granted) => (
              <Card key={granted.id} title={aid.firm.name}>
                <GrantedAid territory={territory} of={granted} />
              </Card>
            ))}
            {mayCall(aidContract.routes.declareAids) ? (
              <DeclareAids key={aid.declarations.length} params={params} read={aid} />
            ) : null}
            <DeclarationVersions of={aid.declarations} />
            <Card title={<Trans>Procédure collective</Trans>}>
              <p>
                <Checked of={aid.check} />
              </p>
              {mayCall(aidContract.routes.checkInsolvency) ? (
                <CheckInsolvency params={params} on={aid.on} />
              ) : null}
            </Card>
          </>
        )}
      </Reading>
    </Page>
  );
}

function Assessed({ of: { assessment, firm } }: { of: ReadFileAid }) {
  if (assessment === null) return null;
  return (
    <Card
      title={firm.name}
      lead={
        <Trans>
          Si l'avance demandée était accordée le <Day date={assessment.grantOn} />.
        </Trans>
      }
    >
      <p>
        <VerdictStatus of={assessment.verdict} />
      </p>
      <AidPosition of={assessment} />
      <FindingList of={assessment} />
      {assessment.computation === null ? null : (
        <details>
          <summary>
            <Trans>Voir le calcul et ses données</Trans>
          </summary>
          <AidFormula of={assessment.computation} />
        </details>
      )}
      <CountedAids of={assessment} />
      <CostsRooms of={assessment} />
    </Card>
  );
}

function Checked({ of }: { of: ReadFileAid["check"] }) {
  if (of === null) return <Trans>Personne ne l'a encore cherchée.</Trans>;
  const { checkedOn, source, isInsolvent } = of;
  return isInsolvent ? (
    <Trans>
      Une procédure collective a été trouvée le <Day date={checkedOn} /> ({source}).
    </Trans>
  ) : (
    <Trans>
      Aucune procédure collective au <Day date={checkedOn} /> ({source}).
    </Trans>
  );
}
