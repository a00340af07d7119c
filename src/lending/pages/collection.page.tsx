import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, ActionLink, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { arrearsStepNames } from "./advance-words.ts";
import { pauseReasonNames } from "./arrears-words.ts";
import { CaseActs } from "./case-acts.tsx";
import { CaseStory } from "./case-story.tsx";
import { EarlyWarnings } from "./early-warnings.tsx";
import type { ReadCase } from "./read-case.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/relances");

/** The day's collection list: what to do today, the oldest and largest first, with the act in its place. */
export function CollectionPage() {
  const { territory } = route.useParams();
  const read = useRead(lendingContract, "readCollection", { params: { territory } });
  const [chosen, setChosen] = useState<string>();
  const shown = useRef<HTMLDivElement>(null);
  const choose = (id: string) => {
    setChosen(id);
    shown.current?.scrollIntoView({ block: "start" });
  };
  return (
    <Page
      title={<Trans>Relances du jour</Trans>}
      lead={<Trans>D'abord un appel : une difficulté dite tôt se règle mieux qu'une lettre.</Trans>}
    >
      <Reading of={read}>
        {({ due, waiting, warnings }) => {
          const all = [...due, ...waiting];
          const open = all.find(({ id }) => id === chosen) ?? all[0];
          return (
            <>
              <Card title={<DueTitle count={due.length} />}>
                <CasesTable
                  territory={territory}
                  cases={due}
                  choose={choose}
                  file="alize-relances"
                  empty={<Trans>Rien à faire aujourd'hui : ce qui vient plus tard est ci-dessous.</Trans>}
                />
              </Card>
              {open === undefined ? null : (
                <>
                  <div ref={shown}>
                    <Card title={<CaseTitle read={open} />}>
                      <CaseStory territory={territory} read={open} />
                    </Card>
                  </div>
                  <CaseActs key={open.id} territory={territory} read={open} />
                </>
              )}
              <Card title={<Trans>Ce qui attend</Trans>}>
                <CasesTable
                  territory={territory}
                  cases={waiting}
                  choose={choose}
                  file="alize-relances-en-attente"
                  empty={
                    <Trans>Un suivi en pause, ou dont l'étape n'est pas encore venue, paraîtra ici.</Trans>
                  }
                />
              </Card>
              <Card title={<Trans>Alertes précoces</Trans>}>
                <EarlyWarnings territory={territory} warnings={warnings} isNamed />
              </Card>
              <Actions>
                <ActionLink to="/territoires/$territory/relances/plan" params={{ territory }}>
                  <Trans>Voir le plan de relance</Trans>
                </ActionLink>
                <ActionLink to="/territoires/$territory/impayes" params={{ territory }}>
                  <Trans>Voir les impayés</Trans>
                </ActionLink>
              </Actions>
            </>
          );
        }}
      </Reading>
    </Page>
  );
}

function DueTitle({ count }: { count: number }) {
  return count === 0 ? (
    <Trans>Rien à faire aujourd'hui</Trans>
  ) : (
    <Plural value={count} one="# relance à faire" other="# relances à faire" />
  );
}

function CaseTitle({ read }: { read: ReadCase }) {
  const locale = useLocale();
  const late = formatEuros(read.late, locale);
  return (
    <Trans>
      {read.firm.name} : {late} en retard
    </Trans>
  );
}

interface TableProps {
  territory: string;
  cases: readonly ReadCase[];
  choose: (id: string) => void;
  file: string;
  empty: ReactNode;
}

function CasesTable({ territory, cases, choose, file, empty }: TableProps) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Relances`}
      file={file}
      rows={cases}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ advance, firm }) => (
            <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance: advance.id }}>
              {firm.name}
            </Link>
          ),
        },
        moneyColumn("late", t`En retard`, ({ late }: ReadCase) => late),
        { key: "days", title: t`Jours de retard`, numeric: true, value: ({ daysLate }) => daysLate },
        {
          key: "step",
          title: t`À faire`,
          value: ({ next }) => (next === null ? "" : i18n._(arrearsStepNames[next.step])),
          cell: (one) => <NextCell read={one} />,
        },
        {
          key: "call",
          title: t`Dernier appel`,
          value: ({ lastCall }) => lastCall?.note ?? "",
          cell: ({ lastCall }) =>
            lastCall === null ? (
              "–"
            ) : (
              <>
                <Day date={lastCall.calledOn} /> : {lastCall.note}
              </>
            ),
        },
        {
          key: "open",
          title: t`Suivi`,
          value: () => "",
          cell: ({ id, firm }) => (
            <ActionButton onClick={() => choose(id)}>
              <Trans>Traiter</Trans> <span className="visually-hidden">{firm.name}</span>
            </ActionButton>
          ),
        },
      ]}
    />
  );
}

function NextCell({ read: { next, pause } }: { read: ReadCase }) {
  const { i18n } = useLingui();
  if (pause !== null) return <Status tone="ochre">{i18n._(pauseReasonNames[pause.reason])}</Status>;
  if (next === null)
    return (
      <Status tone="brick">
        <Trans>plan achevé</Trans>
      </Status>
    );
  return (
    <Status tone={next.isDue ? "brick" : "ochre"}>
      {i18n._(arrearsStepNames[next.step])}, <Day date={next.on} />
    </Status>
  );
}
