import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import styles from "./live.module.css";
import type { ReadSitting, SittingParams } from "./read-sitting.ts";
import { collegeNames } from "./words.ts";

interface LivePresenceProps {
  params: SittingParams;
  sitting: ReadSitting;
  mayHold: boolean;
}

/** Who is in the room: a press each, before the opening and after it. */
export function LivePresence(props: LivePresenceProps) {
  return props.sitting.status === "convened" && props.mayHold ? (
    <OpenTheSitting {...props} />
  ) : (
    <KeepPresence {...props} />
  );
}

function OpenTheSitting({ params, sitting }: LivePresenceProps) {
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChair] = useState<string>();
  const open = useWrite(committeeContract, "openSitting");
  const there = sitting.members.filter(({ id }) => present.has(id));
  const chair = there.find(({ id }) => id === chosen)?.id ?? there[0]?.id;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (chair !== undefined) await open.send({ params, body: { present: [...present], chair } });
  }

  return (
    <Card title={<Trans>Qui est là ?</Trans>}>
      <form onSubmit={(event) => void submit(event)}>
        <People
          members={sitting.members}
          isThere={({ id }) => present.has(id)}
          onPress={({ id }) => {
            const others = [...present].filter((one) => one !== id);
            setPresent(new Set(present.has(id) ? others : [...others, id]));
          }}
        />
        <NativeSelect
          size="md"
          my="md"
          label={<Trans>Préside la séance</Trans>}
          value={chair ?? ""}
          onChange={(event) => setChair(event.currentTarget.value)}
          data={there.map(({ id, person }) => ({ value: id, label: person.name }))}
        />
        <Refusal of={open.refusal} />
        <SubmitButton busy={open.isSending}>
          <Trans>Ouvrir la séance</Trans>
        </SubmitButton>
      </form>
    </Card>
  );
}

function KeepPresence({ params, sitting, mayHold }: LivePresenceProps) {
  const mark = useWrite(committeeContract, "markPresence");
  const isKept = mayHold && sitting.status === "open";
  const here = sitting.members.filter(({ isPresent }) => isPresent).length;
  const seats = sitting.members.length;
  return (
    <Card
      title={
        <Trans>
          Présents : {here} sur {seats}
        </Trans>
      }
    >
      <People
        members={sitting.members}
        isThere={({ isPresent }) => isPresent}
        {...(isKept
          ? {
              onPress: ({ id, isPresent }: Member) =>
                void mark.send({ params, body: { member: id, isPresent: !isPresent } }),
            }
          : {})}
      />
      <Refusal of={mark.refusal} />
      {isKept ? (
        <Note>
          <Trans>Une arrivée ou un départ se note d'une pression : l'heure est gardée.</Trans>
        </Note>
      ) : null}
    </Card>
  );
}

type Member = ReadSitting["members"][number];

interface PeopleProps {
  members: readonly Member[];
  isThere: (member: Member) => boolean;
  onPress?: (member: Member) => void;
}

function People({ members, isThere, onPress }: PeopleProps) {
  const { i18n } = useLingui();
  return (
    <ul className={styles.people}>
      {members.map((member) => (
        <li key={member.id}>
          <button
            type="button"
            className={styles.press}
            aria-pressed={isThere(member)}
            disabled={onPress === undefined}
            onClick={() => onPress?.(member)}
          >
            <strong>{member.person.name}</strong>
            <span className={styles.soft}>
              {isThere(member) ? <Trans>présent</Trans> : <Trans>absent</Trans>},{" "}
              {i18n._(collegeNames[member.college])}
              {member.votes ? null : (
                <>
                  , <Trans>sans voix</Trans>
                </>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
