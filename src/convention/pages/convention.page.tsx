import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { formatRoundEuros, formatShare } from "#kernel/format.ts";
import { SignatureRequests } from "#signature/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { SectionLinks } from "#web/design/section-links.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import { conventionKind } from "../domain/convention-to-sign.ts";
import { CallsTable } from "./calls-table.tsx";
import { ConventionActs } from "./convention-acts.tsx";
import { ConventionRiver } from "./convention-river.tsx";
import { EarmarksSection } from "./earmarks.section.tsx";
import { ExplainedLines } from "./explained-lines.tsx";
import { PlannedAndActual } from "./planned-and-actual.tsx";
import { PledgesTable } from "./pledges-table.tsx";
import type { ConventionActProps, ReadConvention } from "./read-convention.ts";
import { ConventionName, SeriesTimeline } from "./series-timeline.tsx";
import { TacitRenewalSection } from "./tacit-renewal.section.tsx";
import { TextAndAmendments } from "./text-and-amendments.tsx";
import { TrueUp } from "./true-up.tsx";
import { WatchSection } from "./watch.section.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/$convention");

/** A convention whole: its series, its river, its promises, its calls, planned beside actual. */
export function ConventionPage() {
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const seesTrueUp = mayCall(conventionContract.routes.previewTrueUp);
  const page = useRead(conventionContract, "readConvention", { params, query: {} });

  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={<ConventionName step={read.convention} />}
          lead={
            <Trans>
              Signée le <Day date={read.convention.signedOn} />, du <Day date={read.convention.startsOn} /> au{" "}
              <Day date={read.convention.endsOn} />. Fonds : {read.convention.fund.name}.
            </Trans>
          }
        >
          <ConventionNextStep read={read} />
          <SectionLinks sections={sections.filter(({ id }) => id !== "regularisation" || seesTrueUp)} />
          <Card id="serie" title={<Trans>La série</Trans>}>
            <SeriesTimeline territory={params.territory} series={read.series} current={read.convention.id} />
          </Card>
          <Card
            id="riviere"
            title={<RiverTitle read={read} />}
            lead={<Trans>D'après les écritures, à la date d'aujourd'hui du territoire.</Trans>}
          >
            <ConventionRiver read={read} />
          </Card>
          <Card id="apports" title={<Trans>Les apports</Trans>}>
            <PledgesTable territory={params.territory} pledges={read.pledges} />
          </Card>
          {mayCall(conventionContract.routes.readEarmarks) ? <EarmarksSection params={params} /> : null}
          <Card id="levier" title={<Trans>L'effet de levier</Trans>}>
            <PlannedAndActual read={read} />
            <MatchingExplained read={read} />
            <ConcentrationNote read={read} />
          </Card>
          <Card id="appels" title={<Trans>Les appels de fonds</Trans>}>
            <CallsTable params={params} calls={read.calls} />
          </Card>
          <ConventionActs params={params} read={read} />
          {seesTrueUp ? <TrueUp params={params} /> : null}
          <TextAndAmendments params={params} read={read} />
          <SignatureRequests
            territory={params.territory}
            subject={{ kind: conventionKind, id: params.convention }}
          />
          <WatchSection params={params} />
          <TacitRenewalSection params={params} read={read} />
          <WhatFollows params={params} read={read} />
        </Page>
      )}
    </Reading>
  );
}

/** The page in its order: what happened and what is planned first, what rules it after. */
const sections = [
  { id: "serie", label: <Trans>La série</Trans> },
  { id: "riviere", label: <Trans>Promis et versé</Trans> },
  { id: "apports", label: <Trans>Les apports</Trans> },
  { id: "levier", label: <Trans>L'effet de levier</Trans> },
  { id: "appels", label: <Trans>Les appels de fonds</Trans> },
  { id: "regularisation", label: <Trans>La régularisation</Trans> },
  { id: "texte", label: <Trans>Le texte et ses avenants</Trans> },
  { id: "surveillance", label: <Trans>Ce que l'on surveille</Trans> },
  { id: "fin", label: <Trans>La fin</Trans> },
];

/** A convention is renewed once, and by those who sign; once it is over, it is closed. */
function WhatFollows({ params, read }: ConventionActProps) {
  const { mayCall } = useRights(params.territory);
  const { renewConvention, readClosing } = conventionContract.routes;
  const { renewedBy, status } = read.convention;
  return (
    <Actions>
      {renewedBy === null && mayCall(renewConvention) ? (
        <ActionLink to="/territoires/$territory/conventions/$convention/reconduire" params={params}>
          <Trans>Reconduire la convention</Trans>
        </ActionLink>
      ) : null}
      {status === "ended" && mayCall(readClosing) ? (
        <ActionLink to="/territoires/$territory/conventions/$convention/fin" params={params}>
          <Trans>Voir la fin de la convention</Trans>
        </ActionLink>
      ) : null}
    </Actions>
  );
}

function RiverTitle({ read }: { read: ReadConvention }) {
  const locale = useLocale();
  const promised = formatRoundEuros(read.cash.promised, locale);
  const honoured = formatRoundEuros(read.cash.honoured, locale);
  return (
    <Trans>
      {promised} promis, {honoured} versés
    </Trans>
  );
}

/** What waits, and for whom: the first call line that is not paid. */
function ConventionNextStep({ read }: { read: ReadConvention }) {
  const locale = useLocale();
  const open = read.calls.flatMap(({ lines }) => lines).find(({ left }) => left > 0n);
  if (open === undefined) return null;
  const amount = formatRoundEuros(open.left, locale);
  return (
    <NextStep>
      {open.waitsFor === null ? (
        <Trans>
          <strong>Prochaine étape.</strong> {open.holder.name} doit encore {amount}, appelés le{" "}
          <Day date={open.calledOn} />.
        </Trans>
      ) : (
        <Trans>
          <strong>Prochaine étape.</strong> {amount} ({open.holder.name}) attendent : {open.waitsFor}.
        </Trans>
      )}
    </NextStep>
  );
}

function MatchingExplained({ read }: { read: ReadConvention }) {
  const locale = useLocale();
  return (
    <>
      <h3>
        <Trans>L'abondement, ligne par ligne</Trans>
      </h3>
      <ExplainedLines
        lines={read.planned.lines.map(({ contributor, name, explanation }) => ({
          contributor,
          name: name[locale],
          explanation: explanation[locale],
        }))}
      />
    </>
  );
}

function ConcentrationNote({ read }: { read: ReadConvention }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { largest } = read.concentration;
  if (largest === null) return null;
  const name = largest.name ?? t`un même partenaire`;
  const share = formatShare(largest.share, locale);
  return (
    <Note>
      <Trans>
        Concentration : {name} apporte {share} de la mise privée.
      </Trans>
    </Note>
  );
}
