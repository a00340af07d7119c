import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { networkContract } from "../contract.ts";
import { GrantSeat } from "./grant-seat.form.tsx";
import { InvitationsSection } from "./invitations.section.tsx";
import { roleNames } from "./role-names.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/personnes");

/** Who holds which role here, since when, in whose name; the administrator gives and takes seats. */
export function SeatsPage() {
  const { i18n, t } = useLingui();
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const isAdministrator = mayCall(networkContract.routes.grantSeat);
  const read = useRead(networkContract, "listSeats", { params });

  return (
    <Page
      title={<Trans>Personnes et sièges</Trans>}
      lead={<Trans>Un rôle se tient dans un siège, entre deux dates.</Trans>}
    >
      <Reading of={read}>
        {({ seats }) => (
          <DataTable
            caption={t`Sièges`}
            file="alize-sieges"
            rows={seats}
            rowKey={({ id }) => id}
            empty={<Trans>Personne encore. Donnez le premier siège ci-dessous.</Trans>}
            columns={[
              { key: "person", title: t`Personne`, value: ({ person }) => person.name },
              {
                key: "email",
                title: t`Adresse électronique`,
                value: ({ person }) => person.email,
                cell: ({ person }) => <PersonAddress territory={params.territory} email={person.email} />,
              },
              { key: "role", title: t`Rôle`, value: ({ role }) => i18n._(roleNames[role]) },
              {
                key: "organisation",
                title: t`Au titre de`,
                value: ({ organisation, unit }) => organisation?.name ?? unit.name,
              },
              {
                key: "from",
                title: t`Du`,
                value: ({ fromOn }) => fromOn,
                cell: ({ fromOn }) => <Day date={fromOn} />,
              },
              {
                key: "to",
                title: t`Jusqu'au`,
                value: ({ toOn }) => toOn ?? "",
                cell: ({ id, toOn, person, unit }) =>
                  toOn !== null ? (
                    <Day date={toOn} />
                  ) : isAdministrator && unit.id === params.territory ? (
                    <EndSeat territory={params.territory} seat={id} name={person.name} />
                  ) : null,
              },
            ]}
          />
        )}
      </Reading>
      {mayCall(networkContract.routes.listInvitations) ? (
        <InvitationsSection territory={params.territory} />
      ) : null}
      {isAdministrator ? <GrantSeat territory={params.territory} /> : null}
    </Page>
  );
}

/** The address, and whether mails to it come back, for those who see to it. */
function PersonAddress({ territory, email }: { territory: string; email: string }) {
  const { mayCall } = useRights(territory);
  return (
    <>
      {email}
      {mayCall(networkContract.routes.listMailReturns) ? (
        <RefusedMark territory={territory} email={email} />
      ) : null}
    </>
  );
}

function RefusedMark({ territory, email }: { territory: string; email: string }) {
  const read = useRead(networkContract, "listMailReturns", { params: { territory } });
  const refused = read.data?.addresses.find(({ address }) => address === email.toLowerCase());
  if (refused === undefined) return null;
  return (
    <>
      {" "}
      <Link to="/territoires/$territory/courriels/retours" params={{ territory }}>
        <Status tone={refused.hardness === "hard" ? "brick" : "ochre"}>
          <Trans>courriels refusés</Trans>
        </Status>
      </Link>
    </>
  );
}

/** Takes a seat back from the territory's day on: asked twice, since rights are lost at once. */
function EndSeat({ territory, seat, name }: { territory: string; seat: string; name: string }) {
  const read = useRead(networkContract, "readTerritory", { params: { territory } });
  const [isAsked, setAsked] = useState(false);
  const end = useWrite(networkContract, "endSeat");
  const today = read.data?.businessDate;
  if (today === undefined) return null;
  if (!isAsked) {
    return (
      <ActionButton onClick={() => setAsked(true)}>
        <Trans>Clore</Trans> <span className="visually-hidden">{name}</span>
      </ActionButton>
    );
  }
  return (
    <>
      <ActionButton onClick={() => void end.send({ params: { territory, seat }, body: { toOn: today } })}>
        <Trans>Clore le siège de {name} dès aujourd'hui</Trans>
      </ActionButton>
      <Refusal of={end.refusal} />
    </>
  );
}
