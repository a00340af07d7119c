import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** When the firm's accounting year ends, where it is not on 31 December. */
export function SetYearEnd({
  params,
  nextClosingOn,
}: {
  params: ActProps["params"];
  nextClosingOn: PlainDate;
}) {
  const [closesOn, setClosesOn] = useState<PlainDate | undefined>(nextClosingOn);
  const set = useWrite(lendingContract, "setYearEnd");
  return (
    <Asked
      {...set}
      quiet
      submit={<Trans>Changer la clôture</Trans>}
      onSubmit={() => {
        if (closesOn !== undefined) void set.send({ params, body: { closesOn } });
      }}
    >
      <DateField
        label={<Trans>L'exercice se clôt le</Trans>}
        hint={<Trans>Puis chaque année au même jour ; 31 décembre tant que rien n'est dit.</Trans>}
        value={closesOn}
        onChange={setClosesOn}
      />
    </Asked>
  );
}
