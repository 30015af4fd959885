/** What XML 1.0 does not allow in a document, escaped or not (its production 2, Char): halves of a pair too. */
const NOT_IN_XML = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text without the characters that a Word file cannot hold. */
export function withoutForbidden(text: string): string {
  return text.replace(NOT_IN_XML, '');
}
