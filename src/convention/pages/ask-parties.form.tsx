import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { type ComponentProps, type ReactNode, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { SigningTermsFields, useSigningTerms } from "#signature/pages/index.ts";
import { Asked } from "#web/design/act-form.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";

type Signatory = { readonly name: string; readonly email: string };

export interface AskedOfParties {
  signatories: { organisation: string; name: string; email: string }[];
  inTurn: boolean;
  asksCode: boolean;
  dueOn: PlainDate;
}

interface AskPartiesProps
  extends Pick<ComponentProps<typeof Asked>, "refusal" | "isSending" | "done" | "quiet"> {
  on: PlainDate;
  signers: readonly { id: string; name: string }[];
  submit: ReactNode;
  onAsk: (asked: AskedOfParties) => void;
}

/** Who signs in the name of each party, each by a personal link. */
export function AskParties({ on, signers, onAsk, ...asked }: AskPartiesProps) {
  const { t } = useLingui();
  const [signatories, setSignatories] = useState<Readonly<Record<string, Signatory>>>({});
  const terms = useSigningTerms(on);
  const signatoryOf = (party: string) => signatories[party] ?? { name: "", email: "" };
  const change = (party: string, part: Partial<Signatory>) =>
    setSignatories({ ...signatories, [party]: { ...signatoryOf(party), ...part } });

  function submit() {
    if (terms.value === null) return;
    const given = signers.map(({ id }) => ({ organisation: id, ...signatoryOf(id) }));
    onAsk({ signatories: given, ...terms.value });
  }

  return (
    <Asked {...asked} onSubmit={submit}>
      {signers.map(({ id, name: party }) => (
        <FieldGroup key={id} legend={<Trans>Pour {party}</Trans>}>
          <TextInput
            size="md"
            required
            label={t`Nom du représentant de ${party}`}
            value={signatoryOf(id).name}
            onChange={(event) => change(id, { name: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            required
            type="email"
            label={t`Adresse électronique du représentant de ${party}`}
            value={signatoryOf(id).email}
            onChange={(event) => change(id, { email: event.currentTarget.value })}
          />
        </FieldGroup>
      ))}
      <SigningTermsFields of={terms} inTurnLabel={t`L'une après l'autre, dans cet ordre`} />
    </Asked>
  );
}
