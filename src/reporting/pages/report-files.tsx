import { Trans } from "@lingui/react/macro";
import { Card } from "#web/design/page.tsx";
import { FirmCells } from "./firm-cells.tsx";
import { IndicatorFacts } from "./indicator-facts.tsx";
import { Measured } from "./indicator-value.tsx";
import type { ReadReport } from "./read-report.ts";
import styles from "./report.module.css";

/** The committee's work, whom it helped, and the advances. */
export function ReportFiles({ read }: { read: ReadReport }) {
  return (
    <>
      <Card title={<FilesFinding read={read} />}>
        <div className={styles.pair}>
          <IndicatorFacts
            read={read}
            keys={["sittings-held", "files-examined", "files-accepted", "acceptance-rate"]}
          />
          <IndicatorFacts
            read={read}
            keys={["files-refused", "files-oriented", "files-oriented-helped", "files-withdrawn"]}
          />
        </div>
        <FirmCells read={read} />
      </Card>
      <div className={styles.pair}>
        <Card title={<Trans>Les avances à taux zéro</Trans>}>
          <IndicatorFacts
            read={read}
            keys={[
              "amount-granted",
              "mean-advance",
              "advances-paid-out",
              "amount-disbursed",
              "amount-repaid",
              "amount-outstanding",
              "arrears",
              "advances-late",
            ]}
          />
        </Card>
        <Card title={<Trans>Le fonds, au jour du bilan</Trans>}>
          <IndicatorFacts
            read={read}
            keys={[
              "capital-base",
              "fund-outstanding",
              "fund-held",
              "fund-available",
              "utilisation",
              "losses",
            ]}
          />
        </Card>
      </div>
    </>
  );
}

function FilesFinding({ read: { figures } }: { read: ReadReport }) {
  const rate = figures["acceptance-rate"];
  if (rate === null) return <Trans>Aucun dossier n'a encore abouti</Trans>;
  return (
    <Trans>
      Le comité a accepté <Measured value={rate} unit="RATE" /> des dossiers examinés
    </Trans>
  );
}
