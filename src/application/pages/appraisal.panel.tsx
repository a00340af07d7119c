import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { type Opinion, opinions } from "../domain/application.ts";
import styles from "./application.module.css";
import { opinionNames } from "./names.ts";
import type { FileParams, ReadApplication } from "./read-application.ts";

interface AppraisalPanelProps {
  params: FileParams;
  read: ReadApplication;
}

const tones = { favourable: "sea", reserved: "ochre", unfavourable: "brick" } as const;

/** The coordinator's opinions, the last one first: it is the one that counts. */
export function AppraisalPanel({ params, read }: AppraisalPanelProps) {
  const { i18n } = useLingui();
  const { mayCall } = useRights(params.territory);
  const mayAppraise =
    mayCall(applicationContract.routes.appraise) &&
    ["submitted", "appraised", "adjourned"].includes(read.status);
  return (
    <Card title={<Trans>L'avis d'instruction</Trans>}>
      {read.appraisals.length === 0 ? (
        <p>
          <Trans>Aucun avis rendu encore. Il précède le passage en comité.</Trans>
        </p>
      ) : null}
      {read.appraisals.toReversed().map(({ opinion, text, by, on }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <article key={index} className={styles.opinion}>
          <p>
            <Status tone={tones[opinion]}>{i18n._(opinionNames[opinion])}</Status> {by.name},{" "}
            <Day date={on} />
          </p>
          <p>{text}</p>
        </article>
      ))}
      {mayAppraise ? (
        <details className={styles.block}>
          <summary>
            <Trans>Rendre un avis</Trans>
          </summary>
          <AppraiseForm params={params} />
        </details>
      ) : null}
    </Card>
  );
}

function AppraiseForm({ params }: { params: FileParams }) {
  const { i18n } = useLingui();
  const [opinion, setOpinion] = useState<Opinion>("favourable");
  const [text, setText] = useState("");
  const appraise = useWrite(applicationContract, "appraise");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await appraise.send({ params, body: { opinion, text } })) !== null) setText("");
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <NativeSelect
        size="md"
        label={<Trans>Avis</Trans>}
        value={opinion}
        onChange={({ currentTarget: { value } }) =>
          setOpinion(opinions.find((known) => known === value) ?? opinion)
        }
        data={opinions.map((value) => ({ value, label: i18n._(opinionNames[value]) }))}
      />
      <Textarea
        size="md"
        required
        autosize
        minRows={3}
        className={styles.wide ?? ""}
        label={<Trans>Pourquoi</Trans>}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.wide}>
        <Refusal of={appraise.refusal} />
      </div>
      <SubmitButton busy={appraise.isSending}>
        <Trans>Rendre l'avis</Trans>
      </SubmitButton>
    </form>
  );
}
