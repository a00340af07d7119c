import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { expertiseContract } from "../contract.ts";
import styles from "./expertise.module.css";
import { LongTextField } from "./long-text.field.tsx";
import type { NeedProps } from "./read-expertise.ts";

/** The firm no longer needs it, or nobody can help: said with a reason. */
export function DropNeed({ territory, on, need }: NeedProps) {
  const [why, setWhy] = useState("");
  const drop = useWrite(expertiseContract, "dropNeed");
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Abandonner ce besoin</Trans>
      </summary>
      <Asked
        {...drop}
        quiet
        submit={<Trans>Abandonner le besoin</Trans>}
        onSubmit={() =>
          void drop.send({ params: { territory, need: need.id }, body: { droppedOn: on, why } })
        }
      >
        <LongTextField label={<Trans>Pourquoi</Trans>} value={why} onChange={setWhy} />
      </Asked>
    </details>
  );
}
