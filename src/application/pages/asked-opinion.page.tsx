import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { applicationContract } from "../contract.ts";
import { isAwaited } from "../domain/asked-opinion.ts";
import { Years } from "./accounts.panel.tsx";
import styles from "./application.module.css";
import { GivenAnswers, GiveOpinion, SayInterest } from "./give-opinion.form.tsx";
import { planLineName } from "./plan-line-name.ts";
import type { ReadOpinionPage } from "./read-opinions.ts";
import { useLinkEntrance } from "./use-link-entrance.ts";

const route = getRouteApi("/application/avis/$territory/$opinion");

/** What a personal link opens: whose opinion is asked, on which project, and the means to give it. */
export function AskedOpinionPage() {
  return (
    <PublicShell>
      <Entrance />
    </PublicShell>
  );
}

function Entrance() {
  const params = route.useParams();
  const open = useWrite(applicationContract, "openOpinion");
  const isOpen = useLinkEntrance(async (token) => (await open.send({ params, body: { token } })) !== null);
  if (isOpen) return <Opened />;
  return (
    <Page title={<Trans>Votre avis</Trans>}>
      {open.refusal === null ? (
        <p role="status">
          <Trans>Ouverture de votre lien…</Trans>
        </p>
      ) : (
        <Card title={<Trans>Ce lien n'ouvre rien</Trans>}>
          <Refusal of={open.refusal} />
        </Card>
      )}
    </Page>
  );
}

function Opened() {
  const params = route.useParams();
  const read = useRead(applicationContract, "readOpinion", { params });
  if (read.data === undefined)
    return (
      <Page title={<Trans>Votre avis</Trans>}>
        <Reading of={read}>{() => null}</Reading>
      </Page>
    );
  const opinion = read.data;
  const { firm, title, state } = opinion;
  return (
    <Page title={<Trans>Votre avis sur « {firm.name} »</Trans>} lead={<Lead of={opinion} />}>
      {opinion.word === "" ? null : <p className={styles.words}>{opinion.word}</p>}
      <Card title={title}>
        <Facts
          facts={[
            { key: "firm", label: <Trans>Entreprise</Trans>, value: firm.name },
            { key: "activity", label: <Trans>Activité</Trans>, value: firm.activity },
            { key: "commune", label: <Trans>Commune</Trans>, value: firm.commune },
          ]}
        />
        {opinion.file === null ? null : <LimitedView file={opinion.file} />}
      </Card>
      {opinion.interest === null && isAwaited(state) ? (
        <SayInterest params={params} firm={firm.name} />
      ) : null}
      {opinion.interest === "declared" ? (
        <Card title={<Trans>Merci de l'avoir dit</Trans>}>
          <p>
            <Trans>Vous avez déclaré un lien avec cette entreprise : votre avis n'est plus demandé.</Trans>
          </p>
        </Card>
      ) : null}
      {opinion.questions === null ? null : opinion.answeredOn === null ? (
        <GiveOpinion params={params} questions={opinion.questions} />
      ) : (
        <GivenAnswers on={opinion.answeredOn} questions={opinion.questions} />
      )}
      <Note>
        <Trans>
          Ce que vous lisez ici est confidentiel. Vos réponses sont lues par ceux qui instruisent le dossier.
        </Trans>
      </Note>
    </Page>
  );
}

function Lead({ of: { name, askedBy, territory, dueOn } }: { of: ReadOpinionPage }) {
  return (
    <Trans>
      Bonjour {name}. {askedBy}, pour {territory}, vous demande votre avis pour le <Day date={dueOn} />.
    </Trans>
  );
}

function LimitedView({ file }: { file: NonNullable<ReadOpinionPage["file"]> }) {
  const { i18n } = useLingui();
  const { description, amount, instalments, jobs, plan, accounts } = file;
  return (
    <>
      {description === "" ? null : <p className={styles.words}>{description}</p>}
      <Facts
        facts={[
          { key: "amount", label: <Trans>Avance demandée</Trans>, value: <Amount cents={amount} round /> },
          { key: "instalments", label: <Trans>Échéances</Trans>, value: instalments },
          { key: "created", label: <Trans>Emplois à créer</Trans>, value: jobs.created },
          { key: "kept", label: <Trans>Emplois à maintenir</Trans>, value: jobs.kept },
        ]}
      />
      {plan === null || plan.lines.length === 0 ? null : (
        <>
          <h3>
            <Trans>Plan de financement</Trans>
          </h3>
          <Facts
            facts={[
              ...plan.lines.map((line, index) => ({
                key: String(index),
                label: planLineName(line, i18n),
                value: <Amount cents={line.amount} />,
              })),
              {
                key: "needs",
                label: <Trans>Total des besoins</Trans>,
                value: <Amount cents={plan.needs} />,
                strong: true,
              },
              {
                key: "resources",
                label: <Trans>Total des ressources</Trans>,
                value: <Amount cents={plan.resources} />,
                strong: true,
              },
            ]}
          />
        </>
      )}
      {accounts === null || accounts.years.length === 0 ? null : <Years years={accounts.years} />}
    </>
  );
}
