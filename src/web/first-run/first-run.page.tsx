import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQueries } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { roleNames } from "#network/pages/index.ts";
import type { Route } from "#platform/contract/route.ts";
import { ActionLink } from "#web/design/actions.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import styles from "./first-run.module.css";
import type { FirstRunStep, StepState, ToldStep } from "./step.ts";
import { firstRunSteps } from "./steps.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/mise-en-route");

/** From an open territory to its first file: each step says where it stands, and leads to the page where it is done. */
export function FirstRunPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const mine = firstRunSteps.filter(({ reads }) => mayCall(reads));
  const others = firstRunSteps.filter(({ reads }) => !mayCall(reads));
  const answers = useQueries({ queries: mine.map(({ query }) => query(territory)) });
  const told = mine.map((step, index) => {
    const { data, error } = answers[index] ?? {};
    return { step, told: data === undefined ? null : step.tell(data, territory), error };
  });
  const done = told.filter((one) => one.told?.state === "done").length;
  const isMine = (one: (typeof told)[number]) => mayCall(one.told?.does ?? one.step.does);
  const next = told.find((one) => one.told?.state === "missing" && isMine(one));

  return (
    <Page
      title={<Trans>Mise en route</Trans>}
      lead={
        <>
          <Plural value={done} one="# étape faite" other="# étapes faites" />{" "}
          <Trans>sur {mine.length}. Chacune se lit dans les faits : rien n'est à cocher.</Trans>
        </>
      }
    >
      <Card title={<Trans>Les étapes</Trans>}>
        <ol className={styles.steps}>
          {told.map((one) => (
            <Step
              key={one.step.key}
              step={one.step}
              told={one.told}
              error={one.error?.message ?? null}
              isNext={one.step.key === next?.step.key}
              mayDo={isMine(one)}
              mayOpen={mayCall(one.step.opens)}
            />
          ))}
        </ol>
      </Card>
      {others.length === 0 ? null : <OthersSteps steps={others} />}
    </Page>
  );
}

interface StepProps {
  step: FirstRunStep;
  told: ToldStep | null;
  error: string | null;
  /** The first that lacks: its button is the filled one. */
  isNext: boolean;
  mayDo: boolean;
  mayOpen: boolean;
}

function Step({ step: { title, does }, told, error, isNext, mayDo, mayOpen }: StepProps) {
  const { i18n } = useLingui();
  return (
    <li className={styles.step}>
      <div>
        <h3>
          {i18n._(title)} {told === null ? null : <State of={told.state} />}
        </h3>
        {told === null ? null : <p>{told.said}</p>}
        {error === null ? null : <p role="alert">{error}</p>}
      </div>
      {told === null ? null : mayOpen && (mayDo || told.state === "done") ? (
        <ActionLink {...told.link} filled={isNext}>
          {told.verb}
        </ActionLink>
      ) : (
        <p className={styles.whose}>
          <Whose route={told.does ?? does} />
        </p>
      )}
    </li>
  );
}

function State({ of: state }: { of: StepState }) {
  switch (state) {
    case "done":
      return (
        <Status tone="sea">
          <Trans>fait</Trans>
        </Status>
      );
    case "waiting":
      return (
        <Status tone="ochre">
          <Trans>à compléter</Trans>
        </Status>
      );
    case "missing":
      return (
        <Status tone="ochre">
          <Trans>à faire</Trans>
        </Status>
      );
  }
}

/** Who may do it, by their roles. */
function Whose({ route: { access } }: { route: Route }) {
  const { i18n } = useLingui();
  if (typeof access === "string") return null;
  const roles = access.map((role) => i18n._(roleNames[role]).toLowerCase()).join(", ");
  return <Trans>Revient à : {roles}</Trans>;
}

/** What others read and do: named, with whose it is. */
function OthersSteps({ steps }: { steps: readonly FirstRunStep[] }) {
  const { i18n } = useLingui();
  return (
    <Card title={<Trans>Les étapes d'autres personnes</Trans>}>
      <ul>
        {steps.map(({ key, title, does }) => (
          <li key={key}>
            {i18n._(title)}. <Whose route={does} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
