import { writeBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { writeCslJson } from './csl-json.ts';
import { writeRis } from './ris.ts';

/** A form in which a citation can be downloaded. */
export interface CitationFormat {
  /** Its name, the same in every language. */
  name: string;
  /** End of the file's name, without the first dot. */
  extension: string;
  mediaType: string;
  write: (citation: Citation) => string;
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: writeBibtex },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: writeRis },
  {
    name: 'CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCslJson,
  },
];
