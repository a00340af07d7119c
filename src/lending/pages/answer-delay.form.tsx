import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Choice } from "#web/design/form.tsx";
import { lendingContract } from "../contract.ts";
import { DeferInstalments } from "./defer-instalments.form.tsx";
import type { ActProps, ReadAdvance } from "./read-advance.ts";

/** The answer to a delay that waits: granting it puts the instalments off, declining it says why. */
export function AnswerDelay(given: ActProps) {
  const { t } = useLingui();
  const [answer, setAnswer] = useState<"granted" | "declined">("granted");
  const delay = given.read.delays.find(({ answered }) => answered === null);
  if (delay === undefined) return null;
  return (
    <>
      <Choice
        label={t`Que répondez-vous à l'entreprise ?`}
        value={answer}
        options={[
          { value: "granted", label: t`le délai est accordé` },
          { value: "declined", label: t`le délai est refusé` },
        ]}
        onChange={setAnswer}
      />
      {answer === "granted" ? (
        <DeferInstalments {...given} granting={delay} />
      ) : (
        <DeclineDelay {...given} delay={delay} />
      )}
    </>
  );
}

function DeclineDelay({ params, read, delay }: ActProps & { delay: ReadAdvance["delays"][number] }) {
  const { t } = useLingui();
  const [answeredOn, setAnsweredOn] = useState<PlainDate | undefined>(read.on);
  const [why, setWhy] = useState("");
  const [done, setDone] = useState("");
  const decline = useWrite(lendingContract, "answerDelay");

  async function submit() {
    if (answeredOn === undefined) return;
    if ((await decline.send({ params, body: { request: delay.id, answeredOn, why } })) === null) return;
    setDone(t`Refus enregistré.`);
  }

  return (
    <ActForm
      {...decline}
      title={<Trans>Refuser le délai demandé</Trans>}
      lead={<Trans>L'entreprise lira votre motif : dites ce qui serait possible.</Trans>}
      submit={<Trans>Refuser le délai</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <DateField label={<Trans>Répondu le</Trans>} value={answeredOn} onChange={setAnsweredOn} />
      <TextInput
        size="md"
        required
        label={<Trans>Motif du refus</Trans>}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ActForm>
  );
}
