import { Plural, Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { expertiseContract } from "../contract.ts";
import styles from "./expertise.module.css";
import { ProposalLine } from "./proposal-line.tsx";
import type { ReadProposal } from "./read-expertise.ts";

/** The proposals that still wait for someone; nothing where none does. */
export function ProposalsCard({ territory }: { territory: string }) {
  const read = useRead(expertiseContract, "listProposals", { params: { territory }, query: {} });
  return (
    <Reading of={read}>
      {({ proposals }) => {
        const open = proposals.filter(isOpen);
        if (open.length === 0) return null;
        return (
          <Card
            title={
              <Plural
                value={open.length}
                one="# proposition de mission attend"
                other="# propositions de mission attendent"
              />
            }
            lead={<Trans>L'expert accepte, son employeur aussi ; la lettre de mission suit.</Trans>}
          >
            <ul className={styles.plain}>
              {open.map((proposal) => (
                <li key={proposal.id}>
                  <ProposalLine territory={territory} proposal={proposal} />
                </li>
              ))}
            </ul>
          </Card>
        );
      }}
    </Reading>
  );
}

function isOpen({ status }: ReadProposal): boolean {
  return status === "pending" || status === "accepted" || status === "agreed";
}
