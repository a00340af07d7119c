import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import type { RelatedReason } from "../domain/related-file.ts";
import { statusName } from "../domain/status-names.ts";
import styles from "./entry.module.css";
import type { FileParams } from "./read-application.ts";
import { familyNames, reasonNames } from "./related-words.ts";

type ReadRelated = z.output<(typeof applicationContract)["routes"]["readRelated"]["response"]>;

/** The files that look like this one: not there where nothing does. */
export function RelatedPanel({ params }: { params: FileParams }) {
  const read = useRead(applicationContract, "readRelated", { params });
  const { mayCall } = useRights(params.territory);
  const mayTell = mayCall(applicationContract.routes.tellApart);
  return (
    <Reading of={read}>
      {(related) =>
        related.here.length + related.elsewhere.length === 0 ? null : (
          <Card title={<Trans>Des dossiers proches de celui-ci</Trans>}>
            <RelatedList
              territory={params.territory}
              related={related}
              tellApart={(other) => (mayTell ? <TellApart params={params} other={other} /> : null)}
            />
          </Card>
        )
      }
    </Reading>
  );
}

interface ListProps {
  territory: string;
  related: ReadRelated;
  tellApart: (other: string) => ReactNode;
}

export function RelatedList({ territory, related: { here, elsewhere }, tellApart }: ListProps) {
  const { i18n } = useLingui();
  const locale = useLocale();
  return (
    <ul className={styles.plain}>
      {here.map(({ id, number, firm, title, status, reasons, apart }) => (
        <li key={id}>
          <Link to="/territoires/$territory/dossiers/$application" params={{ territory, application: id }}>
            <Trans>
              n° {number}, {firm}
            </Trans>
          </Link>{" "}
          ({statusName(status, locale)}) : {title}. <Reasons of={reasons} />
          {apart === null ? tellApart(id) : <Apart of={apart} />}
        </li>
      ))}
      {elsewhere.map(({ territory: other, family, reasons, apart }) => (
        <li key={`${other.id} ${family}`}>
          <Trans>
            Un dossier {i18n._(familyNames[family])} dans le territoire de {other.name}.
          </Trans>{" "}
          <Reasons of={reasons} />
          {apart === null ? tellApart(other.id) : <Apart of={apart} />}
        </li>
      ))}
    </ul>
  );
}

function Reasons({ of: reasons }: { of: readonly RelatedReason[] }) {
  const { i18n } = useLingui();
  const list = reasons.map((reason) => i18n._(reasonNames[reason])).join(", ");
  return <Trans>Rapproché par : {list}.</Trans>;
}

function Apart({ of: { why, by, on } }: { of: NonNullable<ReadRelated["here"][number]["apart"]> }) {
  return (
    <p className={styles.saved}>
      <Trans>
        Pas un doublon, selon {by} le <Day date={on} /> : {why}
      </Trans>
    </p>
  );
}

function TellApart({ params, other }: { params: FileParams; other: string }) {
  const [why, setWhy] = useState("");
  const tell = useWrite(applicationContract, "tellApart");
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Ce n'est pas un doublon</Trans>
      </summary>
      <Asked
        {...tell}
        quiet
        submit={<Trans>Noter que ce n'est pas un doublon</Trans>}
        onSubmit={() => void tell.send({ params, body: { other, why } })}
      >
        <Textarea
          size="md"
          required
          autosize
          minRows={2}
          maxLength={1000}
          label={<Trans>Pourquoi</Trans>}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Asked>
    </details>
  );
}
