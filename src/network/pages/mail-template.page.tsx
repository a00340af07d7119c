import { Trans, useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { Facts } from "#web/design/facts.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import type { WordsOfEvent } from "../contract/mail-template-routes.ts";
import { networkContract } from "../contract.ts";
import { AdaptMailTemplateForm } from "./adapt-mail-template.form.tsx";
import styles from "./mail.module.css";

const route = getRouteApi("/application/signed-in/territoires/$territory/textes-des-courriels/$event");

export type EventWords = z.output<typeof WordsOfEvent>;

/** The words of one occasion: an example of the mail, what it may say, and the versions of its words. */
export function MailTemplatePage() {
  const params = route.useParams();
  const { t } = useLingui();
  const locale = useLocale();
  const { mayCall } = useRights(params.territory);
  const [language, setLanguage] = useState<"fr" | "en">(locale);
  const read = useRead(networkContract, "readMailTemplate", { params });
  return (
    <Reading of={read}>
      {({ when, words }) => {
        const shown = words.find((one) => one.language === language);
        return (
          <Page
            title={when[locale]}
            lead={<Trans>Chacun reçoit ce courriel dans la langue de son compte.</Trans>}
          >
            <Select
              size="md"
              label={<Trans>Langue du courriel</Trans>}
              allowDeselect={false}
              data={[
                { value: "fr", label: t`français` },
                { value: "en", label: t`anglais` },
              ]}
              value={language}
              onChange={(chosen) => setLanguage(chosen === "en" ? "en" : "fr")}
            />
            {shown === undefined ? null : (
              <>
                <Example words={shown} />
                <Places words={shown} />
                {mayCall(networkContract.routes.adaptMailTemplate) ? (
                  <AdaptMailTemplateForm key={`${language} ${shown.version}`} params={params} words={shown} />
                ) : null}
                <Versions words={shown} />
              </>
            )}
          </Page>
        );
      }}
    </Reading>
  );
}

function Example({ words: { example, isAdapted, language } }: { words: EventWords }) {
  return (
    <Card
      title={example.subject}
      lead={
        isAdapted ? (
          <Trans>Un exemple, avec des valeurs inventées, dans les mots du territoire.</Trans>
        ) : (
          <Trans>Un exemple, avec des valeurs inventées, dans les mots de la maison.</Trans>
        )
      }
    >
      <div className={styles.text} lang={language}>
        {example.text}
      </div>
    </Card>
  );
}

function Places({ words: { places } }: { words: EventWords }) {
  const { t } = useLingui();
  return (
    <Card
      title={<Trans>Ce que ce courriel peut dire</Trans>}
      lead={<Trans>Écrivez un repère entre accolades : la valeur du moment prend sa place.</Trans>}
    >
      <Facts
        facts={places.map(({ name, example, isNeeded }) => ({
          key: name,
          label: `{${name}}`,
          value: isNeeded ? t`${example} (à garder dans le texte)` : example,
        }))}
      />
    </Card>
  );
}

function Versions({ words: { versions } }: { words: EventWords }) {
  const locale = useLocale();
  if (versions.length === 0) return null;
  return (
    <Card title={<Trans>Les textes successifs</Trans>}>
      <Facts
        facts={versions.map(({ version, decidedByName, decidedAt, words }) => ({
          key: String(version),
          label: formatInstant(decidedAt, locale),
          value:
            words === null ? (
              <Trans>{decidedByName} : retour au texte de la maison</Trans>
            ) : (
              <div className={styles.text}>
                {decidedByName} : {words.subject}
                {"\n\n"}
                {words.text}
              </div>
            ),
        }))}
      />
    </Card>
  );
}
