import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { Days } from "./days.tsx";
import { ExpertActs } from "./expert-acts.tsx";
import type { ReadExpert } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/experts");

/** Who gives days, for which employer, in what, and what is left of the pledge they come from. */
export function ExpertsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(expertiseContract, "listExperts", { params: { territory } });
  return (
    <Page
      title={<Trans>Les experts</Trans>}
      lead={
        <Trans>
          Des cadres que leur employeur laisse conseiller une petite entreprise, quelques journées,
          gratuitement.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ on, experts, toEnrol }) => (
          <>
            <Card title={<ExpertsTitle experts={experts} />}>
              <ExpertsTable experts={experts} on={on} />
            </Card>
            {mayCall(expertiseContract.routes.enrolExpert) ? (
              <ExpertActs territory={territory} on={on} experts={experts} toEnrol={toEnrol} />
            ) : null}
          </>
        )}
      </Reading>
    </Page>
  );
}

function ExpertsTitle({ experts }: { experts: readonly ReadExpert[] }) {
  const present = experts.filter(({ toOn }) => toOn === null).length;
  if (present === 0) return <Trans>Aucun expert encore</Trans>;
  return <Plural value={present} one="# expert" other="# experts" />;
}

/** The day of leaving is the first without them. */
function hasLeft({ toOn }: ReadExpert, on: PlainDate): boolean {
  return toOn !== null && toOn <= on;
}

function ExpertsTable({ experts, on }: { experts: readonly ReadExpert[]; on: PlainDate }) {
  const { t } = useLingui();
  const nameOf = useDomainName();
  const standing = (expert: ReadExpert) =>
    hasLeft(expert, on) ? t`sorti de la liste` : expert.isAvailable ? t`disponible` : t`pas disponible`;
  return (
    <DataTable
      caption={t`Experts`}
      file="alize-experts"
      rows={experts}
      rowKey={({ id }) => id}
      empty={<Trans>Les experts inscrits paraîtront ici. Inscrivez le premier, avec son employeur.</Trans>}
      columns={[
        { key: "name", title: t`Expert`, value: ({ person }) => person.name },
        { key: "employer", title: t`Employeur`, value: ({ employer }) => employer.name },
        { key: "domains", title: t`Domaines`, value: ({ domains }) => domains.map(nameOf).join(", ") },
        {
          key: "holder",
          title: t`Journées promises par`,
          value: ({ quota }) => quota?.holder.name ?? t`personne`,
        },
        {
          key: "left",
          title: t`Restent à prévoir`,
          numeric: true,
          value: ({ quota }) => (quota === null ? "" : Number(quota.left) / 2),
          cell: ({ quota }) =>
            quota === null ? (
              <Status tone="brick">
                <Trans>aucune promise</Trans>
              </Status>
            ) : (
              <Trans>
                <Days of={quota.left} /> sur {Number(quota.promised) / 2}
              </Trans>
            ),
        },
        {
          key: "missions",
          title: t`Missions en cours`,
          numeric: true,
          value: ({ runningMissions }) => runningMissions,
        },
        {
          key: "standing",
          title: t`État`,
          value: standing,
          cell: (expert) => (
            <>
              <Status tone={expert.isAvailable && !hasLeft(expert, on) ? "sea" : "ochre"}>
                {standing(expert)}
              </Status>{" "}
              {expert.toOn === null ? expert.availability : <Day date={expert.toOn} />}
            </>
          ),
        },
      ]}
    />
  );
}
