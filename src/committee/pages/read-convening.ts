import type { z } from "zod";
import type { ConveningView } from "../contract/convening-views.ts";

export type ReadConvening = z.output<typeof ConveningView>;
export type ReadCall = ReadConvening["calls"][number];
export type PreparedItem = ReadConvening["items"][number];
export type ReadQuestion = PreparedItem["questions"][number];
