/** Words of a line in one style. */
export interface Words {
  text: string;
  strong?: boolean;
  em?: boolean;
  /** Small print, such as the kind of evidence behind a result. */
  small?: boolean;
  href?: string;
  /** Language, where it is not that of the block. */
  lang?: string;
}

/** A piece of a line: words, or a run of citations by the numbers of their sources. */
export type Run = Words | { cites: number[] };

/** A paragraph, or an item of a list; an item of a numbered list has its number. */
export interface Block {
  kind: 'paragraph' | 'item';
  number?: number;
  runs: Run[];
}

const TOKEN = /<(\/?)([a-z]+)([^>]*)>|[^<]+/g;
const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
/** Elements that set words in a style, and which. */
const STYLES: Readonly<Record<string, 'strong' | 'em' | 'small'>> = {
  strong: 'strong',
  em: 'em',
  small: 'small',
};

/**
 * Reads a section as our renderer writes it (src/markdown/render.ts) into plain blocks, so that a page can be
 * built of elements and a document of paragraphs without trusting markup. Nested lists become flat; of
 * elements that the renderer does not write, only the words stay.
 *
 * @param html HTML of a section, without a heading
 */
export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  /** For each open list the number of its last item, or undefined where it has no numbers. */
  const lists: (number | undefined)[] = [];
  let current: Block | undefined;
  let style: Omit<Words, 'text'> = {};
  let cites: number[] | undefined;
  const open = (kind: Block['kind'], number?: number) => {
    current = number === undefined ? { kind, runs: [] } : { kind, number, runs: [] };
    blocks.push(current);
  };
  const closeBlock = () => {
    trimEnd(current);
    current = undefined;
  };
  for (const [token, close, tag, attributes = ''] of html.matchAll(TOKEN)) {
    if (tag === undefined) {
      if (cites || (!current && token.trim() === '')) continue;
      if (!current) open('paragraph');
      addWords(current as unknown as Block, decoded(token), style);
    } else if (tag === 'ul' || tag === 'ol') {
      closeBlock();
      if (close) lists.pop();
      else lists.push(tag === 'ol' ? 0 : undefined);
    } else if (tag === 'li') {
      closeBlock();
      const last = lists.at(-1);
      if (last !== undefined && !close) lists[lists.length - 1] = last + 1;
      if (!close) open('item', lists.at(-1));
    } else if (tag === 'p') {
      if (close) closeBlock();
      else if (!current || current.runs.length > 0) open('paragraph');
    } else if (tag === 'sup') {
      if (close && current && cites?.length) (current as Block).runs.push({ cites });
      cites = close ? undefined : [];
    } else if (tag === 'a') {
      const href = attribute(attributes, 'href');
      if (cites) {
        const number = Number(/^#s(\d+)$/.exec(href ?? '')?.[1]);
        if (number) cites.push(number);
      } else style = close ? omit(style, 'href') : { ...style, ...(href && { href }) };
    } else if (STYLES[tag]) {
      const lang = attribute(attributes, 'lang');
      style = close
        ? omit(omit(style, STYLES[tag]), 'lang')
        : { ...style, [STYLES[tag]]: true, ...(lang && { lang }) };
    }
  }
  trimEnd(current);
  return blocks.filter(({ runs }) => runs.length > 0);
}

/** The words of runs, without their citations. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => ('text' in run ? run.text : '')).join('');
}

function addWords(block: Block, text: string, style: Omit<Words, 'text'>): void {
  const line = text.replace(/\s+/g, ' ');
  const words = block.runs.length === 0 ? line.trimStart() : line;
  if (words) block.runs.push({ text: words, ...style });
}

function trimEnd(block: Block | undefined): void {
  const last = block?.runs.at(-1);
  if (!last || !('text' in last)) return;
  last.text = last.text.trimEnd();
  if (!last.text) block?.runs.pop();
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decoded(value);
}

function decoded(text: string): string {
  return text.replace(ENTITY, (_entity, hex: string, decimal: string, name: string) =>
    name ? (NAMED[name] as string) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

function omit(style: Omit<Words, 'text'>, key: keyof Omit<Words, 'text'>): Omit<Words, 'text'> {
  const { [key]: _gone, ...rest } = style;
  return rest;
}
