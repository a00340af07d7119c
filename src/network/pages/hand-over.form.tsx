import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { Reading } from "#web/design/reading.tsx";
import { networkContract } from "../contract.ts";

type Listed = z.output<(typeof networkContract)["routes"]["listHandOvers"]["response"]>;
type Manner = "keeps" | "ends" | "absent";

/** Who, to whom, from when; what would move is shown before it does. */
export function HandOverForm({ territory, listed }: { territory: string; listed: Listed }) {
  const { t } = useLingui();
  const { givers, takers, on, mayTouchSeats } = listed;
  const [giver, setGiver] = useState(givers[0]?.id ?? "");
  const [taker, setTaker] = useState("");
  const [manner, setManner] = useState<Manner>("keeps");
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(on);
  const [untilOn, setUntilOn] = useState<PlainDate | undefined>();
  const [reason, setReason] = useState("");
  const [others, setOthers] = useState<Readonly<Record<string, string>>>({});
  const [isDone, setDone] = useState(false);
  const write = useWrite(networkContract, "handOver");
  const until = manner === "absent" ? (untilOn ?? null) : null;
  const isWhole = taker !== "" && fromOn !== undefined && (manner !== "absent" || untilOn !== undefined);

  async function submit() {
    if (!isWhole) return;
    const exceptions = Object.entries(others)
      .filter(([, to]) => to !== "")
      .map(([key, to]) => ({ kind: key.split(" ")[0] ?? "", id: key.split(" ")[1] ?? "", to }));
    const body = { giver, taker, fromOn, untilOn: until, endsSeat: manner === "ends", reason, exceptions };
    const made = await write.send({ params: { territory }, body });
    if (made === null) return;
    setDone(true);
    setTaker("");
    setOthers({});
    setReason("");
  }

  return (
    <ActForm
      {...write}
      title={<Trans>Une passation</Trans>}
      submit={<Trans>Passer la main</Trans>}
      done={isDone ? t`La passation est enregistrée ; les deux personnes en reçoivent un courriel.` : ""}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>De qui</Trans>}
        value={giver}
        onChange={(event) => setGiver(event.currentTarget.value)}
        data={givers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NativeSelect
        size="md"
        required
        label={<Trans>À qui</Trans>}
        value={taker}
        onChange={(event) => setTaker(event.currentTarget.value)}
        data={[
          { value: "", label: t`(choisissez une personne)` },
          ...takers.filter(({ id }) => id !== giver).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Choice<Manner>
        label={t`Ensuite`}
        value={manner}
        onChange={setManner}
        options={[
          { value: "keeps", label: t`La personne garde son siège d'animateur` },
          ...(mayTouchSeats ? [{ value: "ends" as const, label: t`Son siège prend fin ce jour-là` }] : []),
          { value: "absent", label: t`Elle s'absente, et tout lui revient` },
        ]}
      />
      <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFromOn} />
      {manner === "absent" ? (
        <DateField label={<Trans>Retour le</Trans>} value={untilOn} onChange={setUntilOn} />
      ) : null}
      <TextInput
        size="md"
        required
        label={<Trans>Pourquoi</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {isWhole && giver !== "" ? (
        <WhatMoves
          asked={{ territory, giver, taker, fromOn, ...(until === null ? {} : { untilOn: until }) }}
          others={others}
          onOther={(key, to) => setOthers((before) => ({ ...before, [key]: to }))}
        />
      ) : null}
    </ActForm>
  );
}

interface WhatMovesProps {
  asked: { territory: string; giver: string; taker: string; fromOn: PlainDate; untilOn?: PlainDate };
  others: Readonly<Record<string, string>>;
  onOther: (key: string, to: string) => void;
}

/** What would move today; what the taker may not hold asks for someone else. */
function WhatMoves({ asked: { territory, ...query }, others, onOther }: WhatMovesProps) {
  const { t } = useLingui();
  const read = useRead(networkContract, "previewHandOver", { params: { territory }, query });
  return (
    <Reading of={read}>
      {({ things, cover }) => (
        <div>
          <h3>
            <Plural
              value={things.length}
              _0="Rien à passer aujourd'hui"
              one="# suivi passe"
              other="# suivis passent"
            />
          </h3>
          {cover === "none" ? (
            <p>
              <Trans>La personne qui prend la suite reçoit un siège d'animateur pour ce temps.</Trans>
            </p>
          ) : null}
          <ul>
            {things
              .filter(({ mayTake }) => mayTake)
              .map(({ kind, id, label }) => (
                <li key={`${kind} ${id}`}>{label}</li>
              ))}
          </ul>
          {things
            .filter(({ mayTake }) => !mayTake)
            .map(({ kind, id, label, others: able }) => (
              <NativeSelect
                key={`${kind} ${id}`}
                size="md"
                label={<Trans>{label} ne peut pas lui passer. Qui le prend ?</Trans>}
                value={others[`${kind} ${id}`] ?? ""}
                onChange={(event) => onOther(`${kind} ${id}`, event.currentTarget.value)}
                data={[
                  { value: "", label: t`(choisissez une personne)` },
                  ...able.map((other) => ({ value: other.id, label: other.name })),
                ]}
              />
            ))}
        </div>
      )}
    </Reading>
  );
}
