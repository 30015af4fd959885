import type { Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import type { Library, OriginalFile, TranslationFile } from '../library/types.ts';
import { citedTextHtml, type RenderContext, renderSection } from '../markdown/render.ts';
import type { Section } from '../markdown/sections.ts';
import { BRIEF_PARTS, type BriefLines } from '../schemas/brief.ts';
import type { Original } from '../schemas/original.ts';
import type { PracticeEntry, SectionEntry } from './entries.ts';

/** Renders every language of every practice of a checked library. */
export function entriesOf(library: Library): PracticeEntry[] {
  return library.practices.flatMap(({ original, translations }): PracticeEntry[] => {
    const render = (sections: readonly Section[], lang: Lang): SectionEntry[] => {
      const context = renderContext(original.frontmatter, lang);
      return sections.map((section) => ({
        name: section.name,
        html: renderSection(section, context),
        text: section.text,
      }));
    };
    const rendered = <File extends OriginalFile | TranslationFile>(file: File) => ({
      ...file,
      sections: render(file.sections, file.lang),
      ...(file.frontmatter.brief && {
        brief: renderBrief(file.frontmatter.brief, renderContext(original.frontmatter, file.lang)),
      }),
    });
    return [rendered(original), ...translations.map(rendered)];
  });
}

function renderBrief(brief: BriefLines, context: RenderContext): BriefLines {
  return Object.fromEntries(
    BRIEF_PARTS.map((part) => [part, citedTextHtml(brief[part], context)]),
  ) as BriefLines;
}

function renderContext(facts: Original, lang: Lang): RenderContext {
  const t = translator(lang);
  return {
    sources: new Map(facts.sources.map(({ key, kind }, index) => [key, { number: index + 1, kind }])),
    citationLabel: (number) => t('source.citation', { number }),
  };
}
