import { Plural, Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { NextStep } from "#web/design/status.tsx";
import { committeeContract } from "../contract.ts";
import { AnswerCall } from "./answer-call.form.tsx";
import { AppointmentFacts } from "./appointment.tsx";
import { DeclareLink } from "./declare-link.form.tsx";
import { MyPack } from "./my-pack.tsx";
import type { PreparedItem, ReadConvening } from "./read-convening.ts";
import type { ReadSitting, SittingParams } from "./read-sitting.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite/$sitting/ma-page");

/** A member's own page of a sitting: answer, say one's links, read, ask. */
export function MySittingPage() {
  const params = route.useParams();
  const sitting = useRead(committeeContract, "readSitting", { params });
  const convening = useRead(committeeContract, "readConvening", { params });
  return (
    <Reading of={sitting}>
      {(read) => (
        <Page
          title={
            <Trans>
              Votre comité du <Day date={read.heldOn} />
            </Trans>
          }
          lead={<Trans>Répondez, dites vos liens, puis lisez les dossiers.</Trans>}
        >
          <Reading of={convening}>
            {(prepared) => <MySitting params={params} sitting={read} prepared={prepared} />}
          </Reading>
        </Page>
      )}
    </Reading>
  );
}

interface MineProps {
  params: SittingParams;
  sitting: ReadSitting;
  prepared: ReadConvening;
}

function MySitting({ params, sitting, prepared }: MineProps) {
  const call = prepared.calls.at(-1);
  const isConvened = sitting.status === "convened" && prepared.mySeat !== null;
  const toDeclare = sitting.items.filter(({ standing }) => standing === "to-declare");
  return (
    <>
      <MyNextStep sitting={sitting} prepared={prepared} toDeclare={toDeclare.length} />
      {call === undefined ? null : (
        <Card title={<Trans>Quand et où</Trans>}>
          <AppointmentFacts call={call} />
          {isConvened ? <AnswerCall params={params} answer={prepared.myAnswer} /> : null}
        </Card>
      )}
      {toDeclare.length === 0 || sitting.status === "cancelled" ? null : (
        <Card
          title={<Trans>Dites vos liens</Trans>}
          lead={<Trans>D'après le nom de l'entreprise : le dossier s'ouvre ensuite.</Trans>}
        >
          {toDeclare.map((item) => (
            <section key={item.id}>
              <h3>
                {item.position}. {item.firm}
              </h3>
              <DeclareLink params={params} item={item} />
            </section>
          ))}
        </Card>
      )}
      <MyPacks params={params} sitting={sitting} prepared={prepared} />
    </>
  );
}

function MyNextStep({ sitting, prepared, toDeclare }: Omit<MineProps, "params"> & { toDeclare: number }) {
  const unread = prepared.items.filter(isUnread).length;
  if (sitting.status === "cancelled") {
    return (
      <NextStep>
        <Trans>
          <strong>Séance annulée.</strong> Motif : {prepared.calls.at(-1)?.why}
        </Trans>
      </NextStep>
    );
  }
  if (prepared.mySeat === null) {
    return (
      <NextStep>
        <Trans>
          <strong>Vous ne siégez pas à cette séance.</strong> Rien ne vous y est demandé.
        </Trans>
      </NextStep>
    );
  }
  if (sitting.status === "convened" && prepared.myAnswer === null) {
    return (
      <NextStep>
        <Trans>
          <strong>À vous.</strong> Dites d'abord si vous venez.
        </Trans>
      </NextStep>
    );
  }
  if (toDeclare > 0) {
    return (
      <NextStep>
        <strong>
          <Trans>À vous.</Trans>
        </strong>{" "}
        <Plural
          value={toDeclare}
          one="Dites si quelque chose vous lie à # entreprise."
          other="Dites si quelque chose vous lie à # entreprises."
        />
      </NextStep>
    );
  }
  return unread === 0 ? (
    <NextStep>
      <Trans>
        <strong>Vous êtes prêt.</strong> Vous avez lu la dernière version de chaque dossier.
      </Trans>
    </NextStep>
  ) : (
    <NextStep>
      <strong>
        <Trans>À vous.</Trans>
      </strong>{" "}
      <Plural value={unread} one="# dossier est à lire." other="# dossiers sont à lire." />
    </NextStep>
  );
}

function isUnread({ pack, status }: PreparedItem): boolean {
  return pack !== null && status !== "withdrawn" && pack.opened !== pack.version;
}

function MyPacks({ params, sitting, prepared }: MineProps) {
  const open = prepared.items.filter(({ pack }) => pack !== null);
  return (
    <>
      {sitting.items.map((item) => {
        const mine = prepared.items.find((one) => one.item === item.id);
        if (mine === undefined || item.standing === "to-declare") return null;
        return <MyPack key={item.id} params={params} sitting={sitting} item={item} prepared={mine} />;
      })}
      {open.length === 0 ? null : (
        <PacksOnPaper params={params} items={open.map(({ item }) => item)} isRead={!open.some(isUnread)} />
      )}
      <Actions>
        <ActionLink to="/territoires/$territory/comite/$sitting" params={params}>
          <Trans>Voir la séance</Trans>
        </ActionLink>
      </Actions>
    </>
  );
}

/** Paper is made of what was opened: one press opens all that may be. */
function PacksOnPaper({
  params,
  items,
  isRead,
}: {
  params: SittingParams;
  items: readonly string[];
  isRead: boolean;
}) {
  const [isReady, setReady] = useState(false);
  const open = useWrite(committeeContract, "openPacks");

  async function press() {
    if ((await open.send({ params, body: { items: [...items] } })) !== null) setReady(true);
  }

  return (
    <Card title={<Trans>Sur papier</Trans>}>
      <Note>
        <Trans>Votre exemplaire porte votre nom, et rien des dossiers dont vous êtes déporté.</Trans>
      </Note>
      {isRead || isReady ? (
        <FileLink contract={committeeContract} file="readPacksPaper" given={{ params }}>
          <Trans>Imprimer les dossiers</Trans>
        </FileLink>
      ) : (
        <>
          <Refusal of={open.refusal} />
          <Actions>
            <ActionButton onClick={() => void press()}>
              <Trans>Ouvrir tous les dossiers pour les imprimer</Trans>
            </ActionButton>
          </Actions>
        </>
      )}
    </Card>
  );
}
