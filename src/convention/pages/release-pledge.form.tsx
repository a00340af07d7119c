import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { halfDays } from "#kernel/days.ts";
import { formatDays, formatEuros, type Locale } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps, ReadPledge } from "./read-convention.ts";

/** Frees a partner from what is promised and not called. */
export function ReleasePledge({ params, read }: ConventionActProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const releasable = read.pledges.filter((pledge) => leftOf(pledge) > 0n);
  const [chosen, setChosen] = useState<string>();
  const [typed, setTyped] = useState<number>();
  const [releasedOn, setReleasedOn] = useState<PlainDate | undefined>(read.on);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState("");
  const release = useWrite(conventionContract, "releasePledge");
  const pledge = releasable.find(({ id }) => id === chosen) ?? releasable[0];
  if (pledge === undefined) return null;
  const isCash = pledge.unit === "EUR";
  const perUnit = isCash ? 100 : 2;
  const amount = typed === undefined ? leftOf(pledge) : BigInt(Math.round(typed * perUnit));
  const name = pledge.holder.name;
  const after = said(pledge, leftOf(pledge) - amount, locale);

  async function submit() {
    if (pledge === undefined || releasedOn === undefined) return;
    const body = { pledge: pledge.id, releasedOn, amount: Number(amount), reason };
    if ((await release.send({ params, body })) === null) return;
    setDone(t`Apport libéré : ${said(pledge, amount, locale)} de ${name}.`);
    setTyped(undefined);
    setReason("");
  }

  return (
    <ActForm
      {...release}
      title={<Trans>Libérer un apport</Trans>}
      lead={
        <Trans>
          Le partenaire ne doit plus ce qui est promis et pas encore appelé. L'acte ne se reprend pas.
        </Trans>
      }
      submit={<Trans>Libérer l'apport</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Apport</Trans>}
        value={pledge.id}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          setTyped(undefined);
        }}
        data={releasable.map((one) => ({
          value: one.id,
          label: t`${one.holder.name} : ${said(one, leftOf(one), locale)} libérables`,
        }))}
      />
      <NumberField
        label={isCash ? <Trans>Montant libéré</Trans> : <Trans>Journées libérées</Trans>}
        {...(isCash ? { suffix: "€" } : {})}
        decimals={isCash ? 2 : 1}
        value={Number(amount) / perUnit}
        onChange={setTyped}
      />
      <DateField label={<Trans>Libéré le</Trans>} value={releasedOn} onChange={setReleasedOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Motif</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <NextStep>
        <Trans>
          {name} ne devra plus {said(pledge, amount, locale)} ; il restera {after} à appeler ou à donner. Ce
          qui est déjà appelé reste dû.
        </Trans>
      </NextStep>
    </ActForm>
  );
}

/** Days are not called: all that is left of them can be released. */
function leftOf(pledge: ReadPledge): bigint {
  return pledge.unit === "EUR" ? pledge.toCall : pledge.left;
}

function said({ unit }: ReadPledge, amount: bigint, locale: Locale): string {
  return unit === "EUR" ? formatEuros(cents(amount), locale) : formatDays(halfDays(amount), locale);
}
