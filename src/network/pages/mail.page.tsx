import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { formatMobile } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Facts } from "#web/design/facts.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { Mail, MailWay } from "../contract/outbox-routes.ts";
import { networkContract } from "../contract.ts";
import styles from "./mail.module.css";
import { MailWayNote } from "./mail-way.tsx";
import { mailErrorSentence, mailStateName, mailStateTones } from "./mail-words.ts";
import { codeOf, type SayAct } from "./outbox.page.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/courriels/$mail");

/** A mail whole, as its recipient reads it, and what became of it. */
export function MailPage({ sayAct }: { sayAct: SayAct }) {
  const params = route.useParams();
  const read = useRead(networkContract, "readMail", { params });
  return (
    <Reading of={read}>
      {({ way, mail }) => (
        <Page title={mail.subject} lead={sayAct(codeOf(mail.act))}>
          {mail.channel === "text" && way === "no-server" ? null : <MailWayNote way={way} />}
          <Card
            title={
              mail.channel === "text" ? <Trans>Où en est ce SMS</Trans> : <Trans>Où en est ce courriel</Trans>
            }
          >
            <MailFacts mail={mail} way={way} />
            {mail.digest === null ? null : (
              <p>
                <Link
                  to="/territoires/$territory/courriels/$mail"
                  params={{ territory: params.territory, mail: mail.digest }}
                >
                  <Trans>Lire le récapitulatif qui en parle</Trans>
                </Link>
              </p>
            )}
          </Card>
          {mail.channel === "mail" && (mail.state === "failed" || mail.state === "bounced") ? (
            <Resend params={params} mail={mail} />
          ) : null}
          <Card title={<Trans>Ce qu'il dit</Trans>}>
            <div className={styles.text} lang={mail.language}>
              {mail.text}
            </div>
          </Card>
        </Page>
      )}
    </Reading>
  );
}

type Told = z.output<typeof Mail>;

function MailFacts({ mail, way }: { mail: Told; way: z.output<typeof MailWay> }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const { to, state, queuedAt, triedAt, sentAt, attempts, error, attachments, waitsUntil } = mail;
  const { name } = to;
  const number = formatMobile(to.address);
  const at = (instant: string) => formatInstant(instant, locale);
  return (
    <Facts
      facts={[
        {
          key: "to",
          label: t({ message: "À", comment: "To whom a mail is" }),
          value: mail.channel === "text" ? t`${name}, par SMS au ${number}` : `${name} <${to.address}>`,
        },
        {
          key: "state",
          label: t`État`,
          value: <Status tone={mailStateTones[state]}>{i18n._(mailStateName(mail, way))}</Status>,
        },
        {
          key: "queued",
          label: t({ message: "Écrit le", comment: "When a mail was written" }),
          value: at(queuedAt),
        },
        ...(sentAt === null
          ? []
          : [
              {
                key: "sent",
                label: t({ message: "Parti le", comment: "When a mail left" }),
                value: at(sentAt),
              },
            ]),
        ...(triedAt === null || sentAt !== null
          ? []
          : [{ key: "tried", label: t`Dernier essai`, value: at(triedAt) }]),
        waitsUntil === null
          ? { key: "attempts", label: t`Essais`, value: attempts }
          : { key: "gathering", label: t`Récapitulatif du`, value: at(waitsUntil) },
        ...(error === null
          ? []
          : [
              { key: "why", label: t`Pourquoi`, value: i18n._(mailErrorSentence(error.kind, mail.channel)) },
              { key: "said", label: t`Réponse du serveur`, value: error.said },
            ]),
        ...(attachments.length === 0
          ? []
          : [
              {
                key: "attachments",
                label: t`Pièces jointes`,
                value: attachments.map((attached) => attached.name).join(", "),
              },
            ]),
      ]}
    />
  );
}

function Resend({ params, mail }: { params: { territory: string; mail: string }; mail: Told }) {
  const { t } = useLingui();
  const [done, setDone] = useState("");
  const resend = useWrite(networkContract, "resendMail");

  async function submit() {
    if ((await resend.send({ params })) !== null) setDone(t`Courriel remis à la boîte d'envoi.`);
  }

  return (
    <ActForm
      {...resend}
      title={<Trans>Renvoyer ce courriel</Trans>}
      lead={
        <Trans>
          Il repartira tel quel à {mail.to.address}. Si l'adresse est fausse, faites-la corriger : les
          prochains courriels prendront la nouvelle.
        </Trans>
      }
      submit={<Trans>Renvoyer</Trans>}
      done={done}
      onSubmit={() => void submit()}
    />
  );
}
