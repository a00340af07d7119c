import { Trans } from "@lingui/react/macro";
import { formatEuros } from "#kernel/format.ts";
import { Day } from "#web/design/day.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import type { ReadAdvance } from "./read-advance.ts";

interface Read {
  read: ReadAdvance;
}

/** A loss or a refund waits for its second person. */
export function Proposed({ proposal }: { proposal: NonNullable<ReadAdvance["proposal"]> }) {
  const locale = useLocale();
  const amount = formatEuros(proposal.amount, locale);
  const name = proposal.proposedBy.name;
  return proposal.kind === "write-off" ? (
    <Trans>
      {name} propose de passer {amount} en perte : le président du comité ou le chargé de mission, une autre
      personne, confirme.
    </Trans>
  ) : (
    <Trans>
      {name} propose de rendre {amount} à l'entreprise : une autre personne confirme.
    </Trans>
  );
}

export function Accelerated({ read: { acceleratedOn, outstanding, on } }: Read) {
  const amount = formatEuros(outstanding, useLocale());
  return (
    <Trans>
      {amount} sont dus en entier depuis le <Day date={acceleratedOn ?? on} /> : convenez d'un nouvel
      échéancier (replanifier l'impayé), ou poursuivez le recouvrement.
    </Trans>
  );
}

/** Debits are frozen until the court decides; the debt is declared in time. */
export function InProceedings({ read: { insolvency, territory } }: Read) {
  const { mayCall } = useRights(territory);
  if (insolvency === null) return null;
  const { claim, declareBy } = insolvency;
  if (!mayCall(lendingContract.routes.declareClaim))
    return <Trans>Plus rien n'est prélevé tant que le tribunal protège votre entreprise.</Trans>;
  if (claim !== null)
    return (
      <Trans>
        Créance déclarée le <Day date={claim.on} />. Plus rien n'est prélevé : enregistrez le plan arrêté, ou
        la fin de la procédure.
      </Trans>
    );
  return declareBy === null ? (
    <Trans>
      Plus rien n'est prélevé. Relevez la date de publication du jugement : la créance se déclare dans les
      deux mois qui suivent.
    </Trans>
  ) : (
    <Trans>
      Plus rien n'est prélevé. Déclarez la créance au plus tard le <Day date={declareBy} />, deux mois après
      la publication du jugement.
    </Trans>
  );
}

export function Settled({ read: { overpaid, principal, disbursed, territory } }: Read) {
  const locale = useLocale();
  const { mayCall } = useRights(territory);
  const isLender = mayCall(lendingContract.routes.proposeRefund);
  const amount = formatEuros(overpaid, locale);
  const left = formatEuros(principal, locale);
  if (overpaid > 0n)
    return isLender ? (
      <Trans>Tout est remboursé, et {amount} de trop sont à rendre à l'entreprise.</Trans>
    ) : (
      <Trans>Tout est remboursé, et {amount} de trop vous seront rendus.</Trans>
    );
  if (disbursed < principal)
    return (
      <Trans>
        Ce qui est versé est remboursé ; {left} étaient accordés : une tranche peut encore l'être.
      </Trans>
    );
  return <Trans>Rien à faire : tout est remboursé.</Trans>;
}

export function WrittenOff({ read: { lost } }: Read) {
  const amount = formatEuros(lost, useLocale());
  return (
    <Trans>
      {amount} sont passés en perte. Si l'entreprise verse quelque chose, enregistrez une récupération.
    </Trans>
  );
}
