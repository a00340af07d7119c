/** What lives behind the sign-in: drawn by the browser, never prerendered. */
const prefixes = [
  "/avis",
  "/connexion",
  "/installation",
  "/invitation",
  "/mot-de-passe",
  "/ouvrir-un-territoire",
  "/signer",
  "/territoires",
  "/mon-compte",
  "/suis-je-eligible",
  "/deposer",
  "/confirmer",
  "/chiffres",
];

export function isApplicationPath(path: string): boolean {
  const bare = path.startsWith("/en/") ? path.slice("/en".length) : path;
  return prefixes.some((prefix) => bare === prefix || bare.startsWith(`${prefix}/`));
}
