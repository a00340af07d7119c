import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { expertiseContract } from "../contract.ts";
import { AvailabilityField } from "./availability.field.tsx";
import { DomainsField } from "./domains.field.tsx";
import type { ReadExpert } from "./read-expertise.ts";

interface ReviseExpertProps {
  territory: string;
  experts: readonly ReadExpert[];
  first: ReadExpert;
}

/** What an expert knows, and whether they are free, when it changes. */
export function ReviseExpert({ territory, experts, first }: ReviseExpertProps) {
  const [chosen, setChosen] = useState(first.id);
  const expert = experts.find(({ id }) => id === chosen) ?? first;
  return (
    <Revision key={expert.id} territory={territory} expert={expert}>
      <ExpertField experts={experts} value={expert.id} onChange={setChosen} />
    </Revision>
  );
}

interface ExpertFieldProps {
  experts: readonly ReadExpert[];
  value: string;
  onChange: (id: string) => void;
}

export function ExpertField({ experts, value, onChange }: ExpertFieldProps) {
  return (
    <NativeSelect
      size="md"
      label={<Trans>Expert</Trans>}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={experts.map(({ id, person, employer }) => ({
        value: id,
        label: `${person.name}, ${employer.name}`,
      }))}
    />
  );
}

interface RevisionProps {
  territory: string;
  expert: ReadExpert;
  children: ReactNode;
}

function Revision({ territory, expert, children }: RevisionProps) {
  const { t } = useLingui();
  const [domains, setDomains] = useState(expert.domains);
  const [isAvailable, setAvailable] = useState(expert.isAvailable);
  const [note, setNote] = useState(expert.availability ?? "");
  const [done, setDone] = useState("");
  const revise = useWrite(expertiseContract, "reviseExpert");

  async function submit() {
    const availability = note.trim() === "" ? null : note;
    const sent = { params: { territory, expert: expert.id }, body: { domains, isAvailable, availability } };
    if ((await revise.send(sent)) !== null) setDone(t`Fiche modifiée.`);
  }

  return (
    <ActForm
      {...revise}
      title={<Trans>Modifier la fiche d'un expert</Trans>}
      submit={<Trans>Modifier la fiche</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      {children}
      <DomainsField value={domains} onChange={setDomains} />
      <AvailabilityField isAvailable={isAvailable} onAvailable={setAvailable} note={note} onNote={setNote} />
    </ActForm>
  );
}
