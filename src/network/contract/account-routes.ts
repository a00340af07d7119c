import { z } from "zod";
import { Id, Name } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { Email, OrganisationName, Person, Role$, Secret, TerritoryName, UnitName } from "./words.ts";

const SignedIn = z.object({ person: Person });

/** What a person does about their own account. */
export const accountRoutes = {
  signIn: {
    method: "POST",
    path: "/sign-in",
    summary: "Opens a sign-in session, kept in a cookie",
    act: { fr: "Connexion", en: "Sign-in" },
    access: "public",
    body: z.object({ email: Email, password: Secret }),
    response: SignedIn,
    refusals: { "credentials-refused": 401, "too-many-tries": 429 },
    secret: true,
  },
  signOut: {
    method: "POST",
    path: "/sign-out",
    summary: "Ends the sign-in session",
    act: { fr: "Déconnexion", en: "Sign-out" },
    access: "signed-in",
    response: z.object({}),
    refusals: {},
  },
  me: {
    method: "GET",
    path: "/me",
    summary: "Who is signed in, in which seats, and the territories they reach",
    access: "signed-in",
    response: z.object({
      person: Person,
      seats: z.array(
        z.object({
          id: Id,
          role: Role$,
          organisation: OrganisationName.nullable(),
          unit: UnitName,
          territories: z.array(Id),
        }),
      ),
      territories: z.array(TerritoryName),
    }),
    refusals: {},
  },
  changePassword: {
    method: "POST",
    path: "/me/password",
    summary: "Replaces the password, and ends every other sign-in session of the person",
    act: { fr: "Mot de passe changé", en: "Password changed" },
    access: "signed-in",
    body: z.object({ current: Secret, next: Secret }),
    response: z.object({}),
    refusals: {
      "password-wrong": 422,
      "too-many-tries": 429,
      "password-too-short": 422,
      "password-tells-who": 422,
      "password-too-common": 422,
    },
    secret: true,
  },
  askPasswordReset: {
    method: "POST",
    path: "/password-resets",
    summary: "Sends a link to choose another password, if the address is someone's; the answer is the same",
    act: { fr: "Nouveau mot de passe demandé", en: "New password asked for" },
    access: "public",
    body: z.object({ email: Email }),
    response: z.object({ hasMailServer: z.boolean() }),
    refusals: { "too-many-tries": 429 },
    secret: true,
  },
  demonstrationPeople: {
    method: "GET",
    path: "/demonstration/people",
    summary: "The people one may sign in as in the demonstration; nobody elsewhere",
    access: "public",
    response: z.object({
      people: z.array(
        z.object({
          id: Id,
          name: Name,
          seats: z.array(
            z.object({ role: Role$, organisation: OrganisationName.nullable(), unit: UnitName }),
          ),
        }),
      ),
    }),
    refusals: {},
  },
  signInAsDemonstration: {
    method: "POST",
    path: "/demonstration/sign-in",
    summary: "Signs in as someone of the demonstration, without a password",
    act: { fr: "Entrée dans la démonstration", en: "Entry into the demonstration" },
    access: "public",
    body: z.object({ person: Id }),
    response: SignedIn,
    refusals: { "not-a-demonstration": 404 },
  },
} as const satisfies Record<string, Route>;
