import { Trans } from "@lingui/react/macro";
import { formatInstant } from "#web/design/instant.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { ReadRequest } from "./signature-words.ts";

type Step = ReadRequest["story"][number];

/** What happened on the way, oldest first, once something did. */
export function RequestStory({ request }: { request: ReadRequest }) {
  const locale = useLocale();
  if (request.story.length < 2) return null;
  return (
    <ul>
      {request.story.map((step) => (
        <li key={`${step.at} ${step.kind} ${step.names.join()}`}>
          {formatInstant(step.at, locale)} : <ToldStep step={step} />
        </li>
      ))}
    </ul>
  );
}

function ToldStep({ step: { kind, names, by, why } }: { step: Step }) {
  const who = names.join(", ");
  switch (kind) {
    case "asked":
      return <Trans>signature demandée à {who}</Trans>;
    case "changed":
      return <Trans>le document change. {why}</Trans>;
    case "refused":
      return (
        <Trans>
          {who} refuse de signer. {why}
        </Trans>
      );
    case "replaced":
      return (
        <Trans>
          {by} remplace {who}. {why}
        </Trans>
      );
    case "delegated":
      return (
        <Trans>
          {who} fait signer {by} à sa place. {why}
        </Trans>
      );
    case "voided":
      return (
        <Trans>
          la signature de {who} ne vaut plus. {why}
        </Trans>
      );
  }
}
