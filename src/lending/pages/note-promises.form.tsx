import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { lendingContract } from "../contract.ts";
import { type CaseProps, quietly } from "./read-case.ts";

interface Row {
  id: number;
  promisedOn: PlainDate | undefined;
  euros: number | undefined;
}

const most = 12;

/** What the owner says they will pay, and when; several dates are an arrangement. */
export function NotePromises({ territory, read, quiet }: CaseProps) {
  const { t } = useLingui();
  const [toldOn, setToldOn] = useState<PlainDate | undefined>(read.on);
  const [toldBy, setToldBy] = useState(read.owners[0]?.name ?? "");
  const [rows, setRows] = useState<readonly Row[]>([
    { id: 1, promisedOn: undefined, euros: Number(read.late) / 100 },
  ]);
  const [done, setDone] = useState("");
  const act = useWrite(lendingContract, "notePromises");
  const change = (id: number, changed: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...changed } : row)));

  async function submit() {
    const promises = rows.flatMap(({ promisedOn, euros }) =>
      promisedOn === undefined || euros === undefined
        ? []
        : [{ promisedOn, amount: cents(Math.round(euros * 100)) }],
    );
    if (toldOn === undefined || promises.length === 0) return;
    const params = { territory, case: read.id };
    if ((await act.send({ params, body: { toldOn, toldBy, promises } })) === null) return;
    setDone(t`Promesse notée : les relances attendent sa date.`);
    setRows([{ id: 1, promisedOn: undefined, euros: undefined }]);
  }

  return (
    <ActForm
      {...act}
      {...quietly(quiet)}
      title={<Trans>Noter une promesse de paiement</Trans>}
      lead={
        <Trans>
          <Amount cents={read.late} /> sont en retard. Une promesse est tenue quand le retard a baissé
          d'autant.
        </Trans>
      }
      submit={<Trans>Noter la promesse</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Promis le</Trans>} value={toldOn} onChange={setToldOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Par qui</Trans>}
        value={toldBy}
        onChange={(event) => setToldBy(event.currentTarget.value)}
      />
      {rows.map((row, index) => (
        <FieldGroup key={row.id} legend={<Trans>Versement {index + 1}</Trans>}>
          <DateField
            label={<Trans>Pour le</Trans>}
            value={row.promisedOn}
            onChange={(promisedOn) => change(row.id, { promisedOn })}
          />
          <NumberField
            label={<Trans>Montant promis</Trans>}
            suffix="€"
            decimals={2}
            value={row.euros}
            onChange={(euros) => change(row.id, { euros })}
          />
        </FieldGroup>
      ))}
      {rows.length < most ? (
        <Actions>
          <ActionButton
            onClick={() =>
              setRows([
                ...rows,
                { id: Math.max(...rows.map(({ id }) => id)) + 1, promisedOn: undefined, euros: undefined },
              ])
            }
          >
            <Trans>Ajouter une date</Trans>
          </ActionButton>
        </Actions>
      ) : null}
    </ActForm>
  );
}
