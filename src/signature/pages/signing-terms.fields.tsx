import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { DateField } from "#web/design/date-field.tsx";

const daysToSign = 30;

/** Until when a document is signed, in which order, and whether a code confirms each signature. */
export interface SigningTerms {
  dueOn: PlainDate | undefined;
  inTurn: boolean;
  asksCode: boolean;
}

/** A month to sign, each with a code. */
export function useSigningTerms(on: PlainDate, { inTurn = false } = {}) {
  const [terms, setTerms] = useState<SigningTerms>({
    dueOn: addDays(on, daysToSign),
    inTurn,
    asksCode: true,
  });
  const { dueOn, ...kept } = terms;
  return {
    terms,
    /** As it is sent; null until the date is there. */
    value: dueOn === undefined ? null : { dueOn, ...kept },
    change: (part: Partial<SigningTerms>) => setTerms({ ...terms, ...part }),
  };
}

interface SigningTermsFieldsProps {
  of: ReturnType<typeof useSigningTerms>;
  inTurnLabel: string;
}

export function SigningTermsFields({ of: { terms, change }, inTurnLabel }: SigningTermsFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <DateField
        label={<Trans>À signer au plus tard le</Trans>}
        value={terms.dueOn}
        onChange={(dueOn) => change({ dueOn })}
      />
      <Checkbox
        size="md"
        label={inTurnLabel}
        checked={terms.inTurn}
        onChange={(event) => change({ inTurn: event.currentTarget.checked })}
      />
      <Checkbox
        size="md"
        label={t`Confirmer chaque signature par un code envoyé par courriel`}
        checked={terms.asksCode}
        onChange={(event) => change({ asksCode: event.currentTarget.checked })}
      />
    </>
  );
}
