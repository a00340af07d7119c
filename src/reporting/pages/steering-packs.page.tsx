import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { reportingContract } from "../contract.ts";
import styles from "./report.module.css";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite-de-pilotage");

type ReadPacks = z.output<(typeof reportingContract)["routes"]["listSteeringPacks"]["response"]>;

interface PacksProps {
  territory: string;
  read: ReadPacks;
}

/** What the steering committee of each convention reads, frozen the day it was drawn. */
export function SteeringPacksPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const packs = useRead(reportingContract, "listSteeringPacks", { params: { territory } });
  return (
    <Page
      title={<Trans>Les dossiers du comité de pilotage</Trans>}
      lead={
        <Trans>
          Partenaire par partenaire, ce qui est promis, appelé et versé ; le fonds, les avances, les emplois,
          les journées, les retards et les pertes. Figé avec ses données le jour où on l'établit.
        </Trans>
      }
    >
      <Reading of={packs}>
        {(read) => (
          <>
            {mayCall(reportingContract.routes.drawSteeringPack) && read.conventions.length > 0 ? (
              <DrawPack territory={territory} read={read} />
            ) : null}
            <Card title={<Trans>Dossiers figés</Trans>}>
              <Packs territory={territory} read={read} />
            </Card>
          </>
        )}
      </Reading>
    </Page>
  );
}

function DrawPack({ territory, read: { conventions, on } }: PacksProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(conventions.at(-1)?.id ?? "");
  const [done, setDone] = useState("");
  const draw = useWrite(reportingContract, "drawSteeringPack");

  async function submit() {
    const drawn = await draw.send({ params: { territory, convention: chosen } });
    if (drawn !== null) setDone(t`Dossier figé : il est en tête de la liste.`);
  }

  return (
    <ActForm
      {...draw}
      title={<Trans>Établir un dossier</Trans>}
      lead={
        <Trans>
          Avec les chiffres du <Day date={on} />. Chaque financeur y lit ce que tous ont promis et versé.
        </Trans>
      }
      submit={<Trans>Figer le dossier</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Convention</Trans>}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={conventions.map(({ id, number }) => ({ value: id, label: t`Convention n° ${number}` }))}
      />
    </ActForm>
  );
}

function Packs({ territory, read: { packs } }: PacksProps) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Dossiers du comité de pilotage`}
      file="alize-comite-de-pilotage"
      rows={packs}
      rowKey={({ id }) => id}
      empty={
        <Trans>
          Aucun dossier n'est figé. Quelques jours avant la réunion, la coordination en établit un pour la
          convention.
        </Trans>
      }
      columns={[
        {
          key: "pack",
          title: t`Dossier`,
          value: ({ convention }) => t`Convention n° ${convention.number}`,
          cell: ({ id, convention }) => (
            <FileLink
              contract={reportingContract}
              file="readSteeringPack"
              given={{ params: { territory, pack: id } }}
            >
              <Trans>Convention n° {convention.number}</Trans>
            </FileLink>
          ),
        },
        {
          key: "on",
          title: t`Figé au`,
          value: ({ readOn }) => readOn,
          cell: ({ readOn }) => <Day date={readOn} />,
        },
        { key: "by", title: t`Par`, value: ({ drawnBy }) => drawnBy.name },
        {
          key: "hash",
          title: t`Empreinte`,
          value: ({ hash }) => hash,
          cell: ({ hash }) => <span className={styles.hash}>{hash.slice(0, 12)}</span>,
        },
        {
          key: "same",
          title: t`Recalculé`,
          value: ({ isSame }) => (isSame ? t`identique` : t`différent`),
          cell: ({ isSame }) =>
            isSame ? (
              <Status tone="sea">
                <Trans>identique</Trans>
              </Status>
            ) : (
              <Status tone="brick">
                <Trans>différent : prévenez l'administrateur</Trans>
              </Status>
            ),
        },
      ]}
    />
  );
}
