import { Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { type Task, todaySource } from "#web/design/today.ts";
import type { SignatureTask } from "../contract/shapes.ts";
import { signatureContract } from "../contract.ts";

type ReadTask = z.output<typeof SignatureTask>;

/** What waits about signatures, said to whoever it waits for. */
export const signatureTodaySource = todaySource(signatureContract, "listTasks", ({ tasks }, territory) =>
  tasks.map((task) => say(task, territory)),
);

function say(task: ReadTask, territory: string): Task {
  const { title, dueOn } = task;
  const list = { to: "/territoires/$territory/signatures", params: { territory } } as const;
  switch (task.kind) {
    case "to-sign":
      return {
        key: `to-sign ${task.signatory}`,
        sentence: <Trans>Signer : {title}</Trans>,
        detail: <Trans>Demandé par {task.asker}.</Trans>,
        verb: <Trans>Lire et signer</Trans>,
        link: {
          to: "/territoires/$territory/a-signer/$signatory",
          params: { territory, signatory: task.signatory },
        },
        dueOn,
        tone: "ochre",
      };
    case "signing-refused":
      return {
        key: `signing-refused ${task.request} ${task.name}`,
        sentence: (
          <Trans>
            {task.name} refuse de signer : {title}
          </Trans>
        ),
        detail: task.why,
        verb: <Trans>Voir la demande</Trans>,
        link: list,
        dueOn,
        tone: "brick",
      };
    case "signature-late": {
      const names = task.names.join(", ");
      return {
        key: `signature-late ${task.request}`,
        sentence: <Trans>Signature attendue : {title}</Trans>,
        detail: task.isPast ? (
          <Trans>Le délai est passé sans {names} : annulez, puis envoyez de nouveau.</Trans>
        ) : (
          <Trans>Manque : {names}. Relancez ou appelez.</Trans>
        ),
        verb: <Trans>Voir la demande</Trans>,
        link: list,
        dueOn,
        tone: task.isPast ? "brick" : "ochre",
      };
    }
  }
}
