import { parseSync, Visitor } from "vite";

type Program = ReturnType<typeof parseSync>["program"];

/** A broken wall: which file, which rule, in a sentence. */
export interface Violation {
  file: string;
  rule: "room" | "slice" | "door" | "purity" | "place" | "home";
  sentence: string;
}

/** Capabilities from the lowest to the highest: one may only look down, and only through the door. */
export const slices = [
  "ledger",
  "network",
  "signature",
  "fund",
  "convention",
  "aid",
  "application",
  "committee",
  "lending",
  "banking",
  "expertise",
  "impact",
  "accounting",
  "forecast",
  "reporting",
];

const rooms = [
  "domain",
  "messages",
  "contract",
  "use-cases",
  "storage",
  "documents",
  "http",
  "pages",
  "commands",
  "index",
] as const;
type Room = (typeof rooms)[number];

/** What each room of a slice may see of its own slice, besides itself and the kernel. */
const seenInside: Record<Room, readonly Room[]> = {
  domain: [],
  messages: ["domain"],
  contract: ["domain"],
  "use-cases": ["domain", "messages", "contract"],
  storage: ["domain", "use-cases"],
  documents: ["domain"],
  http: ["domain", "messages", "contract", "use-cases", "documents"],
  commands: ["domain", "messages", "contract", "use-cases"],
  pages: ["domain", "contract"],
  index: ["domain", "messages", "contract", "use-cases", "storage", "documents", "http", "commands"],
};

/** Rooms that may call on the platform (database, clock, command line edge); pages draw with the design system. */
const seesPlatform: readonly Room[] = ["contract", "use-cases", "storage", "http", "commands", "index"];

interface Place {
  area: "kernel" | "platform" | "web" | "cli" | "demo" | "main" | "slice" | "unknown";
  slice?: string;
  room?: Room;
  isDoor?: boolean;
}

/** Where a path under src/ stands in the house. */
function placeOf(file: string): Place {
  const [top = "", second = ""] = file.replace(/^src\//, "").split("/");
  if (
    ["src/main.ts", "src/assembly.ts", "src/mails.ts", "src/stage-doors.ts", "src/file-papers.ts"].includes(
      file,
    )
  )
    return { area: "main" };
  if (top === "kernel" || top === "platform" || top === "web" || top === "cli" || top === "demo")
    return { area: top };
  if (!slices.includes(top)) return { area: "unknown" };

  const room = rooms.find((name) => second === name || second === `${name}.ts`);
  if (room === undefined) return { area: "unknown", slice: top };
  const isDoor = second === "index.ts" || second === "contract.ts" || file === `src/${top}/pages/index.ts`;
  return { area: "slice", slice: top, room, isDoor };
}

/** Every broken wall of a tree given as path → source; paths start with src/. */
export function brokenWalls(tree: ReadonlyMap<string, string>): Violation[] {
  return [...tree].flatMap(([file, source]) => {
    const place = placeOf(file);
    if (place.area === "unknown") {
      return [{ file, rule: "home", sentence: `${file} stands in no room of the house` } as const];
    }
    const parsed = parseSync(file, source);
    if (parsed.errors.length > 0) throw new Error(`${file} does not parse: ${parsed.errors[0]?.message}`);
    const imports = importsOf(parsed.program).map((specifier) => resolve(file, specifier));
    return [
      ...imports.flatMap((target) => brokenImport(file, place, target)),
      ...(isPure(place) && !isTest(file) ? impurities(file, parsed.program) : []),
    ];
  });
}

function isTest(file: string): boolean {
  return file.endsWith(".test.ts") || file.endsWith(".test.tsx");
}

function isPure(place: Place): boolean {
  return place.area === "kernel" || place.room === "domain" || place.room === "messages";
}

function brokenImport(file: string, from: Place, target: string): Violation[] {
  const broken = (rule: Violation["rule"], why: string): Violation[] => [
    { file, rule, sentence: `${file} imports ${target}: ${why}` },
  ];

  if (!target.startsWith("src/")) return isTest(file) ? [] : brokenPackage(file, from, target);
  const to = placeOf(target);
  if (to.area === "unknown") return broken("home", "it stands in no room of the house");
  if (isTest(target)) return broken("place", "a test is nobody's dependency");
  if (isTest(file)) return [];
  if (to.area === "kernel") return [];

  switch (from.area) {
    case "kernel":
      return broken("room", "the kernel imports nothing but its own");
    case "platform":
      return to.area === "platform" ? [] : broken("room", "the platform knows no capability");
    case "web":
      return to.area === "web" || isBrowserSafe(target, to)
        ? []
        : broken("room", "the web composes pages and contracts only");
    case "cli":
      return to.area === "cli" ||
        to.area === "platform" ||
        target === "src/assembly.ts" ||
        (to.area === "slice" && isCommandRoom(to))
        ? []
        : broken("room", "the command line composes commands and opens doors only");
    case "demo":
    case "main":
      return [];
    case "slice":
      return brokenSliceImport({ from, to, target }, broken);
    case "unknown":
      return [];
  }
}

/** Contracts and their typed client run in the browser too. */
function isBrowserSafe(target: string, to: Place): boolean {
  return (
    to.room === "pages" ||
    to.room === "contract" ||
    target === "src/demo/contract.ts" ||
    target.startsWith("src/platform/contract/")
  );
}

/** What a command is stands in its room; what it does on the database is behind the slice's server door. */
function isCommandRoom({ room }: Place): boolean {
  return room === "commands" || room === "index";
}

function brokenSliceImport(
  { from, to, target }: { from: Place; to: Place; target: string },
  broken: (rule: Violation["rule"], why: string) => Violation[],
): Violation[] {
  const room = from.room ?? "domain";
  if (to.area === "platform") {
    if (room === "documents" && target.startsWith("src/platform/documents/")) return [];
    return seesPlatform.includes(room) ? [] : broken("room", `${room} never sees the platform`);
  }
  if (to.area === "web") return room === "pages" ? [] : broken("room", "only pages see the design system");
  if (to.area !== "slice") return broken("room", "a capability knows nothing above it");

  if (to.slice === from.slice) {
    return to.room === room || seenInside[room].includes(to.room ?? "domain")
      ? []
      : broken("room", `${room} may not see ${to.room}`);
  }
  if (room === "documents") return broken("door", "a document is told what it says");
  const lower = slices.indexOf(to.slice ?? "") < slices.indexOf(from.slice ?? "");
  if (room === "pages") {
    return to.room === "pages" && to.isDoor === true
      ? []
      : broken("door", "pages meet through panels (pages/index.ts)");
  }
  if (!lower) return broken("slice", "a lower capability never imports a higher one");
  return to.isDoor === true && to.room !== "pages"
    ? []
    : broken("door", "another capability is entered by its door");
}

/** What rules may compute with: account numbers, and in `messages` the XML that banks exchange. None reads or writes a file. */
const purePackages: Readonly<Record<"kernel" | "domain" | "messages", readonly string[]>> = {
  kernel: ["temporal-polyfill"],
  domain: ["ibantools"],
  messages: ["xmlbuilder2", "saxes", "libxml2-wasm"],
};

function brokenPackage(file: string, from: Place, target: string): Violation[] {
  if (!isPure(from)) return [];
  const room = from.room === "messages" || from.room === "domain" ? from.room : "kernel";
  if (purePackages[room].includes(target)) return [];
  return [{ file, rule: "purity", sentence: `${file} imports ${target}: rules import no package` }];
}

function importsOf(program: Program): string[] {
  const found: string[] = [];
  const note = (source: { value: unknown } | null | undefined) => {
    if (typeof source?.value === "string") found.push(source.value);
  };
  new Visitor({
    ImportDeclaration: (node) => note(node.source),
    ExportNamedDeclaration: (node) => note(node.source),
    ExportAllDeclaration: (node) => note(node.source),
    ImportExpression: (node) => note(node.source.type === "Literal" ? node.source : null),
    TSImportType: (node) => note(node.source),
  }).visit(program);
  return found;
}

function resolve(file: string, specifier: string): string {
  const clean = specifier.split("?")[0] ?? specifier;
  if (clean.startsWith("#")) return `src/${clean.slice(1)}`;
  if (!clean.startsWith(".")) return clean;
  return new URL(clean, `file:///${file}`).pathname.slice(1);
}

const forbiddenMembers: Record<string, readonly string[]> = {
  Date: ["now"],
  Math: ["random"],
  performance: ["now"],
  crypto: ["randomUUID", "getRandomValues"],
  process: ["env", "hrtime", "cwd", "argv"],
  Temporal: ["Now"],
};

/** A rule has no clock and no chance: today, ids and randomness are arguments. */
function impurities(file: string, program: Program): Violation[] {
  const found: Violation[] = [];
  const note = (what: string) => found.push({ file, rule: "purity", sentence: `${file} uses ${what}` });
  new Visitor({
    MemberExpression: (node) => {
      if (node.object.type !== "Identifier" || node.property.type !== "Identifier") return;
      if (forbiddenMembers[node.object.name]?.includes(node.property.name) === true) {
        note(`${node.object.name}.${node.property.name}`);
      }
    },
    NewExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0)
        note("new Date()");
    },
    CallExpression: (node) => {
      if (
        node.callee.type === "Identifier" &&
        (node.callee.name === "Date" || node.callee.name === "fetch")
      ) {
        note(`${node.callee.name}()`);
      }
    },
  }).visit(program);
  return found;
}
