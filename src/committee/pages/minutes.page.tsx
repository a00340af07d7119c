import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { FileLink, FileLinks } from "#web/design/file-link.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";
import { DecisionFacts } from "./decision-facts.tsx";
import { MinutesSignature } from "./minutes-signature.tsx";
import type { ReadItem, ReadSitting, SittingParams } from "./read-sitting.ts";
import { formatHour } from "./use-hour.ts";
import { collegeNames } from "./words.ts";
import { StageName } from "./words-of-stages.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite/$sitting/proces-verbal");

/** The procès-verbal, for the screen and for paper. */
export function MinutesPage() {
  const params = route.useParams();
  const read = useRead(committeeContract, "readMinutes", { params });
  return (
    <Reading of={read}>
      {({ sitting, hash, ...rest }) => (
        <Page
          title={
            <Trans>
              Procès-verbal du comité du <Day date={sitting.heldOn} />
            </Trans>
          }
          lead={sitting.place}
        >
          <FileLinks>
            <FileLink contract={committeeContract} file="readMinutesPaper" given={{ params }}>
              <Trans>Procès-verbal</Trans>
            </FileLink>
          </FileLinks>
          {hash === null ? (
            <Note>
              <Trans>La séance n'est pas close : ce procès-verbal est un projet.</Trans>
            </Note>
          ) : null}
          <PresenceTold sitting={sitting} />
          {sitting.items.map((item) => (
            <ItemTold key={item.id} item={item} params={params} isSealed={hash !== null} />
          ))}
          <Seal sitting={sitting} hash={hash} />
          <MinutesSignature params={params} minutes={{ sitting, hash, ...rest }} />
        </Page>
      )}
    </Reading>
  );
}

function PresenceTold({ sitting }: { sitting: ReadSitting }) {
  const { i18n } = useLingui();
  return (
    <Card title={<Trans>Présents et absents</Trans>}>
      <ul className={styles.plain}>
        {sitting.members.map(({ id, person, organisation, college, isPresent }) => (
          <li key={id}>
            <Status tone={isPresent ? "sea" : "ochre"}>
              {isPresent ? <Trans>présent</Trans> : <Trans>absent</Trans>}
            </Status>{" "}
            <strong>{person.name}</strong>
            {organisation === null ? null : `, ${organisation.name}`}, {i18n._(collegeNames[college])}
            {id === sitting.chair ? (
              <>
                , <Trans>préside</Trans>
              </>
            ) : null}
          </li>
        ))}
        {sitting.moves.map(({ member, name, isPresent, at }) => (
          <li key={`${member} ${at}`}>
            {isPresent ? (
              <Trans>
                {name} arrive à <Hour at={at} />.
              </Trans>
            ) : (
              <Trans>
                {name} part à <Hour at={at} />.
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ItemToldProps {
  item: ReadItem;
  params: SittingParams;
  isSealed: boolean;
}

function ItemTold({ item, params, isSealed }: ItemToldProps) {
  const locale = useLocale();
  const place = useExtract(item.id);
  const { voters, seats, needed, partnerFirms } = item.quorum;
  return (
    <section ref={place} id={`dossier-${item.id}`}>
      <Card
        title={
          <>
            {item.position}. {item.firm}
          </>
        }
      >
        {item.title === null ? null : <p>{item.title}</p>}
        <p>
          <Trans>
            Quorum : {voters} votants présents sur {seats} sièges, {needed} nécessaires, dont {partnerFirms}{" "}
            entreprises.
          </Trans>
        </p>
        {item.recusals.map(({ member, name, manner, why }) => (
          <p key={member}>
            {manner === "declared" ? (
              <Trans>
                {name} a déclaré un lien et s'est déporté : {why[locale]}
              </Trans>
            ) : (
              <Trans>
                {name} est déporté, le lien étant au dossier : {why[locale]}
              </Trans>
            )}
          </p>
        ))}
        <CourseTold item={item} />
        {item.standing === "open" ? null : (
          <Note>
            <Trans>Le reste de ce point vous est fermé.</Trans>
          </Note>
        )}
        {item.decision === null ? null : <DecisionFacts decision={item.decision} params={params} />}
        {isSealed && item.standing === "open" ? (
          <FileLink
            contract={committeeContract}
            file="readExtract"
            given={{ params: { ...params, item: item.id } }}
          >
            <Trans>
              Extrait <span className="visually-hidden">: {item.firm}</span>
            </Trans>
          </FileLink>
        ) : null}
        {item.packHash === null ? null : (
          <p className={styles.hash}>
            <Trans>Dossier lu, empreinte SHA-256 : {item.packHash}</Trans>
          </p>
        )}
      </Card>
    </section>
  );
}

/** What was done on an item, at what hour, and under whom. */
function CourseTold({ item: { stages, decision, isChairReplaced } }: { item: ReadItem }) {
  const chair = decision?.chair?.name;
  return (
    <>
      {stages.length === 0 ? null : (
        <ul className={styles.plain}>
          {stages.map(({ stage, beganAt }) => (
            <li key={beganAt}>
              <Hour at={beganAt} /> : <StageName stage={stage} />
            </li>
          ))}
        </ul>
      )}
      {isChairReplaced && chair !== undefined ? (
        <p>
          <Trans>Ce dossier est présidé par {chair}, en remplacement.</Trans>
        </p>
      ) : null}
    </>
  );
}

function Hour({ at }: { at: string }) {
  return <time dateTime={at}>{formatHour(at, useLocale())}</time>;
}

function Seal({ sitting, hash }: { sitting: ReadSitting; hash: string | null }) {
  const chair = sitting.members.find(({ id }) => id === sitting.chair)?.person.name;
  return (
    <Card title={<Trans>Signatures</Trans>}>
      <p>
        <Trans>Présidence : {chair}</Trans>
      </p>
      <p>
        <Trans>Secrétariat : {sitting.secretary}</Trans>
      </p>
      {hash === null ? null : (
        <p className={styles.hash}>
          <Trans>Procès-verbal scellé, empreinte SHA-256 : {hash}</Trans>
        </p>
      )}
    </Card>
  );
}

/** An address that names an item opens the minutes on it, once they are there. */
function useExtract(item: string) {
  const place = useRef<HTMLElement>(null);
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash === `dossier-${item}`) place.current?.scrollIntoView();
  }, [hash, item]);
  return place;
}
