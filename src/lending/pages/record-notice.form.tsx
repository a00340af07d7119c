import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { lendingContract } from "../contract.ts";
import { type FirmNoticeKind, firmNoticeKinds } from "../domain/firm-notice.ts";
import type { ActProps } from "./read-advance.ts";
import { noticeKindNames } from "./warning-words.ts";

/** What someone read about the firm in the official notices. */
export function RecordNotice({ params, on }: { params: ActProps["params"]; on: PlainDate }) {
  const { t, i18n } = useLingui();
  const [kind, setKind] = useState<FirmNoticeKind>("proceedings");
  const [publishedOn, setPublishedOn] = useState<PlainDate | undefined>(on);
  const [reference, setReference] = useState("");
  const [note, setNote] = useState("");
  const [done, setDone] = useState("");
  const record = useWrite(lendingContract, "recordNotice");

  async function submit() {
    if (publishedOn === undefined) return;
    const body = { kind, publishedOn, reference, note: note.trim() === "" ? null : note };
    if ((await record.send({ params, body })) === null) return;
    setDone(t`Annonce relevée : elle prévient sur chaque avance de l'entreprise.`);
    setReference("");
    setNote("");
  }

  return (
    <Asked
      {...record}
      quiet
      submit={<Trans>Relever l'annonce</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <Choice
        label={t`Que dit l'annonce ?`}
        value={kind}
        options={firmNoticeKinds.map((value) => ({ value, label: i18n._(noticeKindNames[value]) }))}
        onChange={setKind}
      />
      <DateField label={<Trans>Parue le</Trans>} value={publishedOn} onChange={setPublishedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Référence de l'annonce</Trans>}
        description={<Trans>Par exemple : Bodacc A n° 170, annonce 1234.</Trans>}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={<Trans>Note (facultative)</Trans>}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Asked>
  );
}
