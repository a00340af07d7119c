import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink, FileLinks } from "#web/design/file-link.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import type { ReadDecision, SittingParams } from "./read-sitting.ts";

interface DecisionLetterProps {
  decision: ReadDecision;
  params: SittingParams;
}

/** What the firm was told, and until when it may take what is granted; or the act that tells it. */
export function DecisionLetter({ decision, params }: DecisionLetterProps) {
  const { mayCall } = useRights(params.territory);
  const { letter, id, lapsedOn } = decision;
  if (letter === null) {
    return lapsedOn === null && mayCall(committeeContract.routes.writeLetter) ? (
      <WriteLetter params={params} decision={id} />
    ) : null;
  }
  return (
    <>
      <p>
        {letter.standsUntil === null ? (
          <Trans>
            Notifiée à l'entreprise le <Day date={letter.writtenOn} />.
          </Trans>
        ) : (
          <Trans>
            Notifiée à l'entreprise le <Day date={letter.writtenOn} /> ; l'offre tient jusqu'au{" "}
            <Day date={letter.standsUntil} />.
          </Trans>
        )}
      </p>
      {mayCall(committeeContract.routes.readLetter) ? (
        <FileLinks>
          <FileLink
            contract={committeeContract}
            file="readLetter"
            given={{ params: { territory: params.territory, decision: id } }}
          >
            <Trans>Lettre de décision</Trans>
          </FileLink>
        </FileLinks>
      ) : null}
    </>
  );
}

/** Only sealed minutes are told: before, there is nothing to press. */
function WriteLetter({ params, decision }: { params: SittingParams; decision: string }) {
  const { t } = useLingui();
  const sitting = useRead(committeeContract, "readSitting", { params }).data;
  const write = useWrite(committeeContract, "writeLetter");
  const [done, setDone] = useState("");
  if (sitting?.status !== "closed") return null;

  async function send() {
    const given = { params: { territory: params.territory, decision }, body: {} };
    const written = await write.send(given);
    if (written === null) return;
    const names = written.mailedTo.join(", ");
    setDone(
      names === ""
        ? t`Lettre écrite : imprimez-la, personne n'est connu pour la recevoir.`
        : t`Lettre envoyée à ${names}.`,
    );
  }

  return (
    <Asked
      quiet
      refusal={write.refusal}
      isSending={write.isSending}
      submit={<Trans>Notifier la décision à l'entreprise</Trans>}
      done={done}
      onSubmit={() => void send()}
    />
  );
}
