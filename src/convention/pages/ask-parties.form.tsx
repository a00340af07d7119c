import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { type ComponentProps, type ReactNode, useState } from "react";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";

const daysToSign = 30;

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
  const [dueOn, setDueOn] = useState<PlainDate | undefined>(addDays(on, daysToSign));
  const [inTurn, setInTurn] = useState(false);
  const [asksCode, setAsksCode] = useState(true);
  const signatoryOf = (party: string) => signatories[party] ?? { name: "", email: "" };
  const change = (party: string, part: Partial<Signatory>) =>
    setSignatories({ ...signatories, [party]: { ...signatoryOf(party), ...part } });

  function submit() {
    if (dueOn === undefined) return;
    const given = signers.map(({ id }) => ({ organisation: id, ...signatoryOf(id) }));
    onAsk({ signatories: given, inTurn, asksCode, dueOn });
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
      <DateField label={<Trans>À signer au plus tard le</Trans>} value={dueOn} onChange={setDueOn} />
      <Checkbox
        size="md"
        label={t`L'une après l'autre, dans cet ordre`}
        checked={inTurn}
        onChange={(event) => setInTurn(event.currentTarget.checked)}
      />
      <Checkbox
        size="md"
        label={t`Confirmer chaque signature par un code envoyé par courriel`}
        checked={asksCode}
        onChange={(event) => setAsksCode(event.currentTarget.checked)}
      />
    </Asked>
  );
}
