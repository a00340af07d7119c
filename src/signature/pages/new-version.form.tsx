import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type ComponentProps, type ReactNode, useState } from "react";
import { ActForm } from "#web/design/act-form.tsx";

interface NewVersionProps extends Pick<ComponentProps<typeof ActForm>, "refusal" | "isSending" | "done"> {
  title: ReactNode;
  lead: ReactNode;
  onSend: (why: string) => void;
}

/** A document that was sent says something else now: it leaves anew, with what changed. */
export function NewVersion({ onSend, ...asked }: NewVersionProps) {
  const { t } = useLingui();
  const [why, setWhy] = useState("");
  return (
    <ActForm
      {...asked}
      quiet
      submit={<Trans>Envoyer la nouvelle version</Trans>}
      onSubmit={() => onSend(why)}
    >
      <TextInput
        size="md"
        required
        label={t`Ce qui a changé`}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ActForm>
  );
}
