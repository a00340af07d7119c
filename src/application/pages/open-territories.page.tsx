import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { applicationContract } from "../contract.ts";
import { searchCommune } from "../domain/search-commune.ts";
import styles from "./application.module.css";
import type { ReadTerritory } from "./read-application.ts";
import { stageSentences } from "./stage-sentences.ts";

/** Before any account: which territory is mine, and its test. */
export function OpenTerritoriesPage() {
  const read = useRead(applicationContract, "listOpenTerritories", {});
  const isDemonstration = read.data?.territories.some((one) => one.isDemonstration) === true;
  return (
    <PublicShell isDemonstration={isDemonstration}>
      <Page
        title={<Trans>Suis-je éligible ?</Trans>}
        lead={
          <Trans>
            Les règles changent d'un territoire à l'autre. Trouvez le vôtre par la commune de l'entreprise.
          </Trans>
        }
      >
        <Reading of={read}>
          {({ territories }) =>
            territories.length === 0 ? (
              <p>
                <Trans>Aucun territoire n'est encore ouvert ici. Revenez bientôt.</Trans>
              </p>
            ) : (
              <FindTerritory territories={territories} />
            )
          }
        </Reading>
      </Page>
    </PublicShell>
  );
}

function FindTerritory({ territories }: { territories: readonly ReadTerritory[] }) {
  const { i18n } = useLingui();
  const [typed, setTyped] = useState("");
  const open = territories.filter(({ stage }) => stage === "opened");
  const others = territories.filter(({ stage }) => stage !== "opened");
  const found = searchCommune(territories, typed);
  return (
    <>
      <Card title={<Trans>Par la commune</Trans>}>
        <div className={styles.search}>
          <TextInput
            size="md"
            type="search"
            label={<Trans>Commune de l'entreprise</Trans>}
            description={<Trans>Son nom, ou son code INSEE</Trans>}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <div role="status">
          {found === null ? null : found.length === 0 ? (
            <p>
              <Trans>
                Aucun territoire ouvert ne compte cette commune. Vérifiez son nom, ou choisissez un voisin
                ci-dessous.
              </Trans>
            </p>
          ) : (
            <ul className={styles.plain}>
              {found.map(({ territory, commune }) => (
                <li key={`${territory.slug} ${commune.insee}`} className={styles.row}>
                  <span>
                    <Trans>
                      {commune.name} est dans le territoire de <strong>{territory.name}</strong>.
                    </Trans>
                  </span>
                  {territory.stage === "opened" ? (
                    <TestLink territory={territory} />
                  ) : (
                    <span>{i18n._(stageSentences[territory.stage])}</span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Card>
      <Card title={<Trans>Les territoires ouverts</Trans>}>
        <ul className={styles.plain}>
          {open.map((territory) => (
            <li key={territory.slug} className={styles.row}>
              <strong>{territory.name}</strong>
              <span>
                <Link to="/chiffres/$slug" params={{ slug: territory.slug }}>
                  <Trans>Les chiffres : {territory.name}</Trans>
                </Link>
              </span>
              <TestLink territory={territory} />
            </li>
          ))}
        </ul>
      </Card>
      {others.length === 0 ? null : (
        <Card title={<Trans>Les autres territoires</Trans>}>
          <ul className={styles.plain}>
            {others.map(({ slug, name, stage }) => (
              <li key={slug} className={styles.row}>
                <strong>{name}</strong>
                <span>{i18n._(stageSentences[stage])}</span>
                <span>
                  <Link to="/chiffres/$slug" params={{ slug }}>
                    <Trans>Les chiffres : {name}</Trans>
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function TestLink({ territory: { slug, name } }: { territory: ReadTerritory }) {
  const { t } = useLingui();
  return (
    <Actions>
      <ActionLink to="/suis-je-eligible/$slug" params={{ slug }} aria-label={t`Faire le test de ${name}`}>
        <Trans>Faire le test</Trans>
      </ActionLink>
    </Actions>
  );
}
