import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Choice } from "#web/design/form.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useMe, useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { type ShownFiles, usualColumns } from "../domain/files-board.ts";
import styles from "./application.module.css";
import { ApplicationsBoard } from "./applications-board.tsx";
import { ApplicationsTable } from "./applications-table.tsx";
import { BatchForm } from "./batch.form.tsx";
import { DraftCounts } from "./draft-counts.tsx";
import { FilesFilters, FilesOrder } from "./files-filters.tsx";
import { ExportList, KeepList, KeptLists } from "./kept-lists.tsx";
import { askedOf } from "./read-lists.ts";
import { WorkloadPanel } from "./workload.panel.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/dossiers");

const everything: ShownFiles = {
  filter: { text: "", column: null, holder: null, assigned: null, label: null, isOverdue: false },
  sort: "number",
  isDescending: false,
  columns: usualColumns,
};

/** Every file: on a board by state, or in a table whose lists are kept, shared and exported. */
export function ApplicationsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(applicationContract, "readBoard", {
    params: { territory },
    query: askedOf(everything),
  });
  const mayOpen = mayCall(applicationContract.routes.openApplication);
  return (
    <Page
      title={<Trans>Les dossiers</Trans>}
      lead={<Trans>Chaque entreprise, de la première rencontre à la porte du comité.</Trans>}
    >
      {mayOpen ? <OpenLink territory={territory} /> : null}
      <DraftCounts territory={territory} />
      <Reading of={read}>
        {({ all }) =>
          all === 0 ? (
            <p>
              <Trans>Aucun dossier encore. Le premier commence par une entreprise et son projet.</Trans>
            </p>
          ) : (
            <ChosenFiles territory={territory} />
          )
        }
      </Reading>
      <Actions>
        <ActionLink to="/territoires/$territory/regles" params={{ territory }}>
          <Trans>Lire les règles d'éligibilité et les délais</Trans>
        </ActionLink>
        <SelfTestLink territory={territory} />
      </Actions>
    </Page>
  );
}

function ChosenFiles({ territory }: { territory: string }) {
  const { t } = useLingui();
  const [shown, setShown] = useState(everything);
  const [display, setDisplay] = useState<"board" | "table">("board");
  const [page, setPage] = useState(1);
  // A kept list brings its own words: what was being typed is left.
  const [round, setRound] = useState(0);
  const show = (changed: ShownFiles) => {
    setShown(changed);
    setPage(1);
  };
  return (
    <>
      <KeptLists
        territory={territory}
        onChange={(kept) => {
          show(kept);
          setRound(round + 1);
        }}
      />
      <FilesFilters key={round} territory={territory} shown={shown} onChange={show} />
      <Choice
        label={t`Présenter en`}
        value={display}
        onChange={setDisplay}
        options={[
          { value: "board", label: t`tableau à colonnes` },
          { value: "table", label: t`liste` },
        ]}
      />
      {display === "board" ? (
        <ApplicationsBoard
          territory={territory}
          shown={shown}
          onOpen={(column) => {
            show({ ...shown, filter: { ...shown.filter, column } });
            setDisplay("table");
          }}
        />
      ) : (
        <>
          <details className={styles.block}>
            <summary>
              <Trans>Choisir l'ordre et les colonnes</Trans>
            </summary>
            <FilesOrder shown={shown} onChange={show} />
          </details>
          <ChosenTable territory={territory} shown={shown} page={page} onPage={setPage} />
        </>
      )}
      <ExportList territory={territory} shown={shown} />
      <KeepList territory={territory} shown={shown} />
      <WorkloadPanel territory={territory} />
    </>
  );
}

interface ChosenTableProps {
  territory: string;
  shown: ShownFiles;
  page: number;
  onPage: (page: number) => void;
}

/** The list, whose files may be ticked by whoever acts on several. */
function ChosenTable(props: ChosenTableProps) {
  const { t } = useLingui();
  const { territory } = props;
  const { mayCall } = useRights(territory);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (!mayCall(applicationContract.routes.actOnMany)) return <ApplicationsTable {...props} />;
  const tick = (id: string, isTicked: boolean) => {
    const changed = new Set(chosen);
    if (isTicked) changed.add(id);
    else changed.delete(id);
    setChosen(changed);
  };
  return (
    <ApplicationsTable
      {...props}
      before={(rows) => <BatchForm territory={territory} chosen={chosen} rows={rows} onChange={setChosen} />}
      mark={({ id, firm }) => (
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={t`Cocher ${firm.name}`}
          checked={chosen.has(id)}
          onChange={(event) => tick(id, event.currentTarget.checked)}
        />
      )}
    />
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
