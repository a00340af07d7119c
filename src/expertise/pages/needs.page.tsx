import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import { DaysFigure } from "./days.tsx";
import type { ReadNeed } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";
import { needStatusNames, needTones } from "./words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/besoins");

/** What the firms of the territory need an expert for, and what nobody covers yet. */
export function NeedsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(expertiseContract, "listNeeds", { params: { territory } });
  return (
    <Page
      title={<Trans>Les besoins d'expertise</Trans>}
      lead={
        <Trans>
          Un besoin se note depuis le dossier de l'entreprise, se qualifie avec elle, puis se propose à un
          expert.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ needs }) => (
          <Card title={<NeedsTitle needs={needs} />}>
            <NeedsTable territory={territory} needs={needs} />
          </Card>
        )}
      </Reading>
      {mayCall(expertiseContract.routes.addNeed) ? (
        <Actions>
          <ActionLink to="/territoires/$territory/dossiers" params={{ territory }}>
            <Trans>Choisir un dossier pour y noter un besoin</Trans>
          </ActionLink>
        </Actions>
      ) : null}
    </Page>
  );
}

function NeedsTitle({ needs }: { needs: readonly ReadNeed[] }) {
  const open = needs.filter(({ status }) => status === "detected" || status === "qualified").length;
  if (open === 0) return <Trans>Aucun besoin n'attend d'expert</Trans>;
  return <Plural value={open} one="# besoin attend un expert" other="# besoins attendent un expert" />;
}

function NeedsTable({ territory, needs }: { territory: string; needs: readonly ReadNeed[] }) {
  const { t, i18n } = useLingui();
  const nameOf = useDomainName();
  return (
    <DataTable
      caption={t`Besoins`}
      file="alize-besoins"
      rows={needs}
      rowKey={({ id }) => id}
      empty={<Trans>Aucun besoin noté encore. Ouvrez un dossier : le premier besoin s'y note.</Trans>}
      columns={[
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ id, firm }) => (
            <Link to="/territoires/$territory/besoins/$need" params={{ territory, need: id }}>
              {firm.name}
            </Link>
          ),
        },
        { key: "domain", title: t`Domaine`, value: ({ domain }) => nameOf(domain) },
        { key: "text", title: t`Besoin`, value: ({ text }) => text },
        {
          key: "half-days",
          title: t`Journées`,
          numeric: true,
          value: ({ halfDays }) => Number(halfDays) / 2,
          cell: ({ halfDays }) => <DaysFigure of={halfDays} />,
        },
        {
          key: "covered",
          title: t`En mission`,
          numeric: true,
          value: ({ covered }) => Number(covered) / 2,
          cell: ({ covered }) => <DaysFigure of={covered} />,
        },
        {
          key: "pending",
          title: t`Propositions`,
          numeric: true,
          value: ({ pendingProposals }) => pendingProposals,
        },
        {
          key: "detected",
          title: t`Noté le`,
          value: ({ detectedOn }) => detectedOn,
          cell: ({ detectedOn }) => <Day date={detectedOn} />,
        },
        {
          key: "status",
          title: t`État`,
          value: ({ status }) => i18n._(needStatusNames[status]),
          cell: ({ status }) => <Status tone={needTones[status]}>{i18n._(needStatusNames[status])}</Status>,
        },
      ]}
    />
  );
}
