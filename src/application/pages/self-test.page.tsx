import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions, SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import { EligibilityRules } from "./eligibility-rules.tsx";
import { stageSentences } from "./stage-sentences.ts";

const route = getRouteApi("/application/suis-je-eligible/$slug");

interface Question {
  communeCode?: string;
  headcount?: number;
  createdOn?: PlainDate;
  inInsolvency?: boolean;
  amountCents?: number;
  jobsCreated?: number;
  jobsKept?: number;
  halfDays?: number;
}

/** « Suis-je éligible ? »: before any account, one sentence per rule; nothing of it is kept. */
export function SelfTestPage() {
  const { slug } = route.useParams();
  const form = useRead(applicationContract, "readSelfTest", { params: { slug } });
  const open = useRead(applicationContract, "listOpenTerritories", {});
  const { i18n } = useLingui();
  const place = open.data?.territories.find((one) => one.slug === slug);
  const isDemonstration = place?.isDemonstration === true;
  const [asked, setAsked] = useState<Question>();
  return (
    <PublicShell isDemonstration={isDemonstration}>
      <Page
        title={<Trans>Suis-je éligible ?</Trans>}
        lead={
          <Trans>
            Quelques questions sur votre entreprise et votre projet ; une réponse par règle. Rien n'est
            conservé.
          </Trans>
        }
      >
        <Reading of={form}>
          {({ territory, communes }) => (
            <Card title={<Trans>Votre entreprise, à {territory.name}</Trans>}>
              <QuestionForm communes={communes} onAsk={setAsked} />
            </Card>
          )}
        </Reading>
        {asked === undefined ? null : <Answer slug={slug} asked={asked} />}
        {place !== undefined && place.stage !== "opened" ? (
          <NextStep>{i18n._(stageSentences[place.stage])}</NextStep>
        ) : (
          <Card
            title={<Trans>Déposer une demande</Trans>}
            lead={<Trans>Sans compte : un lien personnel, et votre demande s'enregistre à mesure.</Trans>}
          >
            <Actions>
              <ActionLink to="/deposer/$slug" params={{ slug }}>
                <Trans>Déposer une demande</Trans>
              </ActionLink>
            </Actions>
          </Card>
        )}
      </Page>
    </PublicShell>
  );
}

interface QuestionFormProps {
  communes: readonly { insee: string; name: string }[];
  onAsk: (question: Question) => void;
}

function QuestionForm({ communes, onAsk }: QuestionFormProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<Question>({ inInsolvency: false, jobsKept: 0, halfDays: 0 });
  const change = (changed: Question) => setTyped((before) => ({ ...before, ...changed }));

  function submit(event: FormEvent) {
    event.preventDefault();
    onAsk(typed);
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <NativeSelect
        size="md"
        label={<Trans>Commune de l'entreprise</Trans>}
        value={typed.communeCode ?? ""}
        onChange={(event) => change({ communeCode: event.currentTarget.value })}
        data={[
          { value: "", label: t`(choisissez la commune)` },
          ...communes.map(({ insee, name }) => ({ value: insee, label: name })),
        ]}
      />
      <NumberField
        label={<Trans>Effectif</Trans>}
        value={typed.headcount}
        onChange={(headcount) => change({ headcount })}
      />
      <DateField
        label={<Trans>Créée le</Trans>}
        value={typed.createdOn}
        onChange={(createdOn) => createdOn !== undefined && change({ createdOn })}
      />
      <NativeSelect
        size="md"
        label={<Trans>Procédure collective en cours</Trans>}
        value={typed.inInsolvency === true ? "yes" : "no"}
        onChange={(event) => change({ inInsolvency: event.currentTarget.value === "yes" })}
        data={[
          { value: "no", label: t`non` },
          { value: "yes", label: t`oui` },
        ]}
      />
      <NumberField
        label={<Trans>Avance souhaitée</Trans>}
        suffix="€"
        decimals={2}
        value={typed.amountCents === undefined ? undefined : typed.amountCents / 100}
        onChange={(euros) => change({ amountCents: Math.round(euros * 100) })}
      />
      <NumberField
        label={<Trans>Emplois à créer en trois ans</Trans>}
        value={typed.jobsCreated}
        onChange={(jobsCreated) => change({ jobsCreated })}
      />
      <NumberField
        label={<Trans>Emplois menacés à maintenir</Trans>}
        value={typed.jobsKept}
        onChange={(jobsKept) => change({ jobsKept })}
      />
      <NumberField
        label={<Trans>Demi-journées d'expert souhaitées</Trans>}
        value={typed.halfDays}
        onChange={(halfDays) => change({ halfDays })}
      />
      <SubmitButton busy={false}>
        <Trans>Voir la réponse</Trans>
      </SubmitButton>
    </form>
  );
}

function Answer({ slug, asked }: { slug: string; asked: Question }) {
  const read = useRead(applicationContract, "testEligibility", { params: { slug }, query: asked });
  return (
    <Reading of={read}>
      {(answer) => (
        <Card
          title={
            answer.eligible ? (
              <Trans>Votre projet répond à toutes les règles</Trans>
            ) : (
              <Trans>Une règle au moins n'est pas remplie</Trans>
            )
          }
        >
          <EligibilityRules answer={answer} />
        </Card>
      )}
    </Reading>
  );
}
