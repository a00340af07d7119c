import { Plural, Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { type Task, todaySource } from "#web/design/today.ts";
import { impactContract } from "../contract.ts";
import type { ReadTask } from "./read-jobs.ts";

/** What waits for the reader about jobs: surveys, verifications, what the committee is to decide. */
export const impactTodaySource = todaySource(impactContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => ({
    ...told(task),
    key: `${task.kind} ${task.months} ${task.commitment}`,
    link:
      task.kind === "shortfall" && task.byCommittee
        ? { to: "/territoires/$territory/comite", params: { territory } }
        : {
            to: "/territoires/$territory/emplois/$commitment",
            params: { territory, commitment: task.commitment },
          },
  })),
);

function told(task: ReadTask): Omit<Task, "key" | "link"> {
  const { firm, months } = task;
  switch (task.kind) {
    case "survey-to-answer":
      return {
        sentence: (
          <Trans>
            Enquête emploi à {months} mois : {firm}
          </Trans>
        ),
        detail: <Before task={task} />,
        verb: <Trans>Remplir l'enquête</Trans>,
        dueOn: task.dueOn,
        tone: "ochre",
      };
    case "survey-late":
      return {
        sentence: (
          <Trans>
            Enquête emploi à {months} mois sans réponse : {firm}
          </Trans>
        ),
        detail: (
          <>
            <Trans>
              Attendue depuis le <Day date={task.dueOn} />.
            </Trans>{" "}
            <Before task={task} />
          </>
        ),
        verb: <Trans>Remplir l'enquête</Trans>,
        dueOn: task.dueOn,
        tone: "brick",
      };
    case "count-to-verify":
      return {
        sentence: (
          <Trans>
            Vérifier les emplois à {months} mois : {firm}
          </Trans>
        ),
        detail: (
          <Plural
            value={task.hired}
            _0="Aucune embauche déclarée ; elle compte une fois la preuve vue."
            one="# embauche déclarée ; elle compte une fois la preuve vue."
            other="# embauches déclarées ; elles comptent une fois la preuve vue."
          />
        ),
        verb: <Trans>Vérifier</Trans>,
        dueOn: task.answeredOn,
        tone: "ochre",
      };
    case "shortfall":
      return {
        sentence: (
          <Trans>
            Des emplois manquent à {months} mois : {firm}
          </Trans>
        ),
        detail: <Missing task={task} />,
        verb: task.byCommittee ? <Trans>Inscrire à une séance</Trans> : <Trans>Noter la décision</Trans>,
        dueOn: task.on,
        tone: "brick",
      };
  }
}

/** « 6 emplois prévus, 4 constatés à 24 mois. » */
function Before({ task }: { task: Extract<ReadTask, { dueOn: unknown }> }) {
  const { created, kept } = task.planned;
  const planned =
    created === 0 ? (
      <Plural value={kept} _0="Aucun emploi promis" one="# poste à maintenir" other="# postes à maintenir" />
    ) : (
      <Plural value={created} one="# emploi prévu" other="# emplois prévus" />
    );
  if (task.before === null) return <>{planned}.</>;
  const { hired, months } = task.before;
  return (
    <>
      {planned}
      <Plural
        value={hired}
        _0={`, aucun embauché à ${months} mois.`}
        one={`, # embauché à ${months} mois.`}
        other={`, # embauchés à ${months} mois.`}
      />
    </>
  );
}

function Missing({ task }: { task: Extract<ReadTask, { kind: "shortfall" }> }) {
  const { hired, kept, planned } = task;
  return planned.kept === 0 ? (
    <Trans>
      Embauchés : {hired} sur {planned.created} prévus. Le comité en décide.
    </Trans>
  ) : (
    <Trans>
      Embauchés : {hired} sur {planned.created} prévus ; maintenus : {kept} sur {planned.kept}. Le comité en
      décide.
    </Trans>
  );
}
