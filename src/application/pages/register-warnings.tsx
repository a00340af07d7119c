import { Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import styles from "./application.module.css";
import type { ReadRegisterFirm } from "./read-application.ts";

/** Where a datum comes from, and when it was read there. */
export function RegisterSource({ readAt }: { readAt: string }) {
  const locale = useLocale();
  return <Trans>API Recherche d'entreprises, lue le {formatInstant(readAt, locale)}</Trans>;
}

/** What the register says that stops or changes a file: a proceeding, an end, a firm that is not wholly published. */
export function RegisterWarnings({ notice }: Pick<ReadRegisterFirm, "notice">) {
  const { proceeding, inInsolvency } = notice;
  return (
    <ul className={styles.plain}>
      {proceeding === null ? null : (
        <li>
          <Status tone={inInsolvency === true ? "brick" : "ochre"}>
            <Trans>procédure collective</Trans>
          </Status>{" "}
          {proceeding.on === null ? (
            <Trans>Publiée au Bodacc : {proceeding.status}.</Trans>
          ) : (
            <Trans>
              Publiée au Bodacc : {proceeding.status}, <Day date={proceeding.on} />.
            </Trans>
          )}
        </li>
      )}
      {inInsolvency === false && proceeding === null ? (
        <li>
          <Trans>Aucune procédure collective publiée au Bodacc.</Trans>
        </li>
      ) : null}
      {inInsolvency === null ? (
        <li>
          <Trans>Le registre ne dit rien des procédures collectives : vérifiez-le au Bodacc.</Trans>
        </li>
      ) : null}
      {notice.isActive ? null : (
        <li>
          <Status tone="brick">
            <Trans>cessée</Trans>
          </Status>{" "}
          <Trans>Selon le registre, l'entreprise n'a plus d'activité.</Trans>
        </li>
      )}
      {notice.isStruckOff ? (
        <li>
          <Status tone="brick">
            <Trans>radiée</Trans>
          </Status>{" "}
          <Trans>Sa radiation est publiée au Bodacc.</Trans>
        </li>
      ) : null}
      {notice.isPartlyPublished ? (
        <li>
          <Trans>
            Cette entreprise a demandé à n'être publiée qu'en partie : son nom, son adresse et son dirigeant
            ne sont pas repris. Demandez-les-lui.
          </Trans>
        </li>
      ) : null}
    </ul>
  );
}
