import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import { type LinkKind, linkKinds } from "../domain/recusal.ts";
import styles from "./committee.module.css";
import type { ReadItem, SittingParams } from "./read-sitting.ts";
import { linkNames } from "./words.ts";

/** From the firm's name alone, a member says what ties them to it, or that nothing does. */
export function DeclareLink({ params, item }: { params: SittingParams; item: ReadItem }) {
  const { i18n, t } = useLingui();
  const [link, setLink] = useState<LinkKind | null>(null);
  const [reason, setReason] = useState("");
  const declare = useWrite(committeeContract, "declareLink");

  async function submit(event: FormEvent) {
    event.preventDefault();
    await declare.send({ params: { ...params, item: item.id }, body: { link, reason } });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <NativeSelect
        size="md"
        label={t`Ce qui vous lie à ${item.firm}`}
        value={link ?? ""}
        onChange={(event) => setLink(linkKinds.find((kind) => kind === event.currentTarget.value) ?? null)}
        data={[
          { value: "", label: t`Rien` },
          ...linkKinds.map((kind) => ({ value: kind, label: i18n._(linkNames[kind]) })),
        ]}
      />
      {link === null ? null : (
        <Textarea
          size="md"
          required
          autosize
          label={<Trans>En une phrase, pour le procès-verbal</Trans>}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Refusal of={declare.refusal} />
      <SubmitButton busy={declare.isSending}>
        {link === null ? (
          <Trans>Déclarer n'avoir aucun lien</Trans>
        ) : (
          <Trans>Déclarer ce lien et me déporter</Trans>
        )}
      </SubmitButton>
    </form>
  );
}
