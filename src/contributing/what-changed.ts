import type { PracticeFile } from '../library/practice-file.ts';
import type { ResourceKind } from '../schemas/original.ts';

/** Texts of an original that a translation is made from, by name, in the order of the file. */
function textsOf({ original, sections }: PracticeFile, hasBody: boolean): Map<string, string> {
  const texts = new Map<string, string>();
  if (!original) return texts;
  texts.set('title', original.title);
  texts.set('summary', original.summary);
  texts.set('lead', original.lead);
  texts.set('partners', original.partners.map(({ name }) => name).join('\n'));
  texts.set('funding', original.funding.map(({ name, amount }) => `${name}\t${amount ?? ''}`).join('\n'));
  for (const [name, resource] of Object.entries(original.resources ?? {}) as [
    ResourceKind,
    { text: string } | undefined,
  ][])
    if (resource) texts.set(`resources.${name}`, resource.text);
  texts.set('evidence.reason', original.evidence.reason);
  if (hasBody) for (const { name, text } of sections) texts.set(name, text);
  return texts;
}

/**
 * Names what changed between two originals, as far as translations depend on it.
 *
 * @param hasBody whether the translation has a body; otherwise only the frontmatter counts
 */
export function whatChanged(before: PracticeFile, now: PracticeFile, hasBody: boolean): string[] {
  const [old, fresh] = [textsOf(before, hasBody), textsOf(now, hasBody)];
  const names = [...new Set([...fresh.keys(), ...old.keys()])];
  const changed = names.filter((name) => plain(old.get(name)) !== plain(fresh.get(name)));
  // Citations and marks of the body are no text of a section.
  if (changed.length === 0 && hasBody && plain(before.body) !== plain(now.body)) return ['marks of the body'];
  return changed;
}

/**
 * Whether two originals differ in typography only: in the kind of quotes, dashes, spaces and dots of omission. Letters,
 * figures, stops and capitals must be the same, because they can change what a sentence says.
 */
export function differInTypographyOnly(before: PracticeFile, now: PracticeFile, hasBody: boolean): boolean {
  const [old, fresh] = [textsOf(before, false), textsOf(now, false)];
  const same =
    old.size === fresh.size &&
    [...fresh].every(([name, text]) => withoutTypography(text) === withoutTypography(old.get(name) ?? ''));
  return same && (!hasBody || withoutTypography(before.body) === withoutTypography(now.body));
}

function plain(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function withoutTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}
