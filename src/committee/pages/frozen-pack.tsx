import { Plural, Trans } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { PackView } from "../contract/views.ts";
import { committeeContract } from "../contract.ts";
import { type PackReading, readPackContent } from "../domain/pack-reading.ts";
import styles from "./committee.module.css";
import type { SittingParams } from "./read-sitting.ts";

type ItemParams = SittingParams & { item: string };

/** What the members read, as it was frozen last: it opens at a press, which is kept. */
export function FrozenPack({ params, firm }: { params: ItemParams; firm: string }) {
  const [isOpen, setOpen] = useState(false);
  const open = useWrite(committeeContract, "openPacks");

  async function press() {
    const { item, ...sitting } = params;
    const opened = await open.send({ params: sitting, body: { items: [item] } });
    if (opened !== null) setOpen(true);
  }

  if (isOpen) return <OpenPack params={params} />;
  return (
    <>
      <Refusal of={open.refusal} />
      <Actions>
        <ActionButton onClick={() => void press()}>
          <Trans>
            Lire le dossier <span className="visually-hidden">: {firm}</span>
          </Trans>
        </ActionButton>
      </Actions>
    </>
  );
}

/** A pack whose opening is kept. */
export function OpenPack({ params }: { params: ItemParams }) {
  const read = useRead(committeeContract, "readPack", { params });
  return <Reading of={read}>{(pack) => <PackText pack={pack} />}</Reading>;
}

function PackText({ pack }: { pack: z.output<typeof PackView> }) {
  const { firm, content, version, hash, exchanges } = pack;
  const { description, opinion, rules, answers, needs, resources } = readPackContent(content);
  return (
    <section>
      <h3>
        <Trans>Le dossier figé, version {version}</Trans>
      </h3>
      {firm.siren === null ? null : (
        <p>
          <Trans>SIREN {firm.siren}</Trans>
        </p>
      )}
      {description === null ? null : <p>{description}</p>}
      <Answers answers={answers} />
      {opinion === null ? null : (
        <p>
          <Trans>Avis du coordinateur : {opinion}</Trans>
        </p>
      )}
      <Eligibility rules={rules} />
      {needs.lines.length + resources.lines.length === 0 ? null : (
        <>
          <h4>
            <Trans>Plan de financement</Trans>
          </h4>
          <PlanSide title={<Trans>Besoins</Trans>} side={needs} />
          <PlanSide title={<Trans>Ressources</Trans>} side={resources} />
        </>
      )}
      <Exchanges exchanges={exchanges} />
      <p className={styles.hash}>
        <Trans>Empreinte SHA-256 : {hash}</Trans>
      </p>
    </section>
  );
}

/** What the firm answered to the territory's own questions. */
function Answers({ answers }: Pick<PackReading, "answers">) {
  const locale = useLocale();
  if (answers.length === 0) return null;
  return (
    <>
      <h4>
        <Trans>Les questions du territoire</Trans>
      </h4>
      <Facts
        facts={answers.map(({ key, label, told }) => ({ key, label: label[locale], value: told[locale] }))}
      />
    </>
  );
}

/** One sentence per rule, as the rules answered the day the pack was frozen. */
function Eligibility({ rules }: Pick<PackReading, "rules">) {
  const locale = useLocale();
  if (rules.length === 0) return null;
  return (
    <>
      <h4>
        <Trans>Éligibilité</Trans>
      </h4>
      <ul className={styles.rules}>
        {rules.map(({ key, isMet, sentence }) => (
          <li key={key} data-ok={isMet}>
            <strong>{isMet ? <Trans>Oui.</Trans> : <Trans>Non.</Trans>}</strong> {sentence?.[locale] ?? key}
          </li>
        ))}
      </ul>
    </>
  );
}

function PlanSide({ title, side }: { title: ReactNode; side: PackReading["needs"] }) {
  return (
    <>
      <h5>{title}</h5>
      <Facts
        facts={[
          ...side.lines.map(({ label, amount }, index) => ({
            key: String(index),
            label,
            value: <Amount cents={amount} />,
          })),
          {
            key: "total",
            label: <Trans>Total</Trans>,
            value: <Amount cents={side.total} />,
            strong: true,
          },
        ]}
      />
    </>
  );
}

/** What was asked and answered before this version was frozen. */
function Exchanges({ exchanges }: Pick<z.output<typeof PackView>, "exchanges">) {
  if (exchanges.length === 0) return null;
  return (
    <>
      <h4>
        <Plural value={exchanges.length} one="La question posée" other="Les questions posées" />
      </h4>
      <ul className={styles.plain}>
        {exchanges.map(({ askedBy, question, answeredBy, answer }) => (
          <li key={`${askedBy} ${question}`}>
            <strong>{askedBy}</strong> <Trans>demande : {question}</Trans>
            <br />
            <strong>{answeredBy}</strong> <Trans>répond : {answer}</Trans>
          </li>
        ))}
      </ul>
    </>
  );
}
