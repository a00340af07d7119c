import { z } from "zod";

/** What the data of every document carry: the house reads it for the letterhead, the title and what the file says of itself. */
const Head = z.object({
  lang: z.enum(["fr", "en"]),
  title: z.string().min(1),
  /** The document's own date, that of the file too: equal data make equal bytes. */
  on: z.iso.date(),
  /** Who sends it, and what it acts for: a fund, a territory. */
  operator: z.string(),
  actingFor: z.string(),
  /** Under the title: the file, the number, the day. */
  reference: z.string().optional(),
  keywords: z.array(z.string()).readonly().optional(),
  /** True where firms and people are invented: every page says so. */
  isDemonstration: z.boolean().optional(),
  /** At the foot of every page. */
  footer: z.string().optional(),
  /** The paper of its territory (`printDocument` sets it); the house's own without it. */
  letterhead: z
    .object({
      name: z.string(),
      address: z.string(),
      contact: z.string(),
      footer: z.string(),
      logo: z.object({ path: z.string(), alt: z.string().min(1) }).nullable(),
    })
    .optional(),
});

export type DocumentHead = Readonly<z.infer<typeof Head>>;

/** The head of a document's data; data without one are a fault of the template's own slice. */
export function documentHead(data: unknown): DocumentHead {
  return Head.parse(data);
}
