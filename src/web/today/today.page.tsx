import { Plural, Trans } from "@lingui/react/macro";
import { useQueries } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { formatWeekday } from "#kernel/format.ts";
import { networkContract } from "#network/contract.ts";
import { useRead } from "#web/api/use-read.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import type { Task } from "#web/design/today.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { orderTasks } from "./order-tasks.ts";
import { OtherTerritories } from "./other-territories.tsx";
import { todayPanels } from "./panels.ts";
import { todaySources } from "./sources.ts";
import { TaskList } from "./task-list.tsx";
import styles from "./today.module.css";

const route = getRouteApi("/application/signed-in/territoires/$territory/");

/** The home of whoever works in a territory: what waits for them first, the figures beside. */
export function TodayPage() {
  const { territory } = route.useParams();
  const locale = useLocale();
  const { roles, mayCall } = useRights(territory);
  const read = useRead(networkContract, "readTerritory", { params: { territory } });
  const waiting = useTasks(territory);

  return (
    <Reading of={read}>
      {({ businessDate }) => (
        <Page title={capitalised(formatWeekday(businessDate, locale))} lead={<Lead {...waiting} />}>
          <div className={styles.columns}>
            <Card title={<Trans>À faire</Trans>}>
              <Waits {...waiting} />
            </Card>
            <div className={styles.aside}>
              {todayPanels
                .filter(
                  ({ panel, for: whom }) => whom.some((role) => roles.includes(role)) && mayCall(panel.reads),
                )
                .map(({ panel: { key, show: Panel } }) => (
                  <Panel key={key} territory={territory} />
                ))}
              <OtherTerritories territory={territory} />
            </div>
          </div>
        </Page>
      )}
    </Reading>
  );
}

interface Waiting {
  tasks: readonly Task[];
  isReading: boolean;
  /** The sentence of what could not be read: the list may lack something. */
  refusal: string | null;
}

function useTasks(territory: string): Waiting {
  const { mayCall } = useRights(territory);
  const sources = todaySources.filter(({ reads }) => mayCall(reads));
  const answers = useQueries({ queries: sources.map(({ query }) => query(territory)) });
  const tasks = sources.flatMap(({ tell }, index) => {
    const read = answers[index]?.data;
    return read === undefined ? [] : tell(read, territory);
  });
  return {
    tasks: orderTasks(tasks),
    isReading: answers.some(({ isPending }) => isPending),
    refusal: answers.find(({ error }) => error !== null)?.error?.message ?? null,
  };
}

function Lead({ tasks, isReading }: Waiting) {
  const late = tasks.filter(({ tone }) => tone === "brick").length;
  const count = tasks.filter(({ isForLater }) => isForLater !== true).length;
  if (count === 0) return isReading ? null : <Trans>Rien ne vous attend aujourd'hui.</Trans>;
  return (
    <>
      <Plural value={count} one="# chose à faire" other="# choses à faire" />
      {late === 0 ? "." : null}
      {late === 0 ? null : <Plural value={late} one=", dont # en retard." other=", dont # en retard." />}
    </>
  );
}

function Waits({ tasks, isReading, refusal }: Waiting) {
  return (
    <>
      {refusal === null ? null : <p role="alert">{refusal}</p>}
      {tasks.length > 0 ? <TaskList tasks={tasks} /> : null}
      {tasks.length === 0 && isReading ? (
        <p role="status">
          <Trans>Lecture en cours…</Trans>
        </p>
      ) : null}
      {tasks.length === 0 && !isReading ? (
        <p>
          <Trans>
            Ce qui attend une action de votre part s'inscrira ici de lui-même, le plus pressé d'abord.
          </Trans>
        </p>
      ) : null}
    </>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
