import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import { Days } from "./days.tsx";
import styles from "./expertise.module.css";
import type { ReadProposal } from "./read-expertise.ts";
import { useDomainName } from "./use-domain-name.ts";
import { proposalStatusNames, proposalTones } from "./words.ts";

interface ProposalLineProps {
  territory: string;
  proposal: ReadProposal;
  /** Named by the firm, or by the expert where the firm is the page's. */
  namedBy?: "firm" | "expert";
}

/** A proposal in two lines: to whom, for whom, how long, where it stands. */
export function ProposalLine({ territory, proposal, namedBy = "firm" }: ProposalLineProps) {
  const { i18n } = useLingui();
  const nameOf = useDomainName();
  const { id, firm, expert, employer, domain, halfDays, status, proposedOn, answerBy } = proposal;
  return (
    <>
      <p>
        <Link to="/territoires/$territory/propositions/$proposal" params={{ territory, proposal: id }}>
          {namedBy === "firm" ? `${firm.name}, ${nameOf(domain)}` : `${expert.name}, ${employer.name}`}
        </Link>{" "}
        <Status tone={proposalTones[status]}>{i18n._(proposalStatusNames[status])}</Status>
      </p>
      <p className={styles.soft}>
        <Trans>
          Proposition de <Days of={halfDays} /> à {expert.name} ({employer.name}), le{" "}
          <Day date={proposedOn} /> ; réponse attendue au plus tard le <Day date={answerBy} />.
        </Trans>
      </p>
    </>
  );
}
