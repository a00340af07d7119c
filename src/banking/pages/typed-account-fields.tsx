import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Choice } from "#web/design/form.tsx";

/** A firm's account while it is typed, with how it was checked. */
export function useTypedAccount() {
  const [debtor, setDebtor] = useState("");
  const [iban, setIban] = useState("");
  const [bic, setBic] = useState("");
  const [checkedBy, setCheckedBy] = useState<"call-back" | "document">("document");
  const [checkedHow, setCheckedHow] = useState("");
  return {
    value: { debtor, iban, bic: bic === "" ? null : bic, checkedBy, checkedHow },
    bic,
    setDebtor,
    setIban,
    setBic,
    setCheckedBy,
    setCheckedHow,
    /** Recorded: nothing of it stays on the screen. */
    clear: () => {
      setIban("");
      setCheckedHow("");
    },
  };
}

export function TypedAccountFields({ of: typed }: { of: ReturnType<typeof useTypedAccount> }) {
  const { t } = useLingui();
  const { debtor, iban, checkedBy, checkedHow } = typed.value;
  return (
    <>
      <TextInput
        size="md"
        required
        label={t`Titulaire, comme sur le RIB`}
        value={debtor}
        onChange={(event) => typed.setDebtor(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        autoComplete="off"
        label={t`IBAN`}
        value={iban}
        onChange={(event) => typed.setIban(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={t`BIC, s'il est connu`}
        value={typed.bic}
        onChange={(event) => typed.setBic(event.currentTarget.value)}
      />
      <Choice
        label={t`Comment l'avez-vous vérifié ?`}
        value={checkedBy}
        options={[
          { value: "document", label: t`sur pièce (RIB signé)` },
          { value: "call-back", label: t`en rappelant un numéro déjà connu` },
        ]}
        onChange={typed.setCheckedBy}
      />
      <TextInput
        size="md"
        required
        label={t`Quelle pièce, ou quel appel ?`}
        value={checkedHow}
        onChange={(event) => typed.setCheckedHow(event.currentTarget.value)}
      />
    </>
  );
}
