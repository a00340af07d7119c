import { useLocale } from "#web/design/use-locale.ts";
import { domainNames, type ExpertDomain } from "../domain/expert-domain.ts";

/** What a domain is called in the reader's language. */
export function useDomainName(): (domain: ExpertDomain) => string {
  const locale = useLocale();
  return (domain) => domainNames[domain][locale];
}
