import { type ComponentType, useState } from "react";
import { Choice } from "#web/design/form.tsx";
import type { ActProps } from "./read-advance.ts";

export interface OfferedAct {
  value: string;
  label: string;
  form: ComponentType<ActProps>;
}

/** The acts of a theme, the first one offered; null where none is possible today. */
export function ChosenAct({
  label,
  acts,
  given,
}: {
  label: string;
  acts: readonly OfferedAct[];
  given: ActProps;
}) {
  const [chosen, setChosen] = useState<string>();
  const act = acts.find(({ value }) => value === chosen) ?? acts[0];
  if (act === undefined) return null;
  const Form = act.form;
  return (
    <>
      <Choice
        label={label}
        value={act.value}
        options={acts.map(({ value, label: name }) => ({ value, label: name }))}
        onChange={setChosen}
      />
      <Form {...given} />
    </>
  );
}
