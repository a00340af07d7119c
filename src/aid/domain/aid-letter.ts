import type { PlainDate } from "#kernel/plain-date.ts";
import type { FollowedAid, WrittenComputation } from "./granted-aid.ts";

/** What the letter of an aid tells. */
export interface AidLetterFacts {
  readonly aid: FollowedAid;
  readonly computation: WrittenComputation;
  readonly operator: string;
  readonly fund: string;
  readonly isDemonstration: boolean;
  readonly writtenOn: PlainDate;
}

/** Its title and where it was published: Reg. (EU) 2023/2831 art. 7 asks that the letter quotes them. */
const titles: Readonly<Record<string, string>> = {
  "Règlement (UE) 2023/2831":
    "règlement (UE) 2023/2831 de la Commission du 13 décembre 2023 relatif à l'application des articles 107 et 108 du traité sur le fonctionnement de l'Union européenne aux aides de minimis (JO L, 2023/2831, 15.12.2023)",
  "Règlement (UE) n° 1407/2013":
    "règlement (UE) n° 1407/2013 de la Commission du 18 décembre 2013 relatif à l'application des articles 107 et 108 du traité sur le fonctionnement de l'Union européenne aux aides de minimis (JO L 352 du 24.12.2013, p. 1)",
  "Règlement (CE) n° 1998/2006":
    "règlement (CE) n° 1998/2006 de la Commission du 15 décembre 2006 concernant l'application des articles 87 et 88 du traité aux aides de minimis (JO L 379 du 28.12.2006, p. 5)",
  "Règlement (CE) n° 69/2001":
    "règlement (CE) n° 69/2001 de la Commission du 12 janvier 2001 concernant l'application des articles 87 et 88 du traité CE aux aides de minimis (JO L 10 du 13.1.2001, p. 30)",
};

/** The regulation as a letter quotes it; one that the territory entered goes by the name it was given. */
export function quotedRegulation(regulation: string): string {
  return titles[regulation] ?? regulation;
}
