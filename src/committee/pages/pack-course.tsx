import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Note } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import type { PackVersions } from "../contract/convening-views.ts";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";
import { packPartNames } from "./convening-words.ts";
import { Questions } from "./questions.tsx";
import type { PreparedItem } from "./read-convening.ts";
import type { SittingParams } from "./read-sitting.ts";

interface PackCourseProps {
  params: SittingParams;
  item: PreparedItem;
  isToCome: boolean;
}

/** A file on its way to the sitting: its versions, who read them, what is asked. */
export function PackCourse({ params, item, isToCome }: PackCourseProps) {
  const { mayCall } = useRights(params.territory);
  const { pack, questions } = item;
  const which = { ...params, item: item.item };
  return (
    <Card title={`${item.position}. ${item.firm}`}>
      {pack === null ? (
        <Note>
          {item.standing === "recused" ? (
            <Trans>Vous êtes déporté : ce dossier vous est fermé.</Trans>
          ) : (
            <Trans>Ce dossier ne vous est pas ouvert : seul le nom de l'entreprise est visible.</Trans>
          )}
        </Note>
      ) : (
        <>
          <Versions params={which} />
          {pack.readers === null ? null : <Readers readers={pack.readers} firm={item.firm} />}
          <Questions
            params={which}
            questions={questions}
            mayAnswer={isToCome && mayCall(committeeContract.routes.answerQuestion)}
          />
          {isToCome && mayCall(committeeContract.routes.freezePackAgain) ? (
            <FreezeAgain params={which} answered={questions.filter(({ answer }) => answer !== null).length} />
          ) : null}
        </>
      )}
    </Card>
  );
}

type ItemParams = SittingParams & { item: string };

function Versions({ params }: { params: ItemParams }) {
  const read = useRead(committeeContract, "readPackVersions", { params });
  return (
    <Reading of={read}>
      {({ versions }) => (
        <ul className={styles.plain}>
          {versions.map((version) => (
            <Version key={version.version} told={version} />
          ))}
        </ul>
      )}
    </Reading>
  );
}

function Version({ told }: { told: z.output<typeof PackVersions>["versions"][number] }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { version, frozenAt, frozenBy, changed, amount, hash } = told;
  const parts = changed.map((part) => i18n._(packPartNames[part])).join(", ");
  return (
    <li>
      <strong>
        <Trans>Version {version}</Trans>
      </strong>
      , {formatInstant(frozenAt, locale)}
      {frozenBy === null ? null : `, ${frozenBy}`}
      {parts === "" ? null : (
        <>
          {" : "}
          <Trans>changent {parts}.</Trans>
        </>
      )}
      {amount.before === null || amount.before === amount.after ? null : (
        <>
          {" "}
          <Trans>
            Le montant passe de <Amount cents={amount.before} round /> à <Amount cents={amount.after} round />
            .
          </Trans>
        </>
      )}
      <br />
      <span className={styles.hash}>
        <Trans>Empreinte SHA-256 : {hash}</Trans>
      </span>
    </li>
  );
}

type Readers$ = NonNullable<NonNullable<PreparedItem["pack"]>["readers"]>;

function Readers({ readers, firm }: { readers: Readers$; firm: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <details className={styles.block}>
      <summary>
        <Plural
          value={readers.length}
          _0="Personne n'a ouvert ce dossier"
          one="# lecture"
          other="# lectures"
        />
        <span className="visually-hidden">: {firm}</span>
      </summary>
      <DataTable
        caption={t`Qui a ouvert le dossier de ${firm}`}
        file="alize-lectures"
        rows={readers}
        rowKey={({ name, version }) => `${name} ${version}`}
        empty={<Trans>Chaque membre l'ouvre depuis sa page, une fois ses liens déclarés.</Trans>}
        columns={[
          { key: "name", title: t`Qui`, value: ({ name }) => name },
          { key: "version", title: t`Version`, numeric: true, value: ({ version }) => version },
          {
            key: "opened-at",
            title: t`Ouverte la première fois`,
            value: ({ openedAt }) => openedAt,
            cell: ({ openedAt }) => formatInstant(openedAt, locale),
          },
        ]}
      />
    </details>
  );
}

/** The file as it stands now becomes another version, to be read again. */
function FreezeAgain({ params, answered }: { params: ItemParams; answered: number }) {
  const freeze = useWrite(committeeContract, "freezePackAgain");
  return (
    <details className={styles.block}>
      <summary>
        <Trans>Figer une nouvelle version</Trans>
      </summary>
      <Asked
        quiet
        refusal={freeze.refusal}
        isSending={freeze.isSending}
        submit={<Trans>Figer le dossier tel qu'il est</Trans>}
        onSubmit={() => void freeze.send({ params, body: {} })}
      >
        <p className={styles.wide}>
          <Trans>Les membres devront la relire. La version précédente est conservée.</Trans>{" "}
          <Plural
            value={answered}
            _0=""
            one="# réponse à une question y est jointe."
            other="# réponses à des questions y sont jointes."
          />
        </p>
      </Asked>
    </details>
  );
}
