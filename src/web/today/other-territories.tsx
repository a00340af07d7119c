import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Card } from "#web/design/page.tsx";
import { useMe } from "#web/signed-in/use-me.ts";

/** For whoever works in several territories: the way to the others. */
export function OtherTerritories({ territory }: { territory: string }) {
  const others = useMe()?.territories.filter(({ id }) => id !== territory) ?? [];
  if (others.length === 0) return null;
  return (
    <Card title={<Trans>Vos autres territoires</Trans>}>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>
            <Link to="/territoires/$territory" params={{ territory: id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
