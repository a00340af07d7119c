import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes: the first choice of OWASP's Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/** The hash of nothing anyone typed, to spend the same time on an address that nobody has. */
const nobodys = hashPassword("nobody's password, only here to be hashed");

/** Takes as long when there is no such person, or no password yet. */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodys), normal(password));
  return isRight && passwordHash !== null;
}

/** One password is the same from every keyboard. */
function normal(password: string): string {
  return password.normalize("NFKC");
}
