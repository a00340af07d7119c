import type { CommandOutline } from "#platform/command/command.ts";

const email = { flags: "--email <adresse>", description: "l'adresse de la personne" };
const passwordStdin = {
  flags: "--password-stdin",
  description:
    "lit le mot de passe sur l'entrée standard ; sans elle, il est tiré au sort et montré une fois",
};

export type UserVerb = "add" | "password" | "seat" | "list";

/** `alize user …`: who may sign in, and in which seat. */
export const userCommands: readonly (CommandOutline & { readonly verb: UserVerb })[] = [
  {
    verb: "add",
    name: "user add",
    summary: "Enregistre une personne et son mot de passe.",
    options: [
      email,
      { flags: "--name <nom>", description: "son prénom et son nom" },
      { flags: "--language <langue>", description: "fr (par défaut) ou en" },
      passwordStdin,
    ],
    manual: `
Exemple :
  alize user add --email camille@exemple.fr --name "Camille Roy"
`,
  },
  {
    verb: "password",
    name: "user password",
    summary: "Remplace le mot de passe d'une personne et ferme ses sessions.",
    options: [email, passwordStdin],
    manual: `
Exemple :
  alize user password --email camille@exemple.fr --password-stdin < mot-de-passe.txt
`,
  },
  {
    verb: "seat",
    name: "user seat",
    summary: "Donne un rôle à une personne dans un territoire, une région ou le réseau, ou y met fin.",
    options: [
      email,
      { flags: "--role <rôle>", description: "coordinator, treasurer, administrator, regional-pilot…" },
      { flags: "--unit <nom court>", description: "le territoire, la région ou le réseau" },
      { flags: "--organisation <id>", description: "l'organisation au nom de laquelle le rôle est tenu" },
      { flags: "--from <date>", description: "premier jour (par défaut : la date de gestion du territoire)" },
      { flags: "--to <date>", description: "premier jour sans le rôle" },
      { flags: "--end <date>", description: "met fin au rôle en cours : premier jour sans lui" },
    ],
    manual: `
Exemple :
  alize user seat --email camille@exemple.fr --role coordinator --unit longwy
`,
  },
  {
    verb: "list",
    name: "user list",
    summary: "Liste les personnes, et les rôles qu'elles tiennent ou ont tenus.",
    options: [],
    manual: `
Exemple :
  alize user list
`,
  },
];
