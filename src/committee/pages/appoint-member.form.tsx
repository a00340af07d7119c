import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useOrganisationNames } from "#network/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import { type College, colleges } from "../domain/college.ts";
import styles from "./committee.module.css";
import { collegeNames } from "./words.ts";

/** Seats someone on the committee: for whom, in which college, with or without a vote, from when. */
export function AppointMember({ territory, on }: { territory: string; on: PlainDate }) {
  const { i18n, t } = useLingui();
  const people = useRead(committeeContract, "listCandidates", { params: { territory } }).data?.people ?? [];
  const organisations = useOrganisationNames(territory);
  const [person, setPerson] = useState("");
  const [organisation, setOrganisation] = useState("");
  const [college, setCollege] = useState<College>("partner-firms");
  const [votes, setVotes] = useState<"yes" | "no">("yes");
  const [fromOn, setFrom] = useState<PlainDate | undefined>(on);
  const appoint = useWrite(committeeContract, "appointMember");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (person === "" || fromOn === undefined) return;
    const inName = organisation === "" ? null : organisation;
    const body = { person, organisation: inName, college, votes: votes === "yes", fromOn, toOn: null };
    if ((await appoint.send({ params: { territory }, body })) !== null) setPerson("");
  }

  return (
    <Card
      title={<Trans>Nommer un membre</Trans>}
      lead={<Trans>Parmi ceux qui ont un siège ici : l'administrateur le donne dans « Personnes ».</Trans>}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <NativeSelect
          size="md"
          required
          label={<Trans>Personne</Trans>}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
          data={[
            { value: "", label: t`(choisissez une personne)` },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          size="md"
          label={<Trans>Au titre de</Trans>}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          data={[
            { value: "", label: t`(en son nom propre)` },
            ...[...organisations].map(([value, label]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          size="md"
          label={<Trans>Collège</Trans>}
          value={college}
          onChange={({ currentTarget: { value } }) =>
            setCollege(colleges.find((known) => known === value) ?? college)
          }
          data={colleges.map((value) => ({ value, label: i18n._(collegeNames[value]) }))}
        />
        <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFrom} />
        <Choice
          label={t`Voix`}
          value={votes}
          onChange={setVotes}
          options={[
            { value: "yes", label: t`délibérative` },
            { value: "no", label: t`consultative` },
          ]}
        />
        <div className={styles.wide}>
          <Refusal of={appoint.refusal} />
        </div>
        <SubmitButton busy={appoint.isSending}>
          <Trans>Nommer au comité</Trans>
        </SubmitButton>
      </form>
    </Card>
  );
}
