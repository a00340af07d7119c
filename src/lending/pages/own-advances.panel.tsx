import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Reading } from "#web/design/reading.tsx";
import { lendingContract } from "../contract.ts";
import { AdvanceCard } from "./advance-card.tsx";
import { AdvanceNextStep } from "./advance-next-step.tsx";
import styles from "./next-instalments.module.css";

/** An owner's advance beside what waits for them; nothing before the committee has granted one. */
export function OwnAdvancesPanel({ territory }: { territory: string }) {
  const read = useRead(lendingContract, "listOwnAdvances", { params: { territory } });
  return (
    <Reading of={read}>
      {({ advances }) =>
        advances.map((advance) => (
          <AdvanceCard key={advance.id} read={advance}>
            <div className={styles.below}>
              <AdvanceNextStep read={advance} />
              <Actions>
                <ActionLink to="/territoires/$territory/mon-avance" params={{ territory }}>
                  <Trans>Ouvrir mon avance</Trans>
                </ActionLink>
              </Actions>
            </div>
          </AdvanceCard>
        ))
      }
    </Reading>
  );
}
