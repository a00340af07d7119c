import { Trans } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink, FileLinks } from "#web/design/file-link.tsx";
import { Note } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps, ReadCallLine } from "./read-convention.ts";

type Params = ConventionActProps["params"];

/** The letter of a call and the receipts of what was paid, for those who may open them; then who was written to. */
export function CallPapers({ params, line }: { params: Params; line: ReadCallLine }) {
  const { mayCall } = useRights(params.territory);
  const { told } = line;
  const last = told.at(-1);
  return (
    <>
      {mayCall(conventionContract.routes.readCallLetter) ? <Files params={params} line={line} /> : null}
      {last === undefined ? null : (
        <Note>
          <Trans>
            Écrit à {last.names.join(", ")} le <Day date={last.on} />
          </Trans>
        </Note>
      )}
    </>
  );
}

function Files({ params, line }: { params: Params; line: ReadCallLine }) {
  const asked = { ...params, callLine: line.id };
  return (
    <FileLinks>
      <FileLink contract={conventionContract} file="readCallLetter" given={{ params: asked }}>
        <Trans comment="letter of a call for funds">Lettre</Trans>
      </FileLink>
      {line.payments.map(({ id, amount }) => (
        <FileLink
          key={id}
          contract={conventionContract}
          file="readReceipt"
          given={{ params: { ...asked, payment: id } }}
        >
          {line.payments.length === 1 ? (
            <Trans comment="receipt of a payment">Reçu</Trans>
          ) : (
            <Trans>
              Reçu de <Amount cents={amount} />
            </Trans>
          )}
        </FileLink>
      ))}
    </FileLinks>
  );
}
