import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { PlainDate } from "#kernel/plain-date.ts";
import { SignatureRequests } from "#signature/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep, Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import { AmendmentChanges } from "./amendment-changes.tsx";
import { amendmentKindNames } from "./amendment-kind-names.ts";
import { EndAmendment } from "./end-amendment.form.tsx";
import { PrepareAmendment } from "./prepare-amendment.form.tsx";
import type { ConventionActProps, ReadAmendment } from "./read-convention.ts";
import { ConventionName } from "./series-timeline.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/$convention/avenants");

/** The amendments of a convention: what each changes, and the next one. */
export function AmendmentsPage() {
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const page = useRead(conventionContract, "readConvention", { params, query: {} });
  const list = useRead(conventionContract, "listAmendments", { params });
  return (
    <Reading of={page}>
      {(read) => (
        <Page
          title={
            <Trans>
              Avenants : <ConventionName step={read.convention} />
            </Trans>
          }
          lead={
            <Trans>
              Une convention signée ne se corrige pas : elle se modifie par avenant, daté, et les chiffres
              d'avant gardent les anciens termes.
            </Trans>
          }
        >
          <Reading of={list}>
            {({ on, amendments }) => <Amendments params={params} on={on} amendments={amendments} />}
          </Reading>
          {mayCall(conventionContract.routes.prepareAmendment) ? (
            <PrepareAmendment params={params} read={read} />
          ) : null}
          <Actions>
            <ActionLink to="/territoires/$territory/conventions/$convention" params={params}>
              <Trans>Revenir à la convention</Trans>
            </ActionLink>
          </Actions>
        </Page>
      )}
    </Reading>
  );
}

interface AmendmentsProps {
  params: ConventionActProps["params"];
  on: PlainDate;
  amendments: readonly ReadAmendment[];
}

function Amendments({ params, on, amendments }: AmendmentsProps) {
  const waiting = amendments.find(({ status }) => status === "prepared");
  if (amendments.length === 0) {
    return (
      <Note>
        <Trans>Aucun avenant encore : les termes sont ceux de la signature.</Trans>
      </Note>
    );
  }
  return (
    <>
      {waiting === undefined ? null : (
        <NextStep>
          <Trans>
            <strong>Prochaine étape.</strong> Faites signer l'avenant n° {waiting.number} par les parties,
            puis enregistrez sa signature.
          </Trans>
        </NextStep>
      )}
      {amendments.map((amendment) => (
        <AmendmentCard key={amendment.id} params={params} on={on} amendment={amendment} />
      ))}
    </>
  );
}

function AmendmentCard({
  params,
  on,
  amendment,
}: Omit<AmendmentsProps, "amendments"> & { amendment: ReadAmendment }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { mayCall } = useRights(params.territory);
  const { number, kind, reason, effectiveOn, status, blocked, baseIsSigned } = amendment;
  const { readAmendmentPaper, signAmendment } = conventionContract.routes;
  return (
    <Card
      title={
        <Trans>
          Avenant n° {number} : {i18n._(amendmentKindNames[kind])}
        </Trans>
      }
      lead={
        <>
          <AmendmentState amendment={amendment} />{" "}
          <Trans>
            Effet le <Day date={effectiveOn} />. {reason}
          </Trans>
        </>
      }
    >
      {status === "prepared" && blocked !== null ? <Note>{blocked[locale]}</Note> : null}
      {status === "prepared" && !baseIsSigned ? (
        <Note>
          <Trans>Un avenant d'avant attend encore : signez-le ou abandonnez-le d'abord.</Trans>
        </Note>
      ) : null}
      <AmendmentChanges amendment={amendment} />
      {blocked === null && status !== "withdrawn" && mayCall(readAmendmentPaper) ? (
        <FileLink
          contract={conventionContract}
          file="readAmendmentPaper"
          given={{ params: { ...params, amendment: amendment.id } }}
        >
          <Trans>Avenant n° {number}</Trans>
        </FileLink>
      ) : null}
      {status !== "withdrawn" ? (
        <SignatureRequests
          territory={params.territory}
          subject={{ kind: "convention-amendment", id: amendment.id }}
        />
      ) : null}
      {status === "prepared" && mayCall(signAmendment) ? (
        <EndAmendment params={params} on={on} amendment={amendment} />
      ) : null}
    </Card>
  );
}

function AmendmentState({ amendment: { status, endedOn, withdrawnBecause } }: { amendment: ReadAmendment }) {
  if (status === "prepared" || endedOn === null)
    return (
      <Status tone="ochre">
        <Trans>à signer</Trans>
      </Status>
    );
  return status === "signed" ? (
    <Status tone="sea">
      <Trans>
        signé le <Day date={endedOn} />
      </Trans>
    </Status>
  ) : (
    <Status tone="brick">
      <Trans>
        abandonné le <Day date={endedOn} /> : {withdrawnBecause}
      </Trans>
    </Status>
  );
}
