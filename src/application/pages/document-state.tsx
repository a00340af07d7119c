import { Trans, useLingui } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import { documentStateNames, documentStateTones } from "./document-words.ts";
import type { ReadDocument } from "./read-application.ts";

/** Whether a document is there, since when and until when, and why it was refused. */
export function DocumentState({ document }: { document: ReadDocument }) {
  const { i18n } = useLingui();
  const { state, receivedOn, expiresOn, refusedWhy } = document;
  return (
    <>
      <Status tone={documentStateTones[state]}>{i18n._(documentStateNames[state])}</Status>
      {receivedOn === null ? null : (
        <>
          {" "}
          <Trans>
            le <Day date={receivedOn} />
          </Trans>
        </>
      )}
      {expiresOn === null || state === "refused" ? null : (
        <>
          {", "}
          <Trans>
            valable jusqu'au <Day date={expiresOn} />
          </Trans>
        </>
      )}
      {refusedWhy === null ? null : <> : {refusedWhy}</>}
    </>
  );
}
