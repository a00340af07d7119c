import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";

interface Successor {
  value: { name: string; email: string; why: string };
  set: (part: Partial<Successor["value"]>) => void;
}

export function useSuccessor(): Successor {
  const [value, setValue] = useState({ name: "", email: "", why: "" });
  return { value, set: (part) => setValue({ ...value, ...part }) };
}

/** Who signs instead, and why. */
export function SuccessorFields({ of: { value, set } }: { of: Successor }) {
  return (
    <>
      <TextInput
        size="md"
        required
        label={<Trans>Nom de la personne qui signera</Trans>}
        value={value.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        required
        type="email"
        label={<Trans>Son adresse électronique</Trans>}
        value={value.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Pourquoi elle signe à cette place</Trans>}
        value={value.why}
        onChange={(event) => set({ why: event.currentTarget.value })}
      />
    </>
  );
}
