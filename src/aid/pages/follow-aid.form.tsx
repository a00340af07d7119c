import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { aidContract } from "../contract.ts";
import { TextField } from "./text-field.tsx";

interface AidProps {
  territory: string;
  aid: string;
}

/** Once the base rate of its day is entered. */
export function ComputeAid({ territory, aid }: AidProps) {
  const compute = useWrite(aidContract, "computeAid");
  return (
    <Asked
      {...compute}
      quiet
      submit={<Trans>Calculer l'aide</Trans>}
      onSubmit={() => void compute.send({ params: { territory, aid }, body: { reason: null } })}
    />
  );
}

/** The register answered with a receipt: it is kept. */
export function RegisterAid({ territory, aid, on }: AidProps & { on: PlainDate }) {
  const [declaredOn, setDeclaredOn] = useState<PlainDate | undefined>(on);
  const [receipt, setReceipt] = useState("");
  const register = useWrite(aidContract, "registerAid");
  return (
    <Asked
      {...register}
      quiet
      submit={<Trans>Noter la déclaration au registre</Trans>}
      onSubmit={() => {
        if (declaredOn !== undefined)
          void register.send({ params: { territory, aid }, body: { declaredOn, receipt } });
      }}
    >
      <DateField label={<Trans>Déclarée le</Trans>} value={declaredOn} onChange={setDeclaredOn} />
      <TextField label={<Trans>Numéro du récépissé</Trans>} value={receipt} onChange={setReceipt} />
    </Asked>
  );
}
