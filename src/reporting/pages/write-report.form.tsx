import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { cents } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { reportingContract } from "../contract.ts";
import type { PlannedRow } from "../domain/financial-report/budget.ts";
import { type NarrativeField, narrativeFields } from "../domain/financial-report/narrative.ts";
import { moneyRowNames, narrativeNames } from "./money-row-names.ts";
import type { ReadDraft } from "./read-financial-report.ts";
import styles from "./report.module.css";

type Line = Pick<PlannedRow, "side" | "kind" | "funder">;

/** Planned by nobody but a person: the conventions' tranches say the rest. */
const plannable: readonly Line[] = [
  { side: "resource", kind: "advances-repaid", funder: null },
  { side: "use", kind: "advances-disbursed", funder: null },
  { side: "use", kind: "fees", funder: null },
  { side: "use", kind: "operation-costs", funder: null },
  { side: "use", kind: "losses", funder: null },
];

/** The words of the report and what was planned of its uses, kept as a draft. */
export function WriteReport({ read, quiet }: { read: ReadDraft; quiet: boolean }) {
  const { t, i18n } = useLingui();
  const [narrative, setNarrative] = useState(read.narrative);
  const [planned, setPlanned] = useState<readonly PlannedRow[]>(read.typed);
  const [done, setDone] = useState("");
  const save = useWrite(reportingContract, "saveFinancialDraft");
  const { territory, convention, funder, year } = read.about;

  async function submit() {
    const params = { territory: territory.id, convention: convention.id, funder: funder.id };
    const sent = await save.send({ params, body: { year, narrative, planned: [...planned] } });
    if (sent !== null) setDone(t`Brouillon enregistré.`);
  }

  function plan(line: Line, euros: number) {
    const others = planned.filter((row) => !isSame(row, line));
    setPlanned([...others, { ...line, planned: cents(Math.round(euros * 100)) }]);
  }

  const write = (field: NarrativeField, text: string) =>
    setNarrative((before) => ({ ...before, [field]: text }));

  return (
    <ActForm
      {...save}
      quiet={quiet}
      title={<Trans>Écrire le compte rendu</Trans>}
      lead={
        <Trans>
          Les chiffres viennent du journal, et le prévu des apports vient des tranches de la convention. À
          vous les mots, et le budget prévu des emplois.
        </Trans>
      }
      submit={<Trans>Enregistrer le brouillon</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      {narrativeFields.map((field) => (
        <Textarea
          key={field}
          className={styles.whole ?? ""}
          size="md"
          autosize
          minRows={2}
          maxLength={5000}
          label={i18n._(narrativeNames[field])}
          value={narrative[field]}
          onChange={(event) => write(field, event.currentTarget.value)}
        />
      ))}
      {plannable.map((line) => {
        const typed = planned.find((row) => isSame(row, line));
        const name = i18n._(moneyRowNames[line.kind]);
        return (
          <NumberField
            key={line.kind}
            label={<Trans>Prévu : {name}</Trans>}
            suffix="€"
            decimals={2}
            min={0}
            value={typed === undefined ? undefined : Number(typed.planned) / 100}
            onChange={(euros) => plan(line, euros)}
          />
        );
      })}
    </ActForm>
  );
}

function isSame(row: Line, line: Line): boolean {
  return row.side === line.side && row.kind === line.kind && row.funder === line.funder;
}
