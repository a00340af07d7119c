import { Plural, Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { networkContract } from "../contract.ts";

/** Where the territory reaches today, and where it reached before. */
export function PerimeterPanel({ territory }: { territory: string }) {
  const read = useRead(networkContract, "readTerritory", { params: { territory } });
  return (
    <Reading of={read}>
      {({ perimeter, earlierPerimeters }) => (
        <Card title={<Trans>Le périmètre</Trans>} lead={perimeter?.label}>
          {perimeter === null ? (
            <p>
              <Trans>Aucun périmètre n'est en vigueur à cette date.</Trans>
            </p>
          ) : (
            <details>
              <summary>
                <Plural value={perimeter.communes.length} one="# commune" other="# communes" />,{" "}
                <Trans>
                  depuis le <Day date={perimeter.fromOn} />
                </Trans>
              </summary>
              <p>{perimeter.communes.map(({ name }) => name).join(", ")}</p>
            </details>
          )}
          {earlierPerimeters.map((earlier) => (
            <details key={earlier.version}>
              <summary>
                <Trans>
                  Auparavant, dès le <Day date={earlier.fromOn} /> : {earlier.label}
                </Trans>
              </summary>
              <p>{earlier.communes.map(({ name }) => name).join(", ")}</p>
            </details>
          ))}
        </Card>
      )}
    </Reading>
  );
}
