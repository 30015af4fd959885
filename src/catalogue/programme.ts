import { DEFAULT_LANG, LANGS, type Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import { splitCitations } from '../markdown/citations.ts';
import { citedTextHtml } from '../markdown/render.ts';
import type { CollectionName, ProgrammeEntry } from '../schemas/programme/collections.ts';
import { PARALLEL_TEXTS } from '../schemas/programme/parallel.ts';
import type { Source } from '../schemas/source.ts';
import { TRANSLATION_METHODS, type TranslationMethod } from '../schemas/translation.ts';
import type { Catalogue, CataloguePractice } from './catalogue.ts';

/** An entry of a collection with its texts in a language, or, where that has none, in the original's. */
export type ProgrammeItem<N extends CollectionName> = ProgrammeEntry<N> & {
  textLang: Lang;
  /** Language of the texts that go with facts item by item. */
  listLang: Lang;
};

/** The entries of a collection in a language, in the order of the file. */
export function programmeItems<N extends CollectionName>(
  { programme }: Catalogue,
  name: N,
  lang: Lang,
): ProgrammeItem<N>[] {
  const entries: readonly { id: string }[] = programme[name].entries;
  const translation = programme[name].translations[lang];
  const parallel = PARALLEL_TEXTS[name] ?? {};
  return entries.map((entry) => {
    const texts = Object.hasOwn(translation?.entries ?? {}, entry.id)
      ? translation?.entries[entry.id]
      : undefined;
    // Order is all that ties a list to its facts, and it only holds while the original is the same.
    const shown = Object.entries(texts ?? {}).filter(
      ([key]) => !translation?.outdated || !Object.hasOwn(parallel, key),
    );
    const textLang = texts ? lang : DEFAULT_LANG;
    const listLang = translation?.outdated ? DEFAULT_LANG : textLang;
    // TypeScript does not follow which collection it is; the check has judged both halves by its schema.
    return { ...entry, ...Object.fromEntries(shown), textLang, listLang } as unknown as ProgrammeItem<N>;
  });
}

/** HTML id of an entry on its page. No other id of a page holds two hyphens, and no id of an entry. */
export function entryAnchor(name: CollectionName, id: string): string {
  return `${name}--${id}`;
}

/** How the texts of some collections came about, in a language. */
export interface ProgrammeState {
  /** The least reviewed method among them; undefined in the original's language. */
  method?: TranslationMethod;
  outdated: boolean;
  /** How many of the texts stand in the original's language, because they are not translated. */
  missing: 'none' | 'some' | 'all';
}

/** How the texts of the collections behind a page came about. */
export function programmeState(
  catalogue: Catalogue,
  names: readonly CollectionName[],
  lang: Lang,
): ProgrammeState {
  const { programme } = catalogue;
  const translations = names.flatMap((name) => programme[name].translations[lang] ?? []);
  const method = TRANSLATION_METHODS.find((known) =>
    translations.some((translation) => translation.method === known),
  );
  const items: { textLang: Lang }[] = names.flatMap((name) => programmeItems(catalogue, name, lang));
  const foreign = items.filter(({ textLang }) => textLang !== lang).length;
  return {
    ...(method && { method }),
    outdated: translations.some(({ outdated }) => outdated),
    missing: foreign === 0 ? 'none' : foreign < items.length ? 'some' : 'all',
  };
}

/** The title of a phase, which may be in another language than the page. */
export type PhaseTitle = Pick<ProgrammeItem<'phases'>, 'id' | 'title' | 'textLang'>;

/** The titles of phases in a language, in the order of the programme. */
export function phaseTitles(catalogue: Catalogue, ids: readonly string[], lang: Lang): PhaseTitle[] {
  return programmeItems(catalogue, 'phases', lang).filter(({ id }) => ids.includes(id));
}

/** Languages in which all of these collections can be read. */
export function programmeLangs({ programme }: Catalogue, names: readonly CollectionName[]): Lang[] {
  return LANGS.filter(
    (lang) => lang === DEFAULT_LANG || names.every((name) => programme[name].translations[lang]),
  );
}

/** The sources of one page, numbered from 1 in the order of the programme's list. */
export interface PageSources {
  list: (Source & { number: number })[];
  /** Numbers of keys, for facts that stand outside of texts. */
  numbersOf: (keys: readonly string[]) => number[];
  /** A text with its citations as HTML. */
  html: (text: string) => string;
}

/**
 * Numbers the sources that a page cites.
 *
 * @param items everything that the page shows of the programme
 * @param lang language of the page
 */
export function pageSources(catalogue: Catalogue, items: readonly object[], lang: Lang): PageSources {
  const cited = new Set(items.flatMap(keysOf));
  const list = catalogue.programme.sources
    .filter(({ key }) => cited.has(key))
    .map((source, index) => ({ ...source, number: index + 1 }));
  const context = {
    sources: new Map(list.map(({ key, number, kind }) => [key, { number, kind }])),
    citationLabel: (number: number) => translator(lang)('source.citation', { number }),
  };
  return {
    list,
    numbersOf: (keys) => keys.flatMap((key) => context.sources.get(key)?.number ?? []),
    html: (text) => citedTextHtml(text, context),
  };
}

/** Every key that an item cites, in its facts and in its texts. */
function keysOf(item: unknown): string[] {
  if (typeof item === 'string')
    return splitCitations(item).flatMap((piece) => ('keys' in piece ? piece.keys : []));
  if (Array.isArray(item)) return item.flatMap(keysOf);
  if (item === null || typeof item !== 'object') return [];
  return Object.entries(item).flatMap(([name, value]) =>
    name === 'sources' ? (value as string[]) : keysOf(value),
  );
}

/** Practices by their ids, in the order given. The check has made sure that they exist. */
export function practicesOf(catalogue: Catalogue, ids: readonly string[]): CataloguePractice[] {
  return ids.flatMap((id) => catalogue.byId.get(id) ?? []);
}
