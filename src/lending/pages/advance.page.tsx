import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { formatRoundEuros } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { AdvanceActs } from "./advance-acts.tsx";
import { AdvanceHistory } from "./advance-history.tsx";
import { AdvanceNextStep } from "./advance-next-step.tsx";
import { AdvanceStrip } from "./advance-strip.tsx";
import { InstalmentsTable } from "./instalments-table.tsx";
import type { ReadAdvance } from "./read-advance.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/avances/$advance");

/** An advance whole: what comes next, its strip, its schedule, its acts, its history. */
export function AdvancePage() {
  const params = route.useParams();
  const page = useRead(lendingContract, "readAdvance", { params, query: {} });
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={read.firm.name}
          lead={
            <Trans>
              Avance n° {read.number}, accordée le <Day date={read.decidedOn} />.
            </Trans>
          }
        >
          <AdvanceNextStep read={read} />
          <Card title={<AdvanceTitle read={read} />} lead={<AdvanceTerms read={read} />}>
            <AdvanceStrip read={read} />
            <InstalmentsTable read={read} />
          </Card>
          <AdvanceActs params={params} read={read} />
          <Card title={<Trans>L'histoire de l'avance</Trans>}>
            <AdvanceHistory read={read} />
          </Card>
          <Note>
            <Trans>
              Taux zéro, sans frais ni pénalité. Parlez-nous avant l'échéance : une demande n'est pas une
              faute.
            </Trans>
          </Note>
        </Page>
      )}
    </Reading>
  );
}

function AdvanceTitle({ read }: { read: ReadAdvance }) {
  const locale = useLocale();
  const principal = formatRoundEuros(read.principal, locale);
  const outstanding = formatRoundEuros(read.outstanding, locale);
  if (read.disbursedOn === null) return <Trans>Avance de {principal}</Trans>;
  if (read.outstanding === 0n) return <Trans>Avance de {principal}, remboursée</Trans>;
  return (
    <Trans>
      Avance de {principal} : reste {outstanding} à rembourser
    </Trans>
  );
}

function AdvanceTerms({ read }: { read: ReadAdvance }) {
  const { disbursedOn, graceMonths } = read;
  if (disbursedOn === null) return <Trans>Pas encore versée : l'échéancier se fixe au versement.</Trans>;
  const count = read.instalments.length;
  return read.frequency === "monthly" ? (
    <Trans>
      Versée le <Day date={disbursedOn} />. {count} mensualités après {graceMonths} mois de différé.
    </Trans>
  ) : (
    <Trans>
      Versée le <Day date={disbursedOn} />. {count} trimestrialités après {graceMonths} mois de différé.
    </Trans>
  );
}
