import { Trans } from "@lingui/react/macro";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Page } from "#web/design/page.tsx";

export function NotFoundPage() {
  return (
    <Page
      title={<Trans>Cette page n'existe pas</Trans>}
      lead={<Trans>L'adresse a peut-être été mal recopiée, ou la page a changé de place.</Trans>}
    >
      <Actions>
        <ActionLink to="/" filled>
          <Trans>Revenir à l'accueil</Trans>
        </ActionLink>
      </Actions>
    </Page>
  );
}
