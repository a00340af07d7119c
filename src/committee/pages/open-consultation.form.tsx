import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Note } from "#web/design/page.tsx";
import type { ReadyItem } from "../contract/views.ts";
import { committeeContract } from "../contract.ts";
import { usualQuorum } from "../domain/quorum.ts";
import styles from "./committee.module.css";
import { Paragraph } from "./grant.fields.tsx";
import { emptyProposal, type ProposalDraft, ProposalFields, proposalOf } from "./proposal.fields.tsx";
import type { ReadMember } from "./read-sitting.ts";

type ReadyFile = z.output<typeof ReadyItem>;

interface OpenConsultationProps {
  territory: string;
  files: readonly ReadyFile[];
  funds: readonly { id: string; name: string }[];
  /** Who sits today with a vote. */
  seats: readonly ReadMember[];
  rule: { on: PlainDate; days: number };
}

/** Chosen files, each with what is put to the vote, why it is urgent and until when members answer. */
export function OpenConsultation({ territory, files, funds, seats, rule }: OpenConsultationProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [closesOn, setClosesOn] = useState<PlainDate | undefined>(addDays(rule.on, rule.days));
  const [fund, setFund] = useState(funds[0]?.id ?? "");
  const [chair, setChair] = useState(seats[0]?.id ?? "");
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ProposalDraft>>(new Map());
  const open = useWrite(committeeContract, "openConsultation");

  async function send() {
    if (closesOn === undefined) return;
    const items = files.flatMap(({ id }) => {
      const draft = drafts.get(id);
      return draft === undefined ? [] : [{ kind: "application" as const, id, proposal: proposalOf(draft) }];
    });
    const body = { reason, closesOn, fund, chair, quorum: usualQuorum, items };
    const opened = await open.send({ params: { territory }, body });
    if (opened === null) return;
    await navigate({
      to: "/territoires/$territory/comite/$sitting/consultation",
      params: { territory, sitting: opened.sitting },
    });
  }

  if (files.length === 0)
    return (
      <Note>
        <Trans>Aucun dossier n'est prêt. Un dossier le devient quand son instruction est terminée.</Trans>
      </Note>
    );
  if (seats.length === 0)
    return (
      <Note>
        <Trans>Personne ne siège au comité aujourd'hui. Nommez d'abord ses membres.</Trans>
      </Note>
    );
  return (
    <ActForm
      title={<Trans>La consultation</Trans>}
      refusal={open.refusal}
      isSending={open.isSending}
      submit={<Trans>Consulter les membres</Trans>}
      onSubmit={() => void send()}
    >
      <Paragraph
        label={<Trans>Pourquoi ne pas attendre la prochaine séance</Trans>}
        required
        value={reason}
        onChange={setReason}
      />
      <DateField label={<Trans>Dernier jour pour répondre</Trans>} value={closesOn} onChange={setClosesOn} />
      <NativeSelect
        size="md"
        label={<Trans>Fonds</Trans>}
        value={fund}
        onChange={(event) => setFund(event.currentTarget.value)}
        data={funds.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NativeSelect
        size="md"
        label={<Trans>Qui préside</Trans>}
        value={chair}
        onChange={(event) => setChair(event.currentTarget.value)}
        data={seats.map(({ id, person }) => ({ value: id, label: person.name }))}
      />
      <div className={styles.wide}>
        {files.map((file) => (
          <ChosenFile
            key={file.id}
            label={t`${file.firm.name}, ${file.title}`}
            draft={drafts.get(file.id)}
            onChange={(draft) => setDrafts(changed(drafts, file.id, draft))}
            fresh={emptyProposal(file.request)}
          />
        ))}
      </div>
    </ActForm>
  );
}

function ChosenFile({
  label,
  draft,
  fresh,
  onChange,
}: {
  label: string;
  draft: ProposalDraft | undefined;
  fresh: ProposalDraft;
  onChange: (draft: ProposalDraft | undefined) => void;
}) {
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{label}</legend>
      <Checkbox
        size="md"
        label={label}
        checked={draft !== undefined}
        onChange={() => onChange(draft === undefined ? fresh : undefined)}
      />
      {draft === undefined ? null : <ProposalFields draft={draft} onChange={onChange} />}
    </fieldset>
  );
}

function changed(
  drafts: ReadonlyMap<string, ProposalDraft>,
  id: string,
  draft: ProposalDraft | undefined,
): ReadonlyMap<string, ProposalDraft> {
  const rest = [...drafts].filter(([one]) => one !== id);
  return new Map(draft === undefined ? rest : [...rest, [id, draft]]);
}
