/**
 * The longest address, encoded, that opens GitHub's editor with the text in it. GitHub's servers, as most, take about
 * 8 KB of request line and headers together and answer a longer one with an error page that would lose the way.
 */
export const LONGEST_ADDRESS = 6_000;

/** The longest mailto address that Windows hands to a mail program is about 2,000 characters. */
export const LONGEST_MAIL = 1_800;

/** Address of GitHub's page for a new file below `content/`; folders that are not there yet may stand in the name. */
function editorFor(repository: string, file: string): string {
  const [top = '', ...rest] = file.split('/');
  return `${repository}/new/main/content/${encodeURIComponent(top)}?filename=${encodeURIComponent(rest.join('/'))}`;
}

/** Where a file can be proposed. */
export interface Proposal {
  address: string;
  /** Whether the text stands in it; else it has to be copied and pasted. */
  isFilled: boolean;
}

/**
 * The page of the repository where a file is proposed.
 *
 * @param repository address of the repository
 * @param file path below the content folder
 * @param text the file's text
 * @param exists whether the file is there already; its editor takes no text from an address
 */
export function proposalFor(repository: string, file: string, text: string, exists: boolean): Proposal {
  if (exists) return { address: `${repository}/edit/main/content/${file}`, isFilled: false };
  const empty = editorFor(repository, file);
  const filled = `${empty}&value=${encodeURIComponent(text)}`;
  return filled.length <= LONGEST_ADDRESS
    ? { address: filled, isFilled: true }
    : { address: empty, isFilled: false };
}

/**
 * A mail that says which file to attach. A text does not fit into an address of a mail.
 *
 * @param contact where the mail goes
 * @param lines of the mail's text
 */
export function mailFor(contact: string, subject: string, lines: readonly string[]): string {
  const to = encodeURIComponent(contact).replace('%40', '@');
  const head = `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  // A line of a mail ends with two characters (RFC 6068).
  const whole = `${head}&body=${lines.map(encodeURIComponent).join('%0D%0A')}`;
  return whole.length <= LONGEST_MAIL ? whole : head;
}

/** Name under which the browser saves the file: the one in the library says only the language. */
export function downloadName(id: string, lang: string): string {
  const safe = id.replace(/[^a-z0-9-]+/g, '').slice(0, 80) || 'practice';
  return `${safe}.${lang}.mdx`;
}
