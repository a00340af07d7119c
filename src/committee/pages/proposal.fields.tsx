import { Trans, useLingui } from "@lingui/react/macro";
import { Choice } from "#web/design/form.tsx";
import { isApproval } from "../domain/decision.ts";
import styles from "./committee.module.css";
import { type Granted, GrantFields, Paragraph } from "./grant.fields.tsx";
import { outcomeNames } from "./words.ts";

const outcomes = ["approved", "approved-with-conditions", "refused"] as const;

/** What is put to a vote in writing, as it is being written. */
export interface ProposalDraft {
  outcome: (typeof outcomes)[number];
  grant: Granted;
  /** One a line. */
  conditions: string;
  reasons: string;
  derogation: string;
}

/** As the file asks for it, until someone says otherwise. */
export function emptyProposal(request: Granted): ProposalDraft {
  return { outcome: "approved", grant: request, conditions: "", reasons: "", derogation: "" };
}

export function proposalOf({ outcome, grant, conditions, reasons, derogation }: ProposalDraft) {
  const isGranting = isApproval(outcome);
  const lines = conditions.split("\n").filter((line) => line.trim() !== "");
  return {
    outcome,
    grant: isGranting ? grant : null,
    conditions: outcome === "approved-with-conditions" ? lines : [],
    reasons,
    derogation: isGranting && derogation.trim() !== "" ? derogation : null,
  };
}

interface ProposalFieldsProps {
  draft: ProposalDraft;
  onChange: (draft: ProposalDraft) => void;
}

export function ProposalFields({ draft, onChange }: ProposalFieldsProps) {
  const { i18n, t } = useLingui();
  const { outcome, grant, conditions, reasons, derogation } = draft;
  const isGranting = isApproval(outcome);
  return (
    <div className={styles.form}>
      <Choice
        label={t`Ce qui est proposé`}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: i18n._(outcomeNames[value]) }))}
        onChange={(chosen) => onChange({ ...draft, outcome: chosen })}
      />
      {isGranting ? (
        <GrantFields grant={grant} onChange={(granted) => onChange({ ...draft, grant: granted })} />
      ) : null}
      {outcome === "approved-with-conditions" ? (
        <Paragraph
          label={<Trans>Conditions, une par ligne</Trans>}
          required
          value={conditions}
          onChange={(text) => onChange({ ...draft, conditions: text })}
        />
      ) : null}
      <Paragraph
        label={<Trans>Motif, pour le procès-verbal</Trans>}
        required={!isGranting}
        value={reasons}
        onChange={(text) => onChange({ ...draft, reasons: text })}
      />
      {isGranting ? (
        <Paragraph
          label={<Trans>Dérogation : la règle dont le comité s'écarte, et pourquoi (facultatif)</Trans>}
          value={derogation}
          onChange={(text) => onChange({ ...draft, derogation: text })}
        />
      ) : null}
    </div>
  );
}
