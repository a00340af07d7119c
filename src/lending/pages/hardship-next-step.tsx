import { Trans } from "@lingui/react/macro";
import { formatEuros } from "#kernel/format.ts";
import { Day } from "#web/design/day.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import type { ReadAdvance } from "./read-advance.ts";

/** An early warning to who answers; to the owner, that they were heard. */
export function DelayAsked({
  territory,
  delay: { askedOn, from, count },
}: {
  territory: string;
  delay: ReadAdvance["delays"][number];
}) {
  const { mayCall } = useRights(territory);
  if (!mayCall(lendingContract.routes.answerDelay))
    return (
      <Trans>
        Votre demande de délai du <Day date={askedOn} /> attend sa réponse. Vous n'avez rien d'autre à faire.
      </Trans>
    );
  return (
    <Trans>
      Alerte précoce : un délai est demandé depuis le <Day date={askedOn} /> (échéances à reporter : {count},
      à partir de la {from}). Répondez à l'entreprise avant l'échéance.
    </Trans>
  );
}

/** Debits are frozen; what remains is to prove the debt, in time. */
export function InLiquidation({ read: { liquidation, territory, on } }: { read: ReadAdvance }) {
  const locale = useLocale();
  const { mayCall } = useRights(territory);
  if (liquidation === null) return null;
  const { declareBy, claim } = liquidation;
  if (!mayCall(lendingContract.routes.declareClaim))
    return <Trans>Plus rien n'est prélevé : le liquidateur est désormais votre interlocuteur.</Trans>;
  if (claim !== null) {
    const amount = formatEuros(claim.amount, locale);
    return (
      <Trans>
        Créance de {amount} déclarée le <Day date={claim.on} /> : le liquidateur répond. Plus rien n'est
        prélevé.
      </Trans>
    );
  }
  if (declareBy === null)
    return (
      <Trans>
        Plus rien n'est prélevé. Relevez la date de publication du jugement : la créance se déclare dans les
        deux mois qui suivent.
      </Trans>
    );
  return on > declareBy ? (
    <Trans>
      Plus rien n'est prélevé. Le délai de déclaration est passé depuis le <Day date={declareBy} /> : déclarez
      la créance et demandez au juge-commissaire d'être relevé de forclusion.
    </Trans>
  ) : (
    <Trans>
      Plus rien n'est prélevé. Déclarez la créance au liquidateur au plus tard le <Day date={declareBy} />,
      deux mois après la publication du jugement.
    </Trans>
  );
}
