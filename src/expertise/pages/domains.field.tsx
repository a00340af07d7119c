import { Trans } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { type ExpertDomain, expertDomains } from "../domain/expert-domain.ts";
import { DomainField } from "./domain.field.tsx";
import styles from "./expertise.module.css";
import { useDomainName } from "./use-domain-name.ts";

interface DomainsFieldProps {
  /** The first is the one they know best. */
  value: readonly ExpertDomain[];
  onChange: (domains: ExpertDomain[]) => void;
}

/** What an expert knows best, and what else. */
export function DomainsField({ value, onChange }: DomainsFieldProps) {
  const nameOf = useDomainName();
  const [best = "finance", ...others] = value;
  return (
    <>
      <DomainField
        label={<Trans>Domaine principal</Trans>}
        value={best}
        onChange={(domain) => onChange([domain, ...others.filter((other) => other !== domain)])}
      />
      <fieldset className={styles.choices}>
        <legend>
          <Trans>Autres domaines</Trans>
        </legend>
        {expertDomains
          .filter((domain) => domain !== best)
          .map((domain) => (
            <Checkbox
              key={domain}
              label={nameOf(domain)}
              checked={others.includes(domain)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [best, ...others, domain]
                    : [best, ...others.filter((other) => other !== domain)],
                )
              }
            />
          ))}
      </fieldset>
    </>
  );
}
