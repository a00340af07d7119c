import type { CommandOutline } from "#platform/command/command.ts";

export type UnitVerb = "add";

/** `alize unit …`: the network, its regions and its territories. */
export const unitCommands: readonly (CommandOutline & { readonly verb: UnitVerb })[] = [
  {
    verb: "add",
    name: "unit add",
    summary: "Ajoute un réseau, une région ou un territoire ; un territoire reçoit sa date et son périmètre.",
    options: [
      { flags: "--level <niveau>", description: "network, region ou territory" },
      { flags: "--name <nom>", description: "le nom affiché : « Bassin de Longwy »" },
      { flags: "--slug <nom court>", description: "minuscules, chiffres et tirets : longwy" },
      { flags: "--parent <nom court>", description: "l'unité du dessus ; un réseau n'en a pas" },
      {
        flags: "--business-date <date>",
        description: "territoire : le jour qu'il y est, que l'arrêté de nuit fera avancer (2026-01-31)",
      },
      { flags: "--calendar <calendrier>", description: "territoire : FR (par défaut), FR-AM ou TARGET" },
      {
        flags: "--perimeter <codes>",
        description:
          "territoire : codes INSEE de communes ou SIREN d'intercommunalités, séparés par des virgules",
      },
      {
        flags: "--perimeter-from <date>",
        description: "premier jour du périmètre (par défaut : la date de gestion)",
      },
    ],
    manual: `
Un premier territoire, du réseau à la personne qui l'ouvre :
  alize unit add --level network --name "Réseau Alizé" --slug reseau
  alize unit add --level territory --name "Bassin de Longwy" --slug longwy --parent reseau \\
    --business-date 2026-01-31 --perimeter 245400262,54323
  alize user add --email camille@exemple.fr --name "Camille Roy"
  alize user seat --email camille@exemple.fr --role administrator --unit longwy
`,
  },
];
