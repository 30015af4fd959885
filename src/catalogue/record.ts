import type { Source } from '../schemas/source.ts';
import type { BriefView, PracticeView, SectionView, SourcedText, TranslationState } from './practice-view.ts';
import { type PracticeRow, rowOf } from './row.ts';

/** A practice with its text in one language. */
export interface PracticeRecord extends PracticeRow {
  partners: SourcedText[];
  funding: SourcedText[];
  resources: PracticeView['resources'];
  /** Sections as HTML of our own renderer; a section without text is a gap that the page states. */
  sections: SectionView[];
  /** The entry in five lines, for a council brief; missing where nobody has written them. */
  brief?: BriefView;
  sources: (Source & { number: number })[];
  translation: TranslationState;
}

/** The record of a practice with its text. */
export function recordOf(view: PracticeView, address: string): PracticeRecord {
  const { partners, funding, resources, sections, brief, sources, translation } = view;
  return {
    ...rowOf(view, address),
    partners,
    funding,
    resources,
    sections,
    ...(brief && { brief }),
    sources,
    translation,
  };
}
