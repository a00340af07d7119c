import { basisPoints } from "#kernel/basis-points.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { BaseRate, Confidence } from "./base-rate.ts";

/** What was found published for the euro area; between these periods nothing is guessed, a territory enters what it reads. */
export const knownBaseRates: readonly BaseRate[] = [
  known("2008-07-01", "2008-08-31", 459, "official", "OJ C 216, 23.8.2008, p.16 (CELEX 52008XC0823(02))"),
  known("2008-09-01", null, 459, "official", "OJ C 216, 23.8.2008, p.16"),
  known("2010-01-01", "2010-02-28", 124, "official", "OJ C 85, 31.3.2010, p.11 (52010XC0331(01))"),
  known("2010-03-01", "2010-03-31", 124, "official", "OJ C 85, 31.3.2010"),
  known("2010-04-01", null, 124, "official", "OJ C 85, 31.3.2010"),
  known(
    "2011-07-01",
    "2011-07-31",
    205,
    "secondary",
    "OJ C 187/12 2011 via Lexology note (previous rate 1.73)",
  ),
  known("2011-08-01", "2011-12-31", 205, "official", "OJ C 53, 23.2.2012, p.11 (52012XC0223(03))"),
  known("2012-01-01", "2012-02-29", 207, "official", "OJ C 53, 23.2.2012"),
  known(
    "2012-03-01",
    "2012-04-30",
    207,
    "official",
    "OJ C 53, 23.2.2012; lowered again from 1.5.2012 (value not found)",
  ),
  known("2013-06-01", null, 56, "derived", "Italian DM 20.6.2013: 1.56 % = base + 100 bp"),
  known("2015-01-01", null, 34, "official", "OJ C 465, 24.12.2014 (2014/C 465/15)"),
  known(
    "2016-11-01",
    null,
    -5,
    "secondary",
    "Italian decree 10.10.2016 quoting the Commission base rate -0.05",
  ),
  known("2021-01-01", null, -45, "derived", "Italian DM 30.12.2020: 0.55 %"),
  known("2022-01-01", "2022-04-30", -49, "derived", "Italian DM 27.12.2021: 0.51 %"),
  known("2022-05-01", null, -35, "derived", "Italian DM 27.4.2022: 0.65 %"),
  known("2022-10-01", null, 103, "derived", "Italian DM 22.9.2022: 2.03 %"),
  known("2022-12-01", null, 204, "derived", "Italian DM Nov 2022: 3.04 %"),
  known("2024-01-01", null, 411, "derived", "Italian DM 28.12.2023 (GU 16.1.2024): 5.11 %"),
  known("2024-10-01", null, 345, "secondary", "Italian DM 20.9.2024 states base 3.45, total 4.45"),
  known("2025-01-01", "2025-06-30", 271, "derived", "Italian DM 20.12.2024 (GU 4.1.2025): 3.71 %"),
  known("2025-07-01", "2025-12-31", 221, "derived", "Italian DM 25.6.2025: 3.21 %"),
  known(
    "2026-01-01",
    null,
    219,
    "derived",
    "Italian DM 22.12.2025: 3.19 % (first known 2026 value; later 2026 updates NOT found - verify before go-live)",
  ),
];

function known(
  from: string,
  until: string | null,
  rate: number,
  confidence: Confidence,
  source: string,
): BaseRate {
  return {
    from: plainDate(from),
    until: until === null ? null : plainDate(until),
    rate: basisPoints(rate),
    source,
    confidence,
  };
}
