import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { type ExpertDomain, expertDomains } from "../domain/expert-domain.ts";
import { useDomainName } from "./use-domain-name.ts";

interface DomainFieldProps {
  label: ReactNode;
  value: ExpertDomain;
  onChange: (domain: ExpertDomain) => void;
}

/** One domain among those the programme knows. */
export function DomainField({ label, value, onChange }: DomainFieldProps) {
  const nameOf = useDomainName();
  return (
    <NativeSelect
      size="md"
      label={label}
      value={value}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(expertDomains.find((domain) => domain === chosen) ?? value);
      }}
      data={expertDomains.map((domain) => ({ value: domain, label: nameOf(domain) }))}
    />
  );
}
