import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Choice } from "#web/design/form.tsx";
import { Card } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { type FollowUpKind, followUpKinds } from "../domain/follow-up.ts";
import styles from "./committee.module.css";

const kindNames: Record<FollowUpKind, MessageDescriptor> = {
  deferral: msg`Report d'échéances`,
  "write-off": msg`Passage en perte`,
  acceleration: msg`Déchéance du terme`,
  "jobs-shortfall": msg`Emplois non tenus`,
};

/** What waits for a sitting besides the files of firms: a rule of the territory, from a day on. */
export function Competences({ territory }: { territory: string }) {
  const { i18n } = useLingui();
  const { mayCall } = useRights(territory);
  const read = useRead(committeeContract, "readCompetences", { params: { territory } }).data;
  if (read === undefined) return null;
  const toCome = read.said.filter(({ fromOn }) => fromOn > read.on);
  return (
    <Card
      title={<Trans>Ce que le comité décide après l'accord</Trans>}
      lead={
        <Trans>
          Ce qui lui revient attend une séance : la proposition s'inscrit à l'ordre du jour, et la décision
          s'applique dès qu'elle est prise. Le reste se décide sans séance, par ceux qui agissent pour lui.
        </Trans>
      }
    >
      <ul className={styles.plain}>
        {read.today.map(({ kind, byCommittee }) => (
          <li key={kind}>
            {i18n._(kindNames[kind])} : <WhoDecides byCommittee={byCommittee} />
          </li>
        ))}
        {toCome.map(({ kind, fromOn, byCommittee }) => (
          <li key={`${kind} ${fromOn}`}>
            <Trans>
              À partir du <Day date={fromOn} />
            </Trans>
            , {i18n._(kindNames[kind])} : <WhoDecides byCommittee={byCommittee} />
          </li>
        ))}
      </ul>
      {mayCall(committeeContract.routes.setCompetence) ? (
        <SetCompetence territory={territory} on={read.on} />
      ) : null}
    </Card>
  );
}

function WhoDecides({ byCommittee }: { byCommittee: boolean }) {
  return byCommittee ? <Trans>par le comité, en séance</Trans> : <Trans>sans séance</Trans>;
}

function SetCompetence({ territory, on }: { territory: string; on: PlainDate }) {
  const { t, i18n } = useLingui();
  const [kind, setKind] = useState<FollowUpKind>("write-off");
  const [who, setWho] = useState<"committee" | "officers">("committee");
  const [fromOn, setFrom] = useState<PlainDate | undefined>(on);
  const [done, setDone] = useState("");
  const set = useWrite(committeeContract, "setCompetence");

  async function send() {
    if (fromOn === undefined) return;
    const body = { kind, byCommittee: who === "committee", fromOn };
    if ((await set.send({ params: { territory }, body })) !== null) setDone(t`La règle est enregistrée.`);
  }

  return (
    <Asked
      quiet
      refusal={set.refusal}
      isSending={set.isSending}
      submit={<Trans>Fixer qui décide</Trans>}
      done={done}
      onSubmit={() => void send()}
    >
      <Choice
        label={t`Quelle proposition ?`}
        value={kind}
        options={followUpKinds.map((value) => ({ value, label: i18n._(kindNames[value]) }))}
        onChange={setKind}
      />
      <Choice
        label={t`Qui la décide ?`}
        value={who}
        options={[
          { value: "committee", label: t`le comité, en séance` },
          { value: "officers", label: t`ceux qui agissent pour lui, sans séance` },
        ]}
        onChange={setWho}
      />
      <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFrom} />
    </Asked>
  );
}
