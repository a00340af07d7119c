import { SignInPage } from "#network/pages/sign-in.page.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";

export function SignInShell() {
  return (
    <PublicShell>
      <SignInPage />
    </PublicShell>
  );
}
