import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, ActionLink, Actions } from "#web/design/actions.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { applicationContract } from "../contract.ts";
import { FirmContentFields, ProjectContentFields, RequestContentFields } from "./content.fields.tsx";
import { DraftConflict } from "./draft-conflict.tsx";
import { DraftQuestions, QuestionsChanged } from "./draft-questions.tsx";
import { DraftReview } from "./draft-review.tsx";
import { DraftSaving } from "./draft-saving.tsx";
import styles from "./entry.module.css";
import { LookUpOwnFirm, type OwnSource, sourceIn } from "./look-up-own-firm.field.tsx";
import type { ReadOpenDraft, ReadSubmitted } from "./read-entry.ts";
import { useDraft } from "./use-draft.ts";
import { useLinkEntrance } from "./use-link-entrance.ts";

const route = getRouteApi("/application/deposer/$territory/$draft");

/** What the personal link of a request opens: the form in steps, then the file that it became. */
export function DraftPage() {
  const params = route.useParams();
  const open = useWrite(applicationContract, "openDraft");
  const isOpen = useLinkEntrance(async (token) => (await open.send({ params, body: { token } })) !== null);
  if (isOpen) return <Opened />;
  return (
    <PublicShell>
      <Page title={<Trans>Votre demande</Trans>}>
        {open.refusal === null ? (
          <p role="status">
            <Trans>Ouverture de votre lien…</Trans>
          </p>
        ) : (
          <Card title={<Trans>Ce lien n'ouvre aucune demande</Trans>}>
            <Refusal of={open.refusal} />
            <Actions>
              <ActionLink to="/suis-je-eligible">
                <Trans>Trouver mon territoire</Trans>
              </ActionLink>
            </Actions>
          </Card>
        )}
      </Page>
    </PublicShell>
  );
}

function Opened() {
  const params = route.useParams();
  const read = useRead(applicationContract, "readDraft", { params });
  const draft = read.data;
  const isDemonstration = draft?.state === "open" && draft.isDemonstration;
  return (
    <PublicShell isDemonstration={isDemonstration}>
      {draft === undefined ? (
        <Page title={<Trans>Votre demande</Trans>}>
          <Reading of={read}>{() => null}</Reading>
        </Page>
      ) : draft.state === "submitted" ? (
        <Submitted read={draft} />
      ) : (
        <Writing read={draft} readAgain={async () => read.refetch()} />
      )}
    </PublicShell>
  );
}

function Submitted({ read: { number, firm, name, territory, submittedAt } }: { read: ReadSubmitted }) {
  const at = formatInstant(submittedAt, useLocale());
  const place = territory.name;
  return (
    <Page title={<Trans>Votre demande est déposée</Trans>}>
      <NextStep>
        <Trans>
          <strong>
            Dossier n° {number}, {firm}.
          </strong>{" "}
          L'animateur de {place} le lit et vous écrit.
        </Trans>
      </NextStep>
      <Card title={<Trans>Merci, {name}</Trans>}>
        <p>
          <Trans>
            Déposée le {at}. Un courriel vous le confirme. Pour suivre le dossier et remettre ses pièces, un
            compte vous sera ouvert par l'animateur.
          </Trans>
        </p>
      </Card>
    </Page>
  );
}

const everyStep = ["firm", "project", "request", "questions", "review"] as const;
type Step = (typeof everyStep)[number];

function Writing({ read, readAgain }: { read: ReadOpenDraft; readAgain: () => Promise<unknown> }) {
  const params = route.useParams();
  const [step, setStep] = useState<Step>("firm");
  const [source, setSource] = useState<OwnSource | null>(null);
  const desk = useDraft(params, read, readAgain);
  const place = read.territory.name;
  const fields = { ...desk, onChange: desk.change, communes: read.communes, refusal: null };
  const sourceOf = sourceIn(source, desk.content);
  const asks = read.form !== null && read.form.questions.length > 0;
  const steps = everyStep.filter((one) => asks || one !== "questions");
  const next = steps[steps.indexOf(step) + 1];
  return (
    <Page
      title={<Trans>Votre demande, à {place}</Trans>}
      lead={
        <Trans>Elle s'enregistre à mesure. Fermez la page quand vous voulez : votre lien la rouvre.</Trans>
      }
    >
      <StepList steps={steps} step={step} onStep={setStep} />
      <DraftSaving desk={desk} />
      {desk.theirs === null ? null : <DraftConflict desk={desk} theirs={desk.theirs} />}
      {read.form === null || step === "questions" ? null : <QuestionsChanged form={read.form} />}
      <StepCard key={step} step={step}>
        {step === "firm" ? (
          <>
            <LookUpOwnFirm
              params={params}
              content={desk.content}
              onFound={setSource}
              onChange={desk.change}
            />
            <FirmContentFields {...fields} sourceOf={sourceOf} />
          </>
        ) : null}
        {step === "project" ? <ProjectContentFields {...fields} /> : null}
        {step === "request" ? <RequestContentFields {...fields} /> : null}
        {step === "questions" ? <DraftQuestions read={read} desk={desk} refusal={null} /> : null}
        {step === "review" ? <DraftReview params={params} read={read} desk={desk} onStep={setStep} /> : null}
        {next === undefined ? null : (
          <Actions>
            <ActionButton onClick={() => setStep(next)}>
              <Trans>Continuer</Trans>
            </ActionButton>
          </Actions>
        )}
      </StepCard>
      <Note>
        <Trans>
          Ce lien est personnel. Rien n'est déposé tant que vous n'avez pas appuyé sur « Déposer ».
        </Trans>
      </Note>
    </Page>
  );
}

interface StepListProps {
  steps: readonly Step[];
  step: Step;
  onStep: (step: Step) => void;
}

function StepList({ steps, step, onStep }: StepListProps) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Étapes de la demande`}>
      <ol className={styles.steps}>
        {steps.map((one, index) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? "step" : undefined}
              onClick={() => onStep(one)}
            >
              {index + 1}. <StepName of={one} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type DraftStep = Step;

function StepName({ of }: { of: Step }) {
  switch (of) {
    case "firm":
      return <Trans>L'entreprise</Trans>;
    case "project":
      return <Trans>Le projet</Trans>;
    case "request":
      return <Trans>L'avance</Trans>;
    case "questions":
      return <Trans>Vos réponses</Trans>;
    case "review":
      return <Trans>Relire et déposer</Trans>;
  }
}

/** A new step is read from its title: whoever listens hears that it changed. */
function StepCard({ step, children }: { step: Step; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const isFirst = useRef(step === "firm");
  useEffect(() => {
    if (!isFirst.current) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      <Card title={<StepName of={step} />}>{children}</Card>
    </div>
  );
}
