import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Locale } from "#kernel/format.ts";
import { readOf } from "#web/api/use-read.ts";
import { committeeContract } from "../contract.ts";
import type { SittingParams } from "./read-sitting.ts";

const second = 1_000;

/** The hour of the server, second after second: the browser's own clock may be wrong. Null until it is known. */
export function useHour(params: SittingParams): number | null {
  const outlook = useQuery(readOf(committeeContract, "readOutlook", { params }));
  const { data, dataUpdatedAt } = outlook;
  const [browserHour, setBrowserHour] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setBrowserHour(Date.now()), second);
    return () => clearInterval(ticking);
  }, []);
  if (data === undefined) return null;
  return Date.parse(data.at) + Math.max(0, browserHour - dataUpdatedAt);
}

/** The hour of an instant as a clock in France shows it. */
export function formatHour(instant: string, locale: Locale): string {
  const tag = locale === "fr" ? "fr-FR" : "en-GB";
  const shown = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris" } as const;
  return new Intl.DateTimeFormat(tag, shown).format(new Date(instant));
}

/** "4:07" since an instant; an hour and more counts in minutes. */
export function minutesSince(instant: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / second));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
