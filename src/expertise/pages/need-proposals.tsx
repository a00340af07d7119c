import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { expertiseContract } from "../contract.ts";
import styles from "./expertise.module.css";
import { ProposalLine } from "./proposal-line.tsx";
import type { NeedProps } from "./read-expertise.ts";

/** To whom the need was proposed, latest first. */
export function NeedProposals({ territory, need }: NeedProps) {
  const read = useRead(expertiseContract, "listProposals", {
    params: { territory },
    query: { need: need.id },
  });
  return (
    <Reading of={read}>
      {({ proposals }) =>
        proposals.length === 0 ? null : (
          <Card title={<Trans>À qui le besoin a été proposé</Trans>}>
            <ul className={styles.plain}>
              {proposals.map((proposal) => (
                <li key={proposal.id}>
                  <ProposalLine territory={territory} proposal={proposal} namedBy="expert" />
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </Reading>
  );
}
