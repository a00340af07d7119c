import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import type { HandOver } from "../contract/hand-over-routes.ts";
import { networkContract } from "../contract.ts";
import { HandOverForm } from "./hand-over.form.tsx";
import { handOverStateNames, handOverStateTones } from "./hand-over-words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/passation");

type ReadHandOver = z.output<typeof HandOver>;

/** One coordinator's work goes to another: on a day, all of it, for good or until they are back. */
export function HandOverPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(networkContract, "listHandOvers", { params: { territory } });
  const mayWrite = mayCall(networkContract.routes.handOver);
  return (
    <Page
      title={<Trans>Passer la main</Trans>}
      lead={
        <Trans>
          Les dossiers, leurs rappels et les tâches de l'animation passent ensemble d'une personne à une
          autre.
        </Trans>
      }
    >
      <Reading of={read}>
        {(listed) => (
          <>
            {mayWrite && listed.givers.length > 0 ? (
              <HandOverForm territory={territory} listed={listed} />
            ) : null}
            {mayWrite && listed.givers.length === 0 ? (
              <Card title={<Trans>Personne n'a de travail à passer</Trans>}>
                <p>
                  <Trans>
                    Il faut un siège d'animateur dans ce territoire. Donnez-le sur la page des personnes.
                  </Trans>
                </p>
              </Card>
            ) : null}
            <HandOvers territory={territory} handOvers={listed.handOvers} mayWrite={mayWrite} />
            <Note>
              <Trans>
                Restent personnels : une signature demandée (faites remplacer le signataire sur sa page), un
                siège au comité, les listes de dossiers gardées et l'agenda. Les séances à convoquer, les
                missions et les veilles suivent le siège d'animateur.
              </Trans>
            </Note>
          </>
        )}
      </Reading>
    </Page>
  );
}

interface HandOversProps {
  territory: string;
  handOvers: readonly ReadHandOver[];
  mayWrite: boolean;
}

function HandOvers({ territory, handOvers, mayWrite }: HandOversProps) {
  const { i18n, t } = useLingui();
  return (
    <DataTable
      caption={t`Les passations`}
      file="alize-passations"
      rows={handOvers}
      rowKey={({ id }) => id}
      empty={<Trans>Aucune passation encore : tout est dans les mains qui l'ont commencé.</Trans>}
      columns={[
        { key: "giver", title: t`De`, value: ({ giver }) => giver.name },
        { key: "taker", title: t`À`, value: ({ taker }) => taker.name },
        {
          key: "from",
          title: t`Du`,
          value: ({ fromOn }) => fromOn,
          cell: ({ fromOn }) => <Day date={fromOn} />,
        },
        {
          key: "until",
          title: t`Retour le`,
          value: ({ untilOn }) => untilOn ?? "",
          cell: ({ untilOn }) => (untilOn === null ? null : <Day date={untilOn} />),
        },
        {
          key: "state",
          title: t`État`,
          value: ({ state }) => i18n._(handOverStateNames[state]),
          cell: ({ state }) => (
            <Status tone={handOverStateTones[state]}>{i18n._(handOverStateNames[state])}</Status>
          ),
        },
        {
          key: "moved",
          title: t`Ce qui a passé`,
          value: ({ moved }) => moved.reduce((all, { count }) => all + count, 0),
          cell: ({ moved }) => <Moved moved={moved} />,
        },
        { key: "reason", title: t`Pourquoi`, value: ({ reason }) => reason },
        {
          key: "act",
          title: t`Terminer`,
          value: () => "",
          cell: ({ id, state, giver }) =>
            mayWrite && (state === "planned" || state === "running") ? (
              <EndHandOver territory={territory} handOver={id} state={state} name={giver.name} />
            ) : null,
        },
      ]}
    />
  );
}

function Moved({ moved }: Pick<ReadHandOver, "moved">) {
  return moved.map(({ to, count }) => (
    <div key={to?.id ?? ""}>
      {to === null ? <Trans>à attribuer</Trans> : to.name} :{" "}
      <Plural value={count} one="# suivi" other="# suivis" />
    </div>
  ));
}

interface EndHandOverProps {
  territory: string;
  handOver: string;
  state: "planned" | "running";
  name: string;
}

function EndHandOver({ territory, handOver, state, name }: EndHandOverProps) {
  const end = useWrite(networkContract, "endHandOver");
  return (
    <>
      <ActionButton onClick={() => void end.send({ params: { territory, handOver }, body: {} })}>
        {state === "planned" ? <Trans>Annuler</Trans> : <Trans>Faire revenir dès aujourd'hui</Trans>}{" "}
        <span className="visually-hidden">{name}</span>
      </ActionButton>
      <Refusal of={end.refusal} />
    </>
  );
}
