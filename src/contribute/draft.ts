import { isLang, type Lang } from '../i18n/locales.ts';
import { SECTION_NAMES } from '../schemas/sections.ts';
import type { SectionTexts } from './write.ts';

/** What the form is for. */
export interface Target {
  task: 'new' | 'edit' | 'translate';
  /** The practice that is corrected or translated; empty for a new one. */
  id: string;
  /** Language of the text. */
  lang: Lang;
}

/** What stands in the form, to be gone on with another day or on another computer. */
export interface Draft {
  target: Target;
  /** The id that was typed for a new practice. */
  id: string;
  values: unknown;
  sections: SectionTexts;
  /** When it was kept, in milliseconds since 1970. */
  kept: number;
}

const FORMAT = 'admin4all-draft-1';
/** The most characters of a draft: a file's, and the names of its keys. */
export const MOST_CHARACTERS = 200_000;

const TASKS = ['new', 'edit', 'translate'] as const;

/** A draft as a text: for a file, or for the browser to keep. */
export function writeDraft(draft: Draft): string {
  return JSON.stringify({ format: FORMAT, ...draft });
}

/**
 * Reads a draft. It may come from anybody: texts are taken as texts, everything else is left out.
 *
 * @returns undefined for what is no draft
 */
export function readDraft(text: string): Draft | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  let data: Record<string, unknown>;
  try {
    data = Object(JSON.parse(text));
  } catch {
    return undefined;
  }
  const target = Object(data.target) as Record<string, unknown>;
  const task = TASKS.find((known) => known === target.task);
  const lang = String(target.lang);
  if (data.format !== FORMAT || !task || !isLang(lang)) return undefined;
  const sections = Object(data.sections) as Record<string, unknown>;
  return {
    target: { task, id: idOf(target.id), lang },
    id: typeof data.id === 'string' ? data.id : '',
    values: data.values,
    sections: Object.fromEntries(
      SECTION_NAMES.flatMap((name) =>
        typeof sections[name] === 'string' ? [[name, sections[name] as string]] : [],
      ),
    ),
    kept: typeof data.kept === 'number' && Number.isFinite(data.kept) ? data.kept : 0,
  };
}

function idOf(value: unknown): string {
  return typeof value === 'string' && /^[a-z0-9-]{0,80}$/.test(value) ? value : '';
}

/** Opens the browser's store; reading the property alone throws where storage is blocked. */
type Open = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where the browser keeps the draft of a target; new practices have one draft a language of the page's text. */
function storageKey({ task, id, lang }: Target): string {
  return task === 'new' ? 'admin4all-draft-new' : `admin4all-draft-${task}-${id}-${lang}`;
}

/** The draft that is kept for a target, or undefined. */
export function keptDraft(open: Open, target: Target): Draft | undefined {
  try {
    return readDraft(open().getItem(storageKey(target)) ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Keeps a draft.
 *
 * @returns whether the browser took it: not where storage is blocked or full
 */
export function keepDraft(open: Open, draft: Draft): boolean {
  try {
    open().setItem(storageKey(draft.target), writeDraft(draft));
    return true;
  } catch {
    return false;
  }
}

/** Deletes the draft of a target. */
export function dropDraft(open: Open, target: Target): void {
  try {
    open().removeItem(storageKey(target));
  } catch {
    // Where nothing can be kept, nothing is there to delete.
  }
}
