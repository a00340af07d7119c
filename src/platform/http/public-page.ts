/** A page rendered on the server, before it is put in the build's empty page. */
export interface RenderedPage {
  locale: string;
  /** False when no page answers the address: the body then says so. */
  found: boolean;
  head: string;
  body: string;
}

/** `url` is a path with its query. */
export type RenderPublicPage = (url: string) => Promise<RenderedPage>;

export function assemblePage(template: string, rendered: RenderedPage): string {
  return template
    .replace('<html lang="fr">', `<html lang="${rendered.locale}">`)
    .replace("<!--head-->", () => rendered.head)
    .replace("<!--app-->", () => rendered.body);
}
