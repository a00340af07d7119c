import { Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams, ReadDocument } from "./read-application.ts";

interface ReuseProps {
  params: FileParams;
  document: ReadDocument;
}

/** What other files of the firm hold that would do here. */
export function ReuseDocument({ params, document }: ReuseProps) {
  const reuse = useWrite(applicationContract, "reuseDocument");
  if (document.reusable.length === 0) return null;
  const send = (version: string) =>
    void reuse.send({ params: { ...params, document: document.id }, body: { version } });
  return (
    <>
      {document.reusable.map(({ version, fileNumber, datedOn, expiresOn }) => (
        <div key={version}>
          <p className={styles.soft}>
            <Trans>
              Le dossier n° {fileNumber} en a une du <Day date={datedOn} />
            </Trans>
            {expiresOn === null ? null : (
              <>
                {", "}
                <Trans>
                  valable jusqu'au <Day date={expiresOn} />
                </Trans>
              </>
            )}
            .
          </p>
          <Actions>
            <ActionButton onClick={() => send(version)}>
              <Trans>Reprendre celle du dossier n° {fileNumber}</Trans>
            </ActionButton>
          </Actions>
        </div>
      ))}
      <Refusal of={reuse.refusal} />
    </>
  );
}
