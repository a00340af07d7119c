import { demoContract } from "#demo/contract.ts";
import { SignInPage } from "#network/pages/sign-in.page.tsx";
import { useRead } from "#web/api/use-read.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { PublicShell } from "#web/shell/public-shell.tsx";

export function SignInShell() {
  const locale = useLocale();
  const introductions = useRead(demoContract, "readIntroductions", {});
  const introduce = (id: string) =>
    introductions.data?.people.find(({ person }) => person === id)?.told[locale];
  return (
    <PublicShell isDemonstration={(introductions.data?.people.length ?? 0) > 0}>
      <SignInPage introduce={introduce} />
    </PublicShell>
  );
}
