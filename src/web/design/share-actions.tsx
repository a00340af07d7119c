import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { ActionButton, Actions } from "./actions.tsx";

type Copied = "not-yet" | "copied" | "refused";

/** Everything typed stands in the address: to share a simulation is to share its link, or its print. */
export function ShareActions() {
  const { t } = useLingui();
  const [copied, setCopied] = useState<Copied>("not-yet");

  async function copy() {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setCopied("copied");
    } catch {
      // The browser forbids it: the address bar holds the same link.
      setCopied("refused");
    }
  }

  const said = {
    "not-yet": "",
    copied: t`Lien copié.`,
    refused: t`Votre navigateur refuse la copie : le lien est dans la barre d'adresse.`,
  };

  return (
    <div>
      <Actions>
        <ActionButton onClick={() => window.print()}>
          <Trans>Imprimer</Trans>
        </ActionButton>
        <ActionButton onClick={() => void copy()}>
          <Trans>Copier le lien</Trans>
        </ActionButton>
      </Actions>
      <p role="status">{said[copied]}</p>
    </div>
  );
}
