import { isLang, LANGS, type Lang } from '../i18n/locales.ts';
import type { Issue } from '../issues/issue.ts';
import type { Library, Practice } from '../library/types.ts';
import type { Country } from '../schemas/identifiers.ts';
import { COLLECTION_NAMES } from '../schemas/programme/collections.ts';

/** An entry whose last check lies further back than this, in months, is due for another. */
export const CHECK_HOLDS_MONTHS = 24;

/** A status that the latest source bears out for a year further back than this, in years, is due for a look. */
export const STATUS_HOLDS_YEARS = 3;

/** A translation that is older than its original. */
export interface Outdated {
  /** `<id>/<lang>`, or `programme/<collection>/<lang>`: what `npm run stamp` takes. */
  target: string;
  /** Names of the texts that changed; null where that is not known. */
  changed: string[] | null;
}

/** An entry that is due for a check, and why. */
export interface Due {
  id: string;
  country: Country;
  /** Day of the last check, where it lies too far back. */
  checked?: string;
  /** Year that the status is of, where it lies too far back. */
  statusAsOf?: number;
}

/** What waits for a person. */
export interface Waiting {
  /** The day that it was counted on, as 2026-11-25. */
  today: string;
  outdated: Outdated[];
  /** Ids of entries that nobody outside of the library has confirmed, by country. */
  unconfirmed: Partial<Record<Country, string[]>>;
  due: Due[];
  /** Targets of translations that a machine made and no person reviewed, by language. */
  unreviewed: Partial<Record<Lang, string[]>>;
  warnings: Issue[];
}

/**
 * Finds what waits for a person in a library.
 *
 * @param library the library, as far as it is sound
 * @param issues what the check says of it
 * @param today the day to count from, as 2026-11-25
 * @param changedSince what changed in the original since a translation was made, or null where that is not known
 */
export function waitingIn(
  library: Library,
  issues: readonly Issue[],
  today: string,
  changedSince: (practice: Practice, lang: Lang) => string[] | null,
): Waiting {
  const { practices } = library;
  return {
    today,
    outdated: [
      ...practices.flatMap((practice) =>
        practice.translations
          .filter(({ outdated }) => outdated)
          .map(({ id, lang }) => ({ target: `${id}/${lang}`, changed: changedSince(practice, lang) })),
      ),
      ...programmeTargets(library, ({ outdated }) => outdated).map(({ target }) => ({
        target,
        changed: null,
      })),
    ],
    unconfirmed: grouped(
      practices
        .filter(({ original }) => original.frontmatter.verification.state === 'desk-research')
        .map(({ id, original }) => [original.frontmatter.country, id]),
    ),
    due: practices.flatMap((practice) => dueOf(practice, today)),
    unreviewed: grouped([
      ...practices.flatMap(({ translations }) =>
        translations
          .filter(({ frontmatter }) => isUnreviewed(frontmatter.translation))
          .map(({ id, lang }) => [lang, `${id}/${lang}`] as const),
      ),
      ...programmeTargets(library, isUnreviewed).map(({ lang, target }) => [lang, target] as const),
    ]),
    // What is outdated is said above.
    warnings: issues.filter(
      ({ severity, rule }) => severity === 'warning' && rule !== 'translation-outdated',
    ),
  };
}

/** Whether a day lies more than so many months before another. */
export function isOlderThan(day: string, months: number, today: string): boolean {
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
  const limit = new Date(Date.UTC(year, month - 1 - months, 1));
  // A month may be shorter: 29 February has no day of its own in most years.
  const last = new Date(Date.UTC(limit.getUTCFullYear(), limit.getUTCMonth() + 1, 0)).getUTCDate();
  limit.setUTCDate(Math.min(date, last));
  return day < limit.toISOString().slice(0, 10);
}

function dueOf({ id, original }: Practice, today: string): Due[] {
  const { country, verification, statusAsOf, status } = original.frontmatter;
  const checked = isOlderThan(verification.date, CHECK_HOLDS_MONTHS, today);
  // What has ended does so for good.
  const stale = status !== 'ended' && Number(today.slice(0, 4)) - statusAsOf > STATUS_HOLDS_YEARS;
  if (!checked && !stale) return [];
  return [{ id, country, ...(checked && { checked: verification.date }), ...(stale && { statusAsOf }) }];
}

function isUnreviewed({ method, reviewed }: { method: string; reviewed?: string }): boolean {
  return method === 'machine' && reviewed === undefined;
}

interface ProgrammeTarget {
  lang: Lang;
  target: string;
}

function programmeTargets(
  { programme }: Library,
  waits: (translation: { method: string; outdated: boolean; reviewed?: string }) => boolean,
): ProgrammeTarget[] {
  return COLLECTION_NAMES.flatMap((name) =>
    Object.entries(programme[name].translations).flatMap(([lang, translation]) =>
      isLang(lang) && waits(translation) ? [{ lang, target: `programme/${name}/${lang}` }] : [],
    ),
  ).sort((a, b) => LANGS.indexOf(a.lang) - LANGS.indexOf(b.lang));
}

function grouped<K extends string>(pairs: readonly (readonly [K, string])[]): Partial<Record<K, string[]>> {
  const groups: Partial<Record<K, string[]>> = {};
  for (const [key, value] of pairs) {
    const list: string[] = groups[key] ?? [];
    list.push(value);
    groups[key] = list;
  }
  return groups;
}
