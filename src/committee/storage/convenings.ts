import type { Convenings } from "../use-cases/convenings.ts";
import { calendarFeeds, calendarTries } from "./calendar-feeds.ts";
import { callings } from "./callings.ts";
import { packs } from "./packs.ts";

export const convenings: Convenings = { callings, packs, feeds: calendarFeeds, tries: calendarTries };
