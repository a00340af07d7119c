import { Trans, useLingui } from "@lingui/react/macro";
import { NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Cents, cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { type AccountFigure, accountFigures } from "../domain/firm-accounts.ts";
import { figureNames } from "./account-names.ts";
import type { FileParams } from "./read-application.ts";

const unknown = Object.fromEntries(accountFigures.map((figure) => [figure, null])) as Record<
  AccountFigure,
  Cents | null
>;

/** A year as the balance sheet tells it; an empty figure is not known, it is not a zero. */
export function EnterAccounts({ params }: { params: FileParams }) {
  const { i18n, t } = useLingui();
  const locale = useLocale();
  const [closedOn, setClosedOn] = useState<PlainDate | undefined>();
  const [months, setMonths] = useState(12);
  const [source, setSource] = useState("");
  const [figures, setFigures] = useState(unknown);
  const [done, setDone] = useState("");
  const enter = useWrite(applicationContract, "enterAccounts");

  async function submit() {
    if (closedOn === undefined) return;
    if ((await enter.send({ params, body: { closedOn, months, figures, source } })) === null) return;
    setDone(t`L'exercice est enregistré.`);
    setFigures(unknown);
    setClosedOn(undefined);
  }

  return (
    <Asked
      {...enter}
      quiet
      done={done}
      submit={<Trans>Enregistrer l'exercice</Trans>}
      onSubmit={() => void submit()}
    >
      <DateField
        label={<Trans>Exercice clos le</Trans>}
        hint={<Trans>Un exercice déjà saisi à cette date est remplacé.</Trans>}
        value={closedOn}
        onChange={setClosedOn}
      />
      <NumberField
        label={<Trans>Durée en mois</Trans>}
        min={1}
        max={24}
        value={months}
        onChange={setMonths}
      />
      <TextInput
        size="md"
        required
        maxLength={200}
        label={<Trans>D'où viennent ces chiffres</Trans>}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      {accountFigures.map((figure) => (
        <NumberInput
          key={figure}
          size="md"
          hideControls
          suffix=" €"
          decimalScale={2}
          decimalSeparator={locale === "fr" ? "," : "."}
          thousandSeparator={locale === "fr" ? "\u202f" : ","}
          label={i18n._(figureNames[figure])}
          description={<Trans>Vide : non connu.</Trans>}
          value={figures[figure] === null ? "" : Number(figures[figure]) / 100}
          onChange={(typed) => setFigures({ ...figures, [figure]: readCents(typed) })}
        />
      ))}
    </Asked>
  );
}

function readCents(typed: number | string): Cents | null {
  if (typed === "" || !Number.isFinite(Number(typed))) return null;
  return cents(BigInt(Math.round(Number(typed) * 100)));
}
