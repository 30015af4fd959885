import type { MessageKey } from '../i18n/messages.ts';
import type { VocabularyName } from '../schemas/vocabulary.ts';

/** What the pages call each vocabulary. */
export const VOCABULARY_TITLES: Readonly<Record<VocabularyName, MessageKey>> = {
  'practice-types': 'facet.type',
  'service-areas': 'nav.areas',
  'target-groups': 'facet.group',
  'evidence-levels': 'facet.evidence',
  countries: 'nav.countries',
  places: 'nav.places',
  terms: 'glossary.title',
};
