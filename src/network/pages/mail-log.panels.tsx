import { MailLog } from "./mail-log.tsx";

export function FileMailsPanel({ territory, application }: { territory: string; application: string }) {
  return <MailLog territory={territory} object={application} />;
}

export function AdvanceMailsPanel({ territory, advance }: { territory: string; advance: string }) {
  return <MailLog territory={territory} object={advance} />;
}
