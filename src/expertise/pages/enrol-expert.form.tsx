import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useOrganisationNames } from "#network/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Note } from "#web/design/page.tsx";
import { expertiseContract } from "../contract.ts";
import type { ExpertDomain } from "../domain/expert-domain.ts";
import { AvailabilityField } from "./availability.field.tsx";
import { DomainsField } from "./domains.field.tsx";
import type { ExpertActsProps } from "./read-expertise.ts";

/** Someone who holds an expert's seat joins the list, with their employer and what they know. */
export function EnrolExpert({ territory, on, toEnrol }: Omit<ExpertActsProps, "experts">) {
  const { t } = useLingui();
  const organisations = [...useOrganisationNames(territory)];
  const [chosenPerson, setPerson] = useState<string>();
  const [chosenEmployer, setEmployer] = useState<string>();
  const [domains, setDomains] = useState<ExpertDomain[]>(["finance"]);
  const [isAvailable, setAvailable] = useState(true);
  const [note, setNote] = useState("");
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(on);
  const [done, setDone] = useState("");
  const enrol = useWrite(expertiseContract, "enrolExpert");
  const person = toEnrol.find(({ id }) => id === chosenPerson) ?? toEnrol[0];
  const employer = organisations.find(([id]) => id === chosenEmployer)?.[0] ?? organisations[0]?.[0];
  if (person === undefined || employer === undefined) return <NobodyToEnrol done={done} />;

  async function submit() {
    if (person === undefined || employer === undefined || fromOn === undefined) return;
    const availability = note.trim() === "" ? null : note;
    const body = { person: person.id, employer, domains, isAvailable, availability, fromOn };
    if ((await enrol.send({ params: { territory }, body })) === null) return;
    setDone(t`${person.name} est sur la liste des experts.`);
    setPerson(undefined);
    setNote("");
  }

  return (
    <ActForm
      {...enrol}
      title={<Trans>Inscrire un expert</Trans>}
      lead={
        <Trans>
          Ses journées viennent de ce que son employeur, ou l'association dont il est membre, a promis.
        </Trans>
      }
      submit={<Trans>Inscrire l'expert</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Personne</Trans>}
        value={person.id}
        onChange={(event) => setPerson(event.currentTarget.value)}
        data={toEnrol.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NativeSelect
        size="md"
        label={<Trans>Employeur</Trans>}
        value={employer}
        onChange={(event) => setEmployer(event.currentTarget.value)}
        data={organisations.map(([value, label]) => ({ value, label }))}
      />
      <DateField label={<Trans>Expert à partir du</Trans>} value={fromOn} onChange={setFromOn} />
      <DomainsField value={domains} onChange={setDomains} />
      <AvailabilityField isAvailable={isAvailable} onAvailable={setAvailable} note={note} onNote={setNote} />
    </ActForm>
  );
}

function NobodyToEnrol({ done }: { done: string }) {
  return (
    <>
      <p role="status">{done}</p>
      <Note>
        <Trans>
          Toutes les personnes qui tiennent un siège d'expert sont sur la liste. Pour en inscrire une autre,
          demandez à l'administrateur du territoire de lui donner ce siège.
        </Trans>
      </Note>
    </>
  );
}
