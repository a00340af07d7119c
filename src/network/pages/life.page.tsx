import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import type { Stage } from "#kernel/stage.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Choice } from "#web/design/form.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import type { Life } from "../contract/life-routes.ts";
import { networkContract } from "../contract.ts";
import { eventNames, stageNames, stageRules, stageTones, stageVerbs } from "./stage-names.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/vie");

type ReadLife = z.output<typeof Life>;

/** Where a territory stands in its life, how it came there, and where it may go. */
export function LifePage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(networkContract, "readLife", { params: { territory } });
  return (
    <Page
      title={<Trans>La vie du territoire</Trans>}
      lead={<Trans>En projet, ouvert, en sommeil, fermé : chaque étape dit ce qui peut commencer.</Trans>}
    >
      <Reading of={read}>
        {(life) => (
          <>
            <StageCard life={life} />
            {mayCall(networkContract.routes.changeStage) ? (
              <ChangeStage key={life.stage} territory={territory} life={life} />
            ) : null}
            <Events life={life} />
          </>
        )}
      </Reading>
    </Page>
  );
}

function StageCard({ life: { stage, since, work, follower } }: { life: ReadLife }) {
  const { i18n } = useLingui();
  return (
    <Card
      title={
        <>
          <Trans>Aujourd'hui :</Trans> <Status tone={stageTones[stage]}>{i18n._(stageNames[stage])}</Status>
        </>
      }
      lead={i18n._(stageRules[stage])}
    >
      <Facts
        facts={[
          ...(since === null
            ? []
            : [{ key: "since", label: <Trans>Depuis le</Trans>, value: <Day date={since} /> }]),
          { key: "files", label: <Trans>Dossiers en cours</Trans>, value: work.openFiles },
          { key: "committee", label: <Trans>Dont devant le comité</Trans>, value: work.filesBeforeCommittee },
          { key: "advances", label: <Trans>Avances à rembourser</Trans>, value: work.runningAdvances },
          { key: "owed", label: <Trans>Reste dû</Trans>, value: <Amount cents={work.outstanding} /> },
          ...(follower === null
            ? []
            : [
                {
                  key: "follower",
                  label: <Trans>Remboursements suivis par</Trans>,
                  value: (
                    <Trans>
                      {follower.name}, depuis le <Day date={follower.fromOn} />
                    </Trans>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  );
}

function ChangeStage({ territory, life }: { territory: string; life: ReadLife }) {
  const { i18n, t } = useLingui();
  const [to, setTo] = useState<Stage>(life.next[0] ?? "opened");
  const [reason, setReason] = useState("");
  const [follower, setFollower] = useState("");
  const change = useWrite(networkContract, "changeStage");
  const asksFollower = to === "closed" && life.work.runningAdvances > 0;

  async function submit() {
    await change.send({
      params: { territory },
      body: { to, reason, follower: asksFollower && follower !== "" ? follower : null },
    });
  }

  return (
    <ActForm
      {...change}
      title={<Trans>Changer d'étape</Trans>}
      lead={
        <Trans>
          Dès le <Day date={life.on} />, jour du territoire. Les chiffres passés gardent l'étape de leur jour.
        </Trans>
      }
      submit={i18n._(stageVerbs[to])}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t`L'étape suivante`}
        value={to}
        onChange={setTo}
        options={life.next.map((stage) => ({ value: stage, label: i18n._(stageVerbs[stage]) }))}
      />
      <p>{i18n._(stageRules[to])}</p>
      {asksFollower ? (
        <NativeSelect
          size="md"
          label={<Trans>Qui suit les remboursements</Trans>}
          value={follower}
          onChange={(event) => setFollower(event.currentTarget.value)}
          data={[
            { value: "", label: t`(choisissez une personne)` },
            ...life.mayFollow.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <TextInput
        size="md"
        required
        label={<Trans>Pourquoi</Trans>}
        description={<Trans>La délibération, la convention ou la lettre qui le décide.</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}

function Events({ life: { events } }: { life: ReadLife }) {
  const { i18n, t } = useLingui();
  return (
    <DataTable
      caption={t`Les événements`}
      file="alize-vie-du-territoire"
      rows={events.map((event, rank) => ({ ...event, rank }))}
      rowKey={({ rank }) => String(rank)}
      empty={<Trans>Rien n'est encore consigné ; la première étape le sera ici.</Trans>}
      columns={[
        { key: "on", title: t`Le`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
        { key: "kind", title: t`Événement`, value: ({ kind }) => i18n._(eventNames[kind]) },
        { key: "note", title: t`Pourquoi`, value: ({ note }) => note },
        { key: "by", title: t`Par`, value: ({ by }) => by ?? "" },
      ]}
    />
  );
}
