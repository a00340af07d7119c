import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { expertiseContract } from "../contract.ts";
import type { ReadExpert } from "./read-expertise.ts";
import { ExpertField } from "./revise-expert.form.tsx";

interface RetireExpertProps {
  territory: string;
  on: PlainDate;
  experts: readonly ReadExpert[];
  first: ReadExpert;
}

/** The end of an expert's time on the list; past missions stay theirs. */
export function RetireExpert({ territory, on, experts, first }: RetireExpertProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(first.id);
  const [toOn, setToOn] = useState<PlainDate | undefined>(on);
  const [done, setDone] = useState("");
  const retire = useWrite(expertiseContract, "retireExpert");
  const expert = experts.find(({ id }) => id === chosen) ?? first;

  async function submit() {
    if (toOn === undefined) return;
    const sent = { params: { territory, expert: expert.id }, body: { toOn } };
    if ((await retire.send(sent)) !== null) setDone(t`${expert.person.name} n'est plus sur la liste.`);
  }

  return (
    <ActForm
      {...retire}
      title={<Trans>Sortir un expert de la liste</Trans>}
      lead={<Trans>Ses missions passées restent ; plus aucune ne peut lui être proposée.</Trans>}
      submit={<Trans>Sortir de la liste</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <ExpertField experts={experts} value={expert.id} onChange={setChosen} />
      <DateField label={<Trans>À partir du</Trans>} value={toOn} onChange={setToOn} />
    </ActForm>
  );
}
