import type { DataDownload, Dataset, WithContext } from 'schema-dts';
import type { Lang } from '../../i18n/locales.ts';
import type { Publisher } from './practice.ts';

/** A file of the data. */
export interface Download {
  /** Complete address. */
  address: string;
  /** Media type, such as "text/csv". */
  mediaType: string;
}

/**
 * The open data in the words of schema.org.
 *
 * @param address complete address of the page on the data
 * @param modified day of the latest check of an entry
 */
export function datasetData(
  address: string,
  lang: Lang,
  name: string,
  description: string,
  modified: string,
  publisher: Publisher,
  downloads: readonly Download[],
): WithContext<Dataset> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    name,
    description,
    inLanguage: lang,
    dateModified: modified,
    license: publisher.license,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: publisher.name, url: publisher.address },
    distribution: downloads.map(
      ({ address: contentUrl, mediaType }): DataDownload => ({
        '@type': 'DataDownload',
        contentUrl,
        encodingFormat: mediaType,
      }),
    ),
  };
}
