import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";
import type { ReadMember } from "./read-sitting.ts";

interface EndMemberProps {
  territory: string;
  on: PlainDate;
  members: readonly ReadMember[];
}

/** A seat ends: the sittings already held keep their member. */
export function EndMember({ territory, on, members }: EndMemberProps) {
  const { t } = useLingui();
  const seated = members.filter(({ toOn }) => toOn === null);
  const [member, setMember] = useState("");
  const [toOn, setTo] = useState<PlainDate | undefined>(on);
  const end = useWrite(committeeContract, "endMember");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (member === "" || toOn === undefined) return;
    if ((await end.send({ params: { territory, member }, body: { toOn } })) !== null) setMember("");
  }

  if (seated.length === 0) return null;
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Mettre fin à un mandat</Trans>
      </summary>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p className={styles.wide}>
          <Trans>
            Le membre ne siège plus à partir de ce jour. Les séances déjà tenues le gardent, avec ses votes et
            ses déports.
          </Trans>
        </p>
        <NativeSelect
          size="md"
          required
          label={<Trans>Membre</Trans>}
          value={member}
          onChange={(event) => setMember(event.currentTarget.value)}
          data={[
            { value: "", label: t`(choisissez un membre)` },
            ...seated.map(({ id, person, organisation }) => ({
              value: id,
              label: organisation === null ? person.name : `${person.name}, ${organisation.name}`,
            })),
          ]}
        />
        <DateField label={<Trans>Premier jour sans siège</Trans>} value={toOn} onChange={setTo} />
        <div className={styles.wide}>
          <Refusal of={end.refusal} />
        </div>
        <SubmitButton busy={end.isSending}>
          <Trans>Mettre fin au mandat</Trans>
        </SubmitButton>
      </form>
    </details>
  );
}
