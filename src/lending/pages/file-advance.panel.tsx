import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Reading } from "#web/design/reading.tsx";
import { lendingContract } from "../contract.ts";
import { AdvanceCard } from "./advance-card.tsx";
import styles from "./next-instalments.module.css";
import { NextInstalments } from "./next-instalments.tsx";

/** The advance inside the firm's file; nothing before the committee has granted one. */
export function FileAdvancePanel(params: { territory: string; application: string }) {
  const read = useRead(lendingContract, "readFileAdvance", { params });
  return (
    <Reading of={read}>
      {({ advance }) =>
        advance === null ? null : (
          <AdvanceCard read={advance}>
            <NextInstalments read={advance} />
            <div className={styles.below}>
              <Actions>
                <ActionLink
                  to="/territoires/$territory/avances/$advance"
                  params={{ territory: params.territory, advance: advance.id }}
                >
                  <Trans>Ouvrir l'avance</Trans>
                </ActionLink>
              </Actions>
            </div>
          </AdvanceCard>
        )
      }
    </Reading>
  );
}
