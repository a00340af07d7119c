export { type PublishedCase, publishedCase, readPublishedCase } from "../domain/published-case.ts";
