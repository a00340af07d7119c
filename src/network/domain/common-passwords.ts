/** What French and English speakers choose first, without accents. */
export const commonWords = [
  "motdepasse",
  "motsdepasse",
  "password",
  "passw0rd",
  "passe",
  "bonjour",
  "bienvenue",
  "soleil",
  "doudou",
  "loulou",
  "chouchou",
  "jetaime",
  "iloveyou",
  "marseille",
  "paris",
  "france",
  "admin",
  "administrateur",
  "administrator",
  "welcome",
  "letmein",
  "secret",
  "azerty",
  "qwerty",
  "changeme",
  "changezmoi",
  "demonstration",
];

const rows = [
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
];

/** The keyboard, the alphabet and the digits, both ways. */
export const runs = [...rows, ...rows.map((row) => row.split("").toReversed().join(""))];
