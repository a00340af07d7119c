import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useOrganisationNames } from "#network/pages/index.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { linkKinds } from "../domain/firm.ts";
import styles from "./application.module.css";
import { linkKindNames } from "./names.ts";
import type { TypedFile } from "./read-application.ts";

type Links = TypedFile["firm"]["links"];
type Link = Links[number];

interface FirmLinksProps {
  territory: string;
  links: Links;
  onChange: (links: Links) => void;
}

/** Whom the firm is tied to: the committee's recusals are detected from it. */
export function FirmLinksField({ territory, links, onChange }: FirmLinksProps) {
  const replace = (index: number, link: Link) => onChange(links.with(index, link));
  return (
    <fieldset className={styles.wide}>
      <legend>
        <Trans>Liens de l'entreprise (banque, expert-comptable, clients…)</Trans>
      </legend>
      {links.map((link, index) => (
        <LinkFields
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          territory={territory}
          link={link}
          onChange={(changed) => replace(index, changed)}
          onRemove={() => onChange(links.toSpliced(index, 1))}
        />
      ))}
      <Actions>
        <ActionButton onClick={() => onChange([...links, { kind: "bank", organisation: null, name: null }])}>
          <Trans>Ajouter un lien</Trans>
        </ActionButton>
      </Actions>
    </fieldset>
  );
}

interface LinkFieldsProps {
  territory: string;
  link: Link;
  onChange: (link: Link) => void;
  onRemove: () => void;
}

function LinkFields({ territory, link, onChange, onRemove }: LinkFieldsProps) {
  const { i18n, t } = useLingui();
  const organisations = useOrganisationNames(territory);
  return (
    <div className={styles.form}>
      <NativeSelect
        size="md"
        label={<Trans>Nature du lien</Trans>}
        value={link.kind}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...link, kind: linkKinds.find((kind) => kind === value) ?? link.kind })
        }
        data={linkKinds.map((value) => ({ value, label: i18n._(linkKindNames[value]) }))}
      />
      <NativeSelect
        size="md"
        label={<Trans>Organisation du réseau</Trans>}
        value={link.organisation ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...link, organisation: value === "" ? null : value })
        }
        data={[
          { value: "", label: t`(aucune : un nom)` },
          ...[...organisations].map(([value, label]) => ({ value, label })),
        ]}
      />
      {link.organisation === null ? (
        <TextInput
          size="md"
          required
          label={<Trans>Nom</Trans>}
          value={link.name ?? ""}
          onChange={(event) => onChange({ ...link, name: event.currentTarget.value })}
        />
      ) : null}
      <ActionButton onClick={onRemove}>
        <Trans>Ôter ce lien</Trans>
      </ActionButton>
    </div>
  );
}
