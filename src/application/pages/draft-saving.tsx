import { Trans } from "@lingui/react/macro";
import { formatInstant } from "#web/design/instant.ts";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import styles from "./entry.module.css";
import type { DraftDesk } from "./use-draft.ts";

/** What is kept, since when, and until when. */
export function DraftSaving({ desk }: { desk: DraftDesk }) {
  const locale = useLocale();
  const { savedAt, erasedAt } = desk.kept;
  const until = new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "long",
    timeZone: "Europe/Paris",
  }).format(new Date(erasedAt));
  return (
    <div className={styles.bar}>
      <p className={styles.saved} role="status">
        <Saying desk={desk} savedAt={savedAt} />
      </p>
      <p className={styles.saved}>
        <Trans>Sans dépôt, effacée le {until}</Trans>
      </p>
      <Refusal of={desk.refusal} />
    </div>
  );
}

function Saying({ desk, savedAt }: { desk: DraftDesk; savedAt: string | null }) {
  const locale = useLocale();
  if (desk.theirs !== null) return <Trans>Pas enregistré : choisissez d'abord ce qui reste.</Trans>;
  if (desk.refusal !== null) return <Trans>Pas enregistré. Nouvel essai dans quelques secondes.</Trans>;
  if (desk.isSaving || !desk.isClean) return <Trans>Enregistrement…</Trans>;
  if (savedAt === null) return <Trans>Rien n'est encore écrit.</Trans>;
  return isToday(savedAt) ? (
    <Trans>Enregistré à {hourOf(savedAt, locale)}</Trans>
  ) : (
    <Trans>Enregistré le {formatInstant(savedAt, locale)}</Trans>
  );
}

function isToday(instant: string): boolean {
  return new Date(instant).toDateString() === new Date().toDateString();
}

/** « 14 h 02 » in French, "14:02" in English; as read in France. */
function hourOf(instant: string, locale: "fr" | "en"): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Paris",
  }).format(new Date(instant));
  return locale === "fr" ? parts.replace(":", "\u00A0h\u00A0") : parts;
}
