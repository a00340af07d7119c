import { MailPage as OneMail } from "#network/pages/mail.page.tsx";
import { OutboxPage as Outbox } from "#network/pages/outbox.page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { sayAct } from "../audit/act-words.ts";

/** The outbox in the words of every capability. */
export function OutboxPage() {
  const locale = useLocale();
  return <Outbox sayAct={(code) => sayAct(code, locale)} />;
}

export function MailPage() {
  const locale = useLocale();
  return <OneMail sayAct={(code) => sayAct(code, locale)} />;
}
