import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { formatCount, formatRoundEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { AdviceNote } from "./advice-note.tsx";
import { DaysFigure } from "./days.tsx";
import { ProposalsCard } from "./proposals-card.tsx";
import type { ReadMissionLine } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";
import { missionStatusNames, missionTones } from "./words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/missions");

/** The missions the reader may see: all of them, or their own. */
export function MissionsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(expertiseContract, "listMissions", { params: { territory } });
  return (
    <Page
      title={<Trans>Les missions</Trans>}
      lead={
        <Trans>
          Des cadres du bassin donnent quelques journées à une petite entreprise ; elle confirme chaque
          visite.
        </Trans>
      }
    >
      {mayCall(expertiseContract.routes.listProposals) ? <ProposalsCard territory={territory} /> : null}
      <Reading of={read}>
        {({ missions }) => (
          <>
            <Card title={<MissionsTitle missions={missions} />}>
              <MissionsTable territory={territory} missions={missions} />
            </Card>
            {mayCall(expertiseContract.routes.readDaysState) ? (
              <DaysStates territory={territory} missions={missions} />
            ) : null}
          </>
        )}
      </Reading>
      <AdviceNote />
    </Page>
  );
}

/** The statement of each convention whose days were given. */
function DaysStates({ territory, missions }: MissionsTableProps) {
  const conventions = new Map(missions.map(({ convention }) => [convention.id, convention.number]));
  return (
    <Actions>
      {[...conventions]
        .toSorted(([, a], [, b]) => b - a)
        .map(([convention, number]) => (
          <ActionLink
            key={convention}
            to="/territoires/$territory/journees/$convention"
            params={{ territory, convention }}
          >
            <Trans>État des journées, convention n° {number}</Trans>
          </ActionLink>
        ))}
    </Actions>
  );
}

function MissionsTitle({ missions }: { missions: readonly ReadMissionLine[] }) {
  const locale = useLocale();
  if (missions.length === 0) return <Trans>Aucune mission encore</Trans>;
  const confirmed = missions.reduce((total, { days }) => total + Number(days.confirmed), 0) / 2;
  const contracted = missions.reduce((total, { days }) => total + Number(days.contracted), 0) / 2;
  const all = formatCount(contracted, locale);
  const worth = formatRoundEuros(sum(missions.map(({ value }) => value)), locale);
  return (
    <Plural
      value={confirmed}
      one={`# journée confirmée sur ${all}, valorisée ${worth}`}
      other={`# journées confirmées sur ${all}, valorisées ${worth}`}
    />
  );
}

interface MissionsTableProps {
  territory: string;
  missions: readonly ReadMissionLine[];
}

function MissionsTable({ territory, missions }: MissionsTableProps) {
  const { t, i18n } = useLingui();
  const nameOf = useDomainName();
  return (
    <DataTable
      caption={t`Missions`}
      file="alize-missions"
      rows={missions}
      rowKey={({ id }) => id}
      empty={
        <Trans>
          Une mission commence quand un expert et son employeur acceptent une proposition, et que sa lettre
          est signée.
        </Trans>
      }
      columns={[
        { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number },
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ id, firm }) => (
            <Link to="/territoires/$territory/missions/$mission" params={{ territory, mission: id }}>
              {firm.name}
            </Link>
          ),
        },
        { key: "domain", title: t`Domaine`, value: ({ domain }) => nameOf(domain) },
        {
          key: "expert",
          title: t`Expert`,
          value: ({ expert, employer }) => `${expert.name}, ${employer.name}`,
        },
        {
          key: "contracted",
          title: t`Journées`,
          numeric: true,
          value: ({ days }) => Number(days.contracted) / 2,
          cell: ({ days }) => <DaysFigure of={days.contracted} />,
        },
        {
          key: "to-confirm",
          title: t`À confirmer`,
          numeric: true,
          value: ({ days }) => Number(days.toConfirm) / 2,
          cell: ({ days }) =>
            days.toConfirm === 0n ? (
              "–"
            ) : (
              <Status tone="ochre">
                <DaysFigure of={days.toConfirm} />
              </Status>
            ),
        },
        {
          key: "confirmed",
          title: t`Confirmées`,
          numeric: true,
          value: ({ days }) => Number(days.confirmed) / 2,
          cell: ({ days }) => <DaysFigure of={days.confirmed} />,
        },
        {
          key: "value",
          title: t`Valorisées`,
          numeric: true,
          value: ({ value }) => decimalOf(value),
          cell: ({ value }) => <Amount cents={value} />,
        },
        {
          key: "ends-on",
          title: t`Jusqu'au`,
          value: ({ endsOn }) => endsOn,
          cell: ({ endsOn }) => <Day date={endsOn} />,
        },
        {
          key: "status",
          title: t`État`,
          value: ({ status }) => i18n._(missionStatusNames[status]),
          cell: ({ status }) => (
            <Status tone={missionTones[status]}>{i18n._(missionStatusNames[status])}</Status>
          ),
        },
      ]}
    />
  );
}
