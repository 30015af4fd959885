import { writeBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { writeCslJson } from './csl-json.ts';
import { writeRis } from './ris.ts';

/** A form in which a citation can be downloaded. */
export interface CitationFormat {
  /** Its name, the same in every language. */
  name: string;
  mediaType: string;
  write: (citation: Citation) => string;
}

/** The forms by the end of the file's name. */
export const CITATION_FORMATS = {
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex', write: writeBibtex },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems', write: writeRis },
  'csl.json': {
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
} as const satisfies Record<string, CitationFormat>;

export type CitationExtension = keyof typeof CITATION_FORMATS;
