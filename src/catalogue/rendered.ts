import type { Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';
import type { Library } from '../library/types.ts';
import { type RenderContext, renderSection } from '../markdown/render.ts';
import type { Section } from '../markdown/sections.ts';
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
    return [
      { ...original, sections: render(original.sections, original.lang) },
      ...translations.map((file) => ({ ...file, sections: render(file.sections, file.lang) })),
    ];
  });
}

function renderContext(facts: Original, lang: Lang): RenderContext {
  const t = translator(lang);
  return {
    sources: new Map(facts.sources.map(({ key, kind }, index) => [key, { number: index + 1, kind }])),
    citationLabel: (number) => t('source.citation', { number }),
  };
}
