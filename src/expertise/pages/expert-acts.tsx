import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "#web/design/form.tsx";
import { EnrolExpert } from "./enrol-expert.form.tsx";
import styles from "./expertise.module.css";
import type { ExpertActsProps } from "./read-expertise.ts";
import { RetireExpert } from "./retire-expert.form.tsx";
import { ReviseExpert } from "./revise-expert.form.tsx";

/** Enrol, revise, retire: one act at a time. */
export function ExpertActs({ territory, on, experts, toEnrol }: ExpertActsProps) {
  const { t } = useLingui();
  const [act, setAct] = useState<"enrol" | "revise" | "retire">("enrol");
  const present = experts.filter(({ toOn }) => toOn === null);
  const [first] = present;
  return (
    <div className={styles.act}>
      {first === undefined ? null : (
        <Choice
          label={t`Que faut-il enregistrer ?`}
          value={act}
          options={[
            { value: "enrol", label: t`une inscription` },
            { value: "revise", label: t`une fiche qui change` },
            { value: "retire", label: t`un départ` },
          ]}
          onChange={setAct}
        />
      )}
      {act === "enrol" || first === undefined ? (
        <EnrolExpert territory={territory} on={on} toEnrol={toEnrol} />
      ) : act === "revise" ? (
        <ReviseExpert territory={territory} experts={present} first={first} />
      ) : (
        <RetireExpert territory={territory} on={on} experts={present} first={first} />
      )}
    </div>
  );
}
