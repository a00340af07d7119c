import { Trans, useLingui } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink, FileLinks } from "#web/design/file-link.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { signatureContract } from "../contract.ts";
import { RequestActs } from "./request-acts.tsx";
import { RequestStory } from "./request-story.tsx";
import { SignatoryState } from "./signatories-told.tsx";
import { type ReadRequest, requestNames, requestTones } from "./signature-words.ts";

/** The signature requests of something, latest first, with what may be done about each; nothing where none was made. */
export function SignatureRequests({
  territory,
  subject,
}: {
  territory: string;
  subject: { kind: string; id: string };
}) {
  const { mayCall } = useRights(territory);
  return mayCall(signatureContract.routes.listRequests) ? (
    <OfSubject territory={territory} subject={subject} />
  ) : null;
}

function OfSubject({ territory, subject }: { territory: string; subject: { kind: string; id: string } }) {
  const query = { kind: subject.kind, subject: subject.id };
  const read = useRead(signatureContract, "listRequests", { params: { territory }, query });
  return (
    <Reading of={read}>
      {({ requests }) =>
        requests.map((request) => <RequestCard key={request.id} territory={territory} request={request} />)
      }
    </Reading>
  );
}

/** A request: who signed, who is waited for, its papers, its story. */
export function RequestCard({ territory, request }: { territory: string; request: ReadRequest }) {
  const { t, i18n } = useLingui();
  const params = { territory, request: request.id };
  const { askedBy, dueOn, endedOn, endedWhy, state, title } = request;
  return (
    <Card
      title={<Trans>Signature : {title}</Trans>}
      lead={
        <>
          <Status tone={requestTones[state]}>{i18n._(requestNames[state])}</Status>{" "}
          {endedOn === null ? (
            <Trans>
              demandée par {askedBy}, à signer au plus tard le <Day date={dueOn} />
            </Trans>
          ) : (
            <Trans>
              demandée par {askedBy}, close le <Day date={endedOn} />
            </Trans>
          )}
          {endedWhy === null ? null : <> : {endedWhy}</>}
        </>
      }
    >
      <DataTable
        caption={t`Signataires`}
        file="alize-signataires"
        rows={request.signatories}
        rowKey={({ id }) => id}
        empty={<Trans>Aucun signataire.</Trans>}
        columns={[
          { key: "name", title: t`Signataire`, value: ({ name }) => name },
          { key: "role", title: t`Qualité`, value: ({ role }) => role },
          {
            key: "state",
            title: t`État`,
            value: (signatory) => signatory.state,
            cell: (signatory) => (
              <>
                <SignatoryState of={signatory} />
                {signatory.refusedWhy === null ? null : <> {signatory.refusedWhy}</>}
                {signatory.way === "paper" ? (
                  <>
                    {" "}
                    <SavedFileLink
                      contract={signatureContract}
                      file="downloadSignedPaper"
                      given={{ params: { ...params, signatory: signatory.id } }}
                    >
                      <Trans>le papier signé</Trans>
                    </SavedFileLink>
                  </>
                ) : null}
              </>
            ),
          },
          {
            key: "reminded",
            title: t`Dernière relance`,
            value: ({ remindedOn }) => remindedOn ?? "",
            cell: ({ remindedOn, remindedByText, reminders }) =>
              remindedOn === null ? (
                "–"
              ) : (
                <>
                  <Trans>
                    <Day date={remindedOn} /> (n° {reminders})
                  </Trans>
                  {remindedByText ? <Trans>, par SMS</Trans> : null}
                </>
              ),
          },
        ]}
      />
      <FileLinks>
        <FileLink contract={signatureContract} file="downloadDocument" given={{ params }}>
          {state === "completed" ? <Trans>Le document signé</Trans> : <Trans>Le document à signer</Trans>}
        </FileLink>
        {state === "completed" ? (
          <FileLink contract={signatureContract} file="downloadCertificate" given={{ params }}>
            <Trans>Le certificat de preuve</Trans>
          </FileLink>
        ) : null}
      </FileLinks>
      <RequestStory request={request} />
      {state === "open" || state === "expired" ? (
        <RequestActs territory={territory} request={request} />
      ) : null}
    </Card>
  );
}
