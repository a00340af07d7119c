import type { Aids } from "../use-cases/aids.ts";
import { declarations } from "./declarations.ts";
import { grantedAids } from "./granted-aids.ts";
import { lawRows } from "./law-rows.ts";

export const aids: Aids = { ...lawRows, ...declarations, ...grantedAids };
