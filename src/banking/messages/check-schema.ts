/** What the schema refuses, in its own words. */
export type SchemaFinding = { readonly message: string; readonly line: number };

/**
 * Holds a document against an ISO 20022 schema (libxml2, compiled to WebAssembly and loaded only here). The document was
 * read once already: no document type stands in it.
 */
export async function checkAgainstSchema(document: Uint8Array, schema: Uint8Array): Promise<SchemaFinding[]> {
  const { ParseOption, XmlDocument, XmlValidateError, XsdValidator } = await import("libxml2-wasm");
  const option = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_HUGE;
  using rules = XmlDocument.fromBuffer(schema, { option });
  using validator = XsdValidator.fromDoc(rules);
  using given = XmlDocument.fromBuffer(document, { option });
  try {
    validator.validate(given);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message, line }) => ({ message: message.trim(), line }));
  }
}
