import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { aidContract } from "../contract.ts";
import { AidFields, LinkFields } from "./declared-lists.tsx";
import type { ReadDeclaration, ReadFileAid, TypedAid, TypedLink, TypedSameCostsAid } from "./read-aid.ts";
import { SameCostsFields } from "./same-costs.fields.tsx";
import { TextField } from "./text-field.tsx";

interface DeclareAidsProps {
  params: { territory: string; application: string };
  read: ReadFileAid;
}

/** What the firm declares; it begins from its last declaration, and makes a new version of it. */
export function DeclareAids({ params, read }: DeclareAidsProps) {
  const { t } = useLingui();
  const [latest] = read.declarations;
  const [fields, setFields] = useState(() => fieldsOf(read, latest));
  const [done, setDone] = useState("");
  const declare = useWrite(aidContract, "declareAids");
  const change = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  async function submit() {
    const { declaredOn, naf, ...rest } = fields;
    if (declaredOn === undefined) return;
    const body = {
      ...rest,
      links: [...rest.links],
      aids: [...rest.aids],
      sameCostsAids: [...rest.sameCostsAids],
      declaredOn,
      naf: naf === "" ? null : naf,
    };
    if ((await declare.send({ params, body })) === null) return;
    setDone(t`Déclaration enregistrée. Les versions d'avant restent écrites.`);
  }

  return (
    <ActForm
      {...declare}
      title={read.isOwn ? <Trans>Votre déclaration</Trans> : <Trans>Saisir la déclaration signée</Trans>}
      lead={<Lead isOwn={read.isOwn} />}
      submit={<Trans>Enregistrer la déclaration</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <FieldGroup legend={<Trans>L'entreprise</Trans>}>
        <TextField
          label={<Trans>SIREN</Trans>}
          value={fields.siren}
          onChange={(siren) => change({ siren })}
        />
        <TextField
          label={<Trans>Code NAF</Trans>}
          hint={<Trans>Par exemple 10.71C</Trans>}
          value={fields.naf}
          onChange={(naf) => change({ naf })}
        />
      </FieldGroup>
      <FieldGroup legend={<Trans>Les entreprises liées</Trans>}>
        <LinkFields rows={fields.links} onChange={(links) => change({ links })} />
      </FieldGroup>
      <FieldGroup
        legend={<Trans>Les aides de minimis des trois dernières années, et celles demandées</Trans>}
      >
        <AidFields
          rows={fields.aids}
          siren={fields.siren}
          on={read.on}
          onChange={(aids) => change({ aids })}
        />
      </FieldGroup>
      <FieldGroup legend={<Trans>Les autres aides publiques sur ce que l'avance financera</Trans>}>
        <SameCostsFields
          rows={fields.sameCostsAids}
          on={read.on}
          onChange={(sameCostsAids) => change({ sameCostsAids })}
        />
      </FieldGroup>
      <StatedFacts fields={fields} onChange={change} />
      <FieldGroup legend={<Trans>Signature</Trans>}>
        <TextField
          label={<Trans>Signée par</Trans>}
          value={fields.signedBy}
          onChange={(signedBy) => change({ signedBy })}
        />
        <TextField
          label={<Trans>Qualité</Trans>}
          hint={<Trans>Gérante, président…</Trans>}
          value={fields.signedAs}
          onChange={(signedAs) => change({ signedAs })}
        />
        <DateField
          label={<Trans>Le</Trans>}
          value={fields.declaredOn}
          onChange={(declaredOn) => change({ declaredOn })}
        />
      </FieldGroup>
    </ActForm>
  );
}

type Fields = ReturnType<typeof fieldsOf>;

/** What the firm states of itself, by ticking. */
function StatedFacts({ fields, onChange }: { fields: Fields; onChange: (part: Partial<Fields>) => void }) {
  const tick = (name: "isPerimeterWhole" | "servesExcludedActivity" | "isInsolvent" | "isCommitted") => ({
    size: "md" as const,
    checked: fields[name],
    onChange: (event: { currentTarget: { checked: boolean } }) =>
      onChange({ [name]: event.currentTarget.checked }),
  });

  return (
    <FieldGroup legend={<Trans>Ce que l'entreprise affirme</Trans>}>
      <Checkbox
        label={<Trans>La liste des entreprises liées est complète</Trans>}
        {...tick("isPerimeterWhole")}
      />
      <Checkbox
        label={
          <Trans>L'avance servirait, même en partie, une activité agricole, de pêche ou d'exportation</Trans>
        }
        {...tick("servesExcludedActivity")}
      />
      <Checkbox
        label={
          <Trans>L'entreprise est en procédure collective, ou remplit les conditions pour y être mise</Trans>
        }
        {...tick("isInsolvent")}
      />
      <Checkbox
        label={<Trans>L'entreprise s'engage à signaler tout changement jusqu'à la décision</Trans>}
        {...tick("isCommitted")}
      />
    </FieldGroup>
  );
}

function Lead({ isOwn }: { isOwn: boolean }) {
  return isOwn ? (
    <Trans>
      Le taux zéro est une aide publique, plafonnée sur trois ans. Dites ici les autres aides de minimis
      reçues ou demandées, celles des entreprises que la vôtre contrôle ou qui la contrôlent comprises.
    </Trans>
  ) : (
    <Trans>
      Recopiez le papier signé par l'entreprise. Si son dirigeant a un compte, il peut déclarer lui-même.
    </Trans>
  );
}

function fieldsOf({ firm, on }: ReadFileAid, latest: ReadDeclaration | undefined) {
  return {
    siren: latest?.firm.siren ?? firm.siren ?? "",
    declaredOn: on as typeof on | undefined,
    naf: latest?.naf ?? "",
    links: (latest?.links ?? []) as readonly TypedLink[],
    aids: (latest?.aids ?? []) as readonly TypedAid[],
    sameCostsAids: (latest?.sameCostsAids ?? []) as readonly TypedSameCostsAid[],
    isPerimeterWhole: latest?.isPerimeterWhole ?? false,
    servesExcludedActivity: latest?.servesExcludedActivity ?? false,
    isInsolvent: latest?.isInsolvent ?? false,
    isCommitted: false,
    signedBy: latest?.signedBy ?? "",
    signedAs: latest?.signedAs ?? "",
  };
}
