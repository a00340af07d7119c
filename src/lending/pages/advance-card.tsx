import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { formatRoundEuros } from "#kernel/format.ts";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { AdvanceStrip } from "./advance-strip.tsx";
import type { ReadAdvance } from "./read-advance.ts";

/** An advance on its card: what it has come to, its terms, its strip. */
export function AdvanceCard({ read, children }: { read: ReadAdvance; children?: ReactNode }) {
  return (
    <Card title={<AdvanceTitle read={read} />} lead={<AdvanceTerms read={read} />}>
      <AdvanceStrip read={read} />
      {children}
    </Card>
  );
}

function AdvanceTitle({ read }: { read: ReadAdvance }) {
  const locale = useLocale();
  const principal = formatRoundEuros(read.principal, locale);
  const outstanding = formatRoundEuros(read.outstanding, locale);
  if (read.status === "lapsed") return <Trans>Avance de {principal}, caduque</Trans>;
  if (read.disbursedOn === null) return <Trans>Avance de {principal}</Trans>;
  const lost = formatRoundEuros(read.lost, locale);
  if (read.status === "written-off")
    return (
      <Trans>
        Avance de {principal} : {lost} passés en perte
      </Trans>
    );
  if (read.outstanding === 0n) return <Trans>Avance de {principal}, remboursée</Trans>;
  if (read.liquidation !== null)
    return (
      <Trans>
        Avance de {principal} : {outstanding} dus, l'entreprise est en liquidation
      </Trans>
    );
  return (
    <Trans>
      Avance de {principal} : reste {outstanding} à rembourser
    </Trans>
  );
}

function AdvanceTerms({ read }: { read: ReadAdvance }) {
  const { decidedOn, disbursedOn, lapsedOn, graceMonths } = read;
  if (lapsedOn !== null)
    return (
      <Trans>
        Jamais versée : la décision est caduque depuis le <Day date={lapsedOn} />, et son argent est rendu au
        fonds.
      </Trans>
    );
  if (disbursedOn === null) return <Trans>Pas encore versée : l'échéancier se fixe au versement.</Trans>;
  const count = read.count;
  return (
    <>
      {read.frequency === "monthly" ? (
        <Trans>
          Accordée le <Day date={decidedOn} />, versée le <Day date={disbursedOn} />. {count} mensualités
          après {graceMonths} mois de différé.
        </Trans>
      ) : (
        <Trans>
          Accordée le <Day date={decidedOn} />, versée le <Day date={disbursedOn} />. {count} trimestrialités
          après {graceMonths} mois de différé.
        </Trans>
      )}{" "}
      <Deferred read={read} />
    </>
  );
}

function Deferred({ read: { events } }: { read: ReadAdvance }) {
  const deferrals = events.flatMap(({ deferral }) => deferral ?? []);
  const count = deferrals.reduce((all, deferral) => all + deferral.count, 0);
  if (count === 0) return null;
  return deferrals.every(({ keepTerm }) => !keepTerm) ? (
    <Plural
      value={count}
      one="# échéance reportée, durée prolongée d'autant."
      other="# échéances reportées, durée prolongée d'autant."
    />
  ) : (
    <Plural value={count} one="# échéance reportée." other="# échéances reportées." />
  );
}
