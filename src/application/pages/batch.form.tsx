import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { BatchAct$ } from "../contract/batch-routes.ts";
import { applicationContract } from "../contract.ts";
import type { BatchOutcome } from "../domain/batch.ts";
import { documentKinds, documentName } from "../domain/document.ts";
import styles from "./application.module.css";
import type { ReadBatch, ReadListed } from "./read-lists.ts";

type BatchAct = z.output<typeof BatchAct$>;

const actNames: Record<BatchAct["kind"], MessageDescriptor> = {
  assign: msg`Les confier à quelqu'un`,
  label: msg`Leur mettre une étiquette`,
  "ask-document": msg`Demander une pièce à leurs entreprises`,
};
const actKinds = ["assign", "label", "ask-document"] as const;

const outcomeNames: Record<BatchOutcome, MessageDescriptor> = {
  done: msg`fait`,
  already: msg`rien à faire, c'était déjà le cas`,
  unknown: msg`dossier inconnu`,
  denied: msg`vous vous êtes déporté de ce dossier`,
  "own-firm": msg`vous dirigez cette entreprise`,
  "status-does-not-allow": msg`son état ne le permet plus`,
  "nobody-to-ask": msg`aucun dirigeant désigné à qui la demander`,
  "assignee-recused": msg`la personne choisie est liée à cette entreprise`,
};

interface BatchProps {
  territory: string;
  chosen: ReadonlySet<string>;
  rows: readonly ReadListed[];
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** One act on the files that are ticked; what became of each is told. */
export function BatchForm({ territory, chosen, rows, onChange }: BatchProps) {
  const { i18n } = useLingui();
  const [kind, setKind] = useState<BatchAct["kind"]>("assign");
  const [act, setAct] = useState<BatchAct | null>(null);
  const write = useWrite(applicationContract, "actOnMany");
  const [told, setTold] = useState<ReadBatch | null>(null);

  async function submit() {
    if (act === null || chosen.size === 0) return;
    setTold(await write.send({ params: { territory }, body: { files: [...chosen], act } }));
  }

  return (
    <details className={styles.block}>
      <summary>
        <Trans>Agir sur plusieurs dossiers</Trans>
      </summary>
      <Checkbox
        size="md"
        label={<Trans>Cocher tous les dossiers de cette page</Trans>}
        checked={rows.length > 0 && rows.every(({ id }) => chosen.has(id))}
        onChange={(event) => onChange(new Set(event.currentTarget.checked ? rows.map(({ id }) => id) : []))}
      />
      <p role="status">
        <Plural
          value={chosen.size}
          _0="Cochez des dossiers dans la liste."
          one="# dossier coché."
          other="# dossiers cochés."
        />
      </p>
      <Asked
        {...write}
        quiet
        submit={<Trans>Agir sur les dossiers cochés</Trans>}
        onSubmit={() => void submit()}
      >
        <NativeSelect
          size="md"
          label={<Trans>Que faire</Trans>}
          value={kind}
          onChange={({ currentTarget: { value } }) => {
            setKind(actKinds.find((known) => known === value) ?? kind);
            setAct(null);
          }}
          data={actKinds.map((value) => ({ value, label: i18n._(actNames[value]) }))}
        />
        <ActFields key={kind} territory={territory} kind={kind} onChange={setAct} />
      </Asked>
      {told === null ? null : <Outcomes told={told} />}
    </details>
  );
}

function Outcomes({ told }: { told: ReadBatch }) {
  const { i18n } = useLingui();
  return (
    <div role="status">
      <ul>
        {told.outcomes.map(({ id, number, firm, outcome }) => (
          <li key={id}>
            {number === null ? null : (
              <>
                <strong>
                  <Trans>
                    n° {number}, {firm}
                  </Trans>
                </strong>
                {" : "}
              </>
            )}
            {i18n._(outcomeNames[outcome])}
          </li>
        ))}
      </ul>
      <p>
        <Plural
          value={told.mailed}
          _0="Aucun courriel n'est parti."
          one="# courriel est parti."
          other="# courriels sont partis."
        />
      </p>
    </div>
  );
}

interface FieldsProps {
  territory: string;
  onChange: (act: BatchAct | null) => void;
}

function ActFields({ kind, ...props }: FieldsProps & { kind: BatchAct["kind"] }): ReactNode {
  switch (kind) {
    case "assign":
      return <AssignFields {...props} />;
    case "label":
      return <LabelFields {...props} />;
    case "ask-document":
      return <DocumentFields onChange={props.onChange} />;
  }
}

function AssignFields({ territory, onChange }: FieldsProps) {
  const { t } = useLingui();
  const people = useRead(applicationContract, "listFilePeople", { params: { territory } });
  const [to, setTo] = useState("");
  return (
    <NativeSelect
      size="md"
      required
      label={<Trans>À qui</Trans>}
      value={to}
      onChange={({ currentTarget: { value } }) => {
        setTo(value);
        onChange(value === "" ? null : { kind: "assign", to: value === "nobody" ? null : value });
      }}
      data={[
        { value: "", label: t`(choisir)` },
        ...(people.data?.coordinators ?? []).map(({ id, name }) => ({ value: id, label: name })),
        { value: "nobody", label: t`personne` },
      ]}
    />
  );
}

function LabelFields({ territory, onChange }: FieldsProps) {
  const { t } = useLingui();
  const read = useRead(applicationContract, "listLabels", { params: { territory } });
  const labels = (read.data?.labels ?? []).filter(({ retiredOn }) => retiredOn === null);
  const [label, setLabel] = useState("");
  const [isGiven, setGiven] = useState(true);
  const change = (chosen: string, given: boolean) => {
    setLabel(chosen);
    setGiven(given);
    onChange(chosen === "" ? null : { kind: "label", label: chosen, isGiven: given });
  };
  return (
    <>
      <NativeSelect
        size="md"
        required
        label={<Trans>Étiquette</Trans>}
        description={
          labels.length === 0 ? <Trans>Aucune encore : créez-en une depuis un dossier.</Trans> : undefined
        }
        value={label}
        onChange={(event) => change(event.currentTarget.value, isGiven)}
        data={[
          { value: "", label: t`(choisir)` },
          ...labels.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Checkbox
        size="md"
        label={<Trans>L'ôter au lieu de la mettre</Trans>}
        checked={!isGiven}
        onChange={(event) => change(label, !event.currentTarget.checked)}
      />
    </>
  );
}

function DocumentFields({ onChange }: Pick<FieldsProps, "onChange">) {
  const { t } = useLingui();
  const locale = useLocale();
  const [document, setDocument] = useState("");
  const [label, setLabel] = useState("");
  const change = (chosen: string, name: string) => {
    setDocument(chosen);
    setLabel(name);
    const kind = documentKinds.find((known) => known === chosen);
    if (kind === undefined || (kind === "other" && name.trim() === "")) return onChange(null);
    return onChange({ kind: "ask-document", document: kind, label: kind === "other" ? name : null });
  };
  return (
    <>
      <NativeSelect
        size="md"
        required
        label={<Trans>Pièce</Trans>}
        value={document}
        onChange={(event) => change(event.currentTarget.value, label)}
        data={[
          { value: "", label: t`(choisir)` },
          ...documentKinds.map((value) => ({
            value,
            label: value === "other" ? t`une autre` : documentName({ kind: value, label: null }, locale),
          })),
        ]}
      />
      {document === "other" ? (
        <TextInput
          size="md"
          required
          maxLength={200}
          label={<Trans>Nom de la pièce</Trans>}
          value={label}
          onChange={(event) => change(document, event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}
