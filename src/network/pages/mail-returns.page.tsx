import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Facts } from "#web/design/facts.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { RefusedAddress, ReplyAside } from "../contract/return-routes.ts";
import { networkContract } from "../contract.ts";
import styles from "./mail.module.css";
import { asideSentence, bounceSentences } from "./return-words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/courriels/retours");

/** What came back by mail: addresses to correct or confirm, replies that are in no file. */
export function MailReturnsPage() {
  const params = route.useParams();
  const read = useRead(networkContract, "listMailReturns", { params });
  return (
    <Page
      title={<Trans>Retours de courriel</Trans>}
      lead={<Trans>Les adresses qui refusent nos courriels, et les réponses à verser vous-même.</Trans>}
    >
      <Reading of={read}>
        {({ addresses, replies }) => (
          <>
            <Addresses territory={params.territory} addresses={addresses} />
            {replies.length === 0 ? (
              <Note>
                <Trans>Aucune réponse n'attend : celles qui sont venues sont dans leur dossier.</Trans>
              </Note>
            ) : (
              replies.map((reply) => <Aside key={reply.id} territory={params.territory} reply={reply} />)
            )}
          </>
        )}
      </Reading>
    </Page>
  );
}

type Refused = z.output<typeof RefusedAddress>;

function Addresses({ territory, addresses }: { territory: string; addresses: readonly Refused[] }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  return (
    <Card
      title={<Trans>Les adresses refusées</Trans>}
      lead={
        <Trans>
          Vers une adresse refusée pour de bon, les rappels et les avis qui peuvent attendre ne partent plus.
          Une adresse corrigée reçoit tout de nouveau.
        </Trans>
      }
    >
      <DataTable
        caption={t`Adresses refusées`}
        file="alize-adresses-refusees"
        rows={addresses}
        rowKey={({ id }) => id}
        empty={<Trans>Aucun courriel n'est revenu.</Trans>}
        columns={[
          { key: "person", title: t`Personne`, value: ({ person }) => person.name },
          { key: "address", title: t`Adresse électronique`, value: ({ address }) => address },
          {
            key: "hardness",
            title: t`État`,
            value: ({ hardness }) => (hardness === "hard" ? t`refusée pour de bon` : t`refusée cette fois`),
            cell: ({ hardness }) => (
              <Status tone={hardness === "hard" ? "brick" : "ochre"}>
                {hardness === "hard" ? <Trans>refusée pour de bon</Trans> : <Trans>refusée cette fois</Trans>}
              </Status>
            ),
          },
          { key: "why", title: t`Pourquoi`, value: ({ kind }) => i18n._(bounceSentences[kind]) },
          { key: "said", title: t`Réponse du serveur`, value: ({ said }) => said },
          {
            key: "mail",
            title: t`Dernier courriel revenu`,
            value: ({ mail }) => mail.subject,
            cell: ({ mail: { id: mail, subject } }) => (
              <Link to="/territoires/$territory/courriels/$mail" params={{ territory, mail }}>
                {subject}
              </Link>
            ),
          },
          {
            key: "when",
            title: t`Revenu le`,
            value: ({ toldAt }) => toldAt,
            cell: ({ toldAt }) => formatInstant(toldAt, locale),
          },
          {
            key: "act",
            title: t`Acte`,
            value: () => "",
            cell: (refused) => <ConfirmAddress territory={territory} refused={refused} />,
          },
        ]}
      />
    </Card>
  );
}

function ConfirmAddress({ territory, refused }: { territory: string; refused: Refused }) {
  const confirm = useWrite(networkContract, "confirmAddress");
  const params = { territory, bounce: refused.id };
  return (
    <>
      <ActionButton onClick={() => void confirm.send({ params })}>
        <Trans>
          Confirmer <span className="visually-hidden">{refused.address}</span>
        </Trans>
      </ActionButton>
      <Refusal of={confirm.refusal} />
    </>
  );
}

function Aside({ territory, reply }: { territory: string; reply: z.output<typeof ReplyAside> }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const settle = useWrite(networkContract, "settleReply");
  const { id: received, from, subject, text, why, receivedAt, mail } = reply;
  return (
    <Card title={subject === "" ? <Trans>Réponse sans objet</Trans> : subject}>
      <Facts
        facts={[
          { key: "from", label: t({ message: "De", comment: "Who wrote a reply" }), value: from },
          { key: "when", label: t`Reçue le`, value: formatInstant(receivedAt, locale) },
          { key: "why", label: t`Pourquoi elle attend`, value: i18n._(asideSentence(why)) },
          {
            key: "mail",
            label: t`En réponse à`,
            value: (
              <Link to="/territoires/$territory/courriels/$mail" params={{ territory, mail: mail.id }}>
                <Trans>
                  « {mail.subject} », à {mail.to}
                </Trans>
              </Link>
            ),
          },
        ]}
      />
      <div className={styles.text}>{text}</div>
      <Actions>
        <ActionButton onClick={() => void settle.send({ params: { territory, received } })}>
          <Trans>C'est fait</Trans> <span className="visually-hidden">{subject}</span>
        </ActionButton>
      </Actions>
      <Refusal of={settle.refusal} />
    </Card>
  );
}
