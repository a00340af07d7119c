import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { committeeContract } from "../contract.ts";
import { countQuorum } from "../domain/quorum.ts";
import styles from "./committee.module.css";
import type { ReadSitting, SittingParams } from "./read-sitting.ts";
import { collegeNames } from "./words.ts";

interface PresenceProps {
  params: SittingParams;
  sitting: ReadSitting;
  mayOpen: boolean;
}

/** Who is there, and the quorum as the boxes are ticked; each item then counts its own, less its recusals. */
export function Presence({ params, sitting, mayOpen }: PresenceProps) {
  const { i18n, t } = useLingui();
  const [present, setPresent] = useState<ReadonlySet<string>>(
    new Set(sitting.members.filter(({ isPresent }) => isPresent).map(({ id }) => id)),
  );
  const [chosenChair, setChair] = useState(sitting.chair ?? undefined);
  const open = useWrite(committeeContract, "openSitting");
  const isLocked = !mayOpen || sitting.status === "closed";
  const there = sitting.members.filter(({ id }) => present.has(id));
  const chair = there.find(({ id }) => id === chosenChair)?.id ?? there[0]?.id;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (chair === undefined) return;
    await open.send({ params, body: { present: [...present], chair } });
  }

  return (
    <Card title={<Trans>Les présences</Trans>}>
      <LiveQuorum sitting={sitting} present={present} />
      <form onSubmit={(event) => void submit(event)}>
        <fieldset className={styles.choices}>
          <legend>
            <Trans>Membres</Trans>
          </legend>
          {sitting.members.map(({ id, person, organisation, college, votes }) => (
            <Checkbox
              key={id}
              size="md"
              disabled={isLocked}
              label={[
                person.name,
                organisation?.name,
                i18n._(collegeNames[college]),
                votes ? null : t`sans voix`,
              ]
                .filter((part) => part !== null && part !== undefined)
                .join(", ")}
              checked={present.has(id)}
              onChange={(event) => {
                const others = [...present].filter((one) => one !== id);
                setPresent(new Set(event.currentTarget.checked ? [...others, id] : others));
              }}
            />
          ))}
        </fieldset>
        {isLocked ? null : (
          <>
            <NativeSelect
              size="md"
              mt="md"
              label={<Trans>Préside la séance</Trans>}
              value={chair ?? ""}
              onChange={(event) => setChair(event.currentTarget.value)}
              data={there.map(({ id, person }) => ({ value: id, label: person.name }))}
            />
            <Refusal of={open.refusal} />
            <SubmitButton busy={open.isSending}>
              {sitting.status === "convened" ? (
                <Trans>Ouvrir la séance</Trans>
              ) : (
                <Trans>Corriger les présences</Trans>
              )}
            </SubmitButton>
          </>
        )}
      </form>
      <SecretaryNote secretary={sitting.secretary} />
    </Card>
  );
}

function SecretaryNote({ secretary }: { secretary: string | null }) {
  if (secretary === null) return null;
  return (
    <Note>
      <Trans>Secrétaire de séance : {secretary}.</Trans>
    </Note>
  );
}

function LiveQuorum({ sitting, present }: { sitting: ReadSitting; present: ReadonlySet<string> }) {
  const { voters, needed, partnerFirms, partnerFirmsNeeded, isReached } = countQuorum(
    sitting.quorumRule,
    sitting.members.map(({ id, college, votes }) => ({
      college,
      votes,
      isPresent: present.has(id),
      isRecused: false,
    })),
  );
  return (
    <p role="status">
      <Status tone={isReached ? "sea" : "ochre"}>
        {isReached ? <Trans>quorum atteint</Trans> : <Trans>quorum non atteint</Trans>}
      </Status>{" "}
      <Trans>
        Votants : {voters} sur {needed} nécessaires ; entreprises : {partnerFirms} sur {partnerFirmsNeeded}.
      </Trans>
    </p>
  );
}
