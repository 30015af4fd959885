import { makeCatalogue } from '../../src/catalogue/catalogue.ts';
import { practiceView } from '../../src/catalogue/practice-view.ts';
import { recordOf } from '../../src/catalogue/record.ts';
import { entriesOf } from '../../src/catalogue/rendered.ts';
import { shownOf } from '../../src/catalogue/shown.ts';
import { languageName } from '../../src/i18n/format.ts';
import { LANGS, type Lang } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/messages.ts';
import { PROJECT_CONTENT } from '../../src/library/command.ts';
import { readLibrary } from '../../src/library/read.ts';
import { type Brief, type BriefFrame, briefOf } from '../../src/shortlist/brief.ts';
import type { ShortlistRecord } from '../../src/shortlist/record.ts';

const { library } = readLibrary(PROJECT_CONTENT, PROJECT_CONTENT);
const catalogue = makeCatalogue(entriesOf(library), library.vocabulary, library.programme);

/** The record of a practice of the library, as its page in a language serves it. */
export function recordIn(lang: Lang, id: string): ShortlistRecord {
  const practice = catalogue.byId.get(id);
  if (!practice) throw new Error(`no practice ${id}`);
  const view = practiceView(catalogue, practice, lang);
  return { ...recordOf(view, `https://example.org/${lang}/practices/${id}/`), shown: shownOf(view, lang) };
}

/** Every practice of the library in a language. */
export function recordsIn(lang: Lang): ShortlistRecord[] {
  return catalogue.practices.map(({ id }) => recordIn(lang, id));
}

/** The record of a practice as if nobody had written lines for a brief. */
export function bareRecordIn(lang: Lang, id: string): ShortlistRecord {
  const { brief: _lines, ...record } = recordIn(lang, id);
  return record;
}

/** A brief of practices of the library. */
export function briefIn(lang: Lang, ids: readonly string[], frame: Partial<BriefFrame> = {}): Brief {
  return briefFrom(
    lang,
    ids.map((id) => recordIn(lang, id)),
    frame,
  );
}

/** A brief of records. */
export function briefFrom(
  lang: Lang,
  records: readonly ShortlistRecord[],
  frame: Partial<BriefFrame> = {},
): Brief {
  return briefOf(
    records,
    {
      lang,
      title: '',
      town: '',
      day: '25.11.2026',
      languages: Object.fromEntries(LANGS.map((other) => [other, languageName(other, lang)])) as Record<
        Lang,
        string
      >,
      ...frame,
    },
    translator(lang),
  );
}

export { library };
