import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Choice } from "#web/design/form.tsx";
import { applicationContract } from "../contract.ts";
import type { DocumentVerdict } from "../domain/document.ts";
import type { FileParams, ReadDocument } from "./read-application.ts";

interface JudgeProps {
  params: FileParams;
  document: ReadDocument;
}

/** The desk looked at what stands: good, or refused with a reason that the owner reads. */
export function JudgeDocument({ params, document }: JudgeProps) {
  const { t } = useLingui();
  const [verdict, setVerdict] = useState<DocumentVerdict>("accepted");
  const [why, setWhy] = useState("");
  const judge = useWrite(applicationContract, "judgeDocument");
  const [last] = document.versions;
  if (last === undefined) return null;

  async function submit() {
    if (last === undefined) return;
    const body = { version: last.id, verdict, why: verdict === "refused" ? why : null };
    if ((await judge.send({ params: { ...params, document: document.id }, body })) !== null) setWhy("");
  }

  return (
    <Asked {...judge} quiet submit={<Trans>Dire ce qu'il en est</Trans>} onSubmit={() => void submit()}>
      <Choice<DocumentVerdict>
        label={t`Cette pièce convient-elle ?`}
        value={verdict}
        options={[
          { value: "accepted", label: t`Oui, elle est vérifiée` },
          { value: "refused", label: t`Non, il en faut une autre` },
        ]}
        onChange={setVerdict}
      />
      {verdict === "refused" ? (
        <Textarea
          size="md"
          required
          autosize
          minRows={2}
          label={<Trans>Ce qui ne va pas</Trans>}
          description={<Trans>Le dirigeant le lit, et un courriel l'en prévient.</Trans>}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      ) : null}
    </Asked>
  );
}
