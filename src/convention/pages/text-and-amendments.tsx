import { Plural, Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { FileLink, FileLinks } from "#web/design/file-link.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps, ReadAmendment } from "./read-convention.ts";

/** The contract on paper, and the amendments that changed it. */
export function TextAndAmendments({ params }: ConventionActProps) {
  const { mayCall } = useRights(params.territory);
  const list = useRead(conventionContract, "listAmendments", { params });
  const { readConventionPaper } = conventionContract.routes;
  return (
    <Card id="texte" title={<Trans>Le texte et ses avenants</Trans>}>
      <Reading of={list}>
        {({ amendments }) => (
          <>
            <p>
              <AmendmentsCounted amendments={amendments} />
            </p>
            {mayCall(readConventionPaper) ? (
              <FileLinks>
                <FileLink
                  contract={conventionContract}
                  file="readConventionPaper"
                  given={{ params, query: { terms: "signed" } }}
                >
                  <Trans>Convention, telle que signée</Trans>
                </FileLink>
                {amendments.some(({ status }) => status === "signed") ? (
                  <FileLink
                    contract={conventionContract}
                    file="readConventionPaper"
                    given={{ params, query: { terms: "in-force" } }}
                  >
                    <Trans>Texte en vigueur, avenants compris</Trans>
                  </FileLink>
                ) : null}
              </FileLinks>
            ) : null}
          </>
        )}
      </Reading>
      <Actions>
        <ActionLink to="/territoires/$territory/conventions/$convention/avenants" params={params}>
          <Trans>Voir et préparer les avenants</Trans>
        </ActionLink>
      </Actions>
    </Card>
  );
}

function AmendmentsCounted({ amendments }: { amendments: readonly ReadAmendment[] }) {
  const signed = amendments.filter(({ status }) => status === "signed").length;
  const waiting = amendments.filter(({ status }) => status === "prepared").length;
  if (signed === 0 && waiting === 0)
    return <Trans>Aucun avenant : les termes sont ceux de la signature.</Trans>;
  return (
    <>
      <Plural value={signed} _0="Aucun avenant signé" one="# avenant signé" other="# avenants signés" />
      {waiting === 0 ? null : (
        <>
          {", "}
          <Plural value={waiting} one="# à signer" other="# à signer" />
        </>
      )}
      .
    </>
  );
}
