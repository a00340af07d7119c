import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Choice } from "#web/design/form.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useMe, useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { holders } from "../domain/next-step.ts";
import styles from "./application.module.css";
import { ApplicationsBoard } from "./applications-board.tsx";
import { ApplicationsTable } from "./applications-table.tsx";
import { holderNames } from "./names.ts";
import type { ReadRow } from "./read-application.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers");

/** Every file: on a board by state, then in a table that sorts, filters and exports. */
export function ApplicationsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(applicationContract, "listApplications", { params: { territory } });
  return (
    <Page
      title={<Trans>Les dossiers</Trans>}
      lead={<Trans>Chaque entreprise, de la première rencontre à la porte du comité.</Trans>}
    >
      <Reading of={read}>
        {({ applications }) =>
          applications.length === 0 ? (
            <>
              <p>
                <Trans>Aucun dossier encore. Le premier commence par une entreprise et son projet.</Trans>
              </p>
              {mayCall(applicationContract.routes.openApplication) ? (
                <OpenLink territory={territory} />
              ) : null}
            </>
          ) : (
            <FilteredApplications
              territory={territory}
              rows={applications}
              mayOpen={mayCall(applicationContract.routes.openApplication)}
            />
          )
        }
      </Reading>
      <Actions>
        <ActionLink to="/territoires/$territory/regles" params={{ territory }}>
          <Trans>Lire les règles d'éligibilité</Trans>
        </ActionLink>
        <SelfTestLink territory={territory} />
      </Actions>
    </Page>
  );
}

interface FilteredProps {
  territory: string;
  rows: readonly ReadRow[];
  mayOpen: boolean;
}

function FilteredApplications({ territory, rows, mayOpen }: FilteredProps) {
  const { i18n, t } = useLingui();
  const [holder, setHolder] = useState("");
  const [whose, setWhose] = useState<"all" | "mine">("all");
  const me = useMe()?.person.id;
  const shown = rows.filter(
    ({ nextStep, assignedTo }) =>
      (holder === "" || nextStep?.holder === holder) && (whose === "all" || assignedTo?.id === me),
  );
  return (
    <>
      <div className={styles.tools}>
        <NativeSelect
          size="md"
          label={<Trans>À qui de jouer</Trans>}
          value={holder}
          onChange={(event) => setHolder(event.currentTarget.value)}
          data={[
            { value: "", label: t`(tous les dossiers)` },
            ...holders.map((value) => ({ value, label: i18n._(holderNames[value]) })),
          ]}
        />
        <Choice
          label={t`Suivis par`}
          value={whose}
          onChange={setWhose}
          options={[
            { value: "all", label: t`tous` },
            { value: "mine", label: t`moi` },
          ]}
        />
        {mayOpen ? <OpenLink territory={territory} /> : null}
      </div>
      <ApplicationsBoard territory={territory} rows={shown} />
      <ApplicationsTable territory={territory} rows={shown} />
    </>
  );
}

/** What an owner answers alone, before any account: the address to give away. */
function SelfTestLink({ territory }: { territory: string }) {
  const slug = useMe()?.seats.find(({ unit }) => unit.id === territory)?.unit.slug;
  const label = <Trans>Ouvrir le test public « Suis-je éligible ? »</Trans>;
  return slug === undefined ? (
    <ActionLink to="/suis-je-eligible">{label}</ActionLink>
  ) : (
    <ActionLink to="/suis-je-eligible/$slug" params={{ slug }}>
      {label}
    </ActionLink>
  );
}

function OpenLink({ territory }: { territory: string }) {
  return (
    <p>
      <ActionLink filled to="/territoires/$territory/dossiers/nouveau" params={{ territory }}>
        <Trans>Ouvrir un dossier</Trans>
      </ActionLink>
    </p>
  );
}
