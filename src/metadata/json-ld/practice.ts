import type { Article, BreadcrumbList, GovernmentService, Graph, Place } from 'schema-dts';
import type { PracticeView } from '../../catalogue/practice-view.ts';
import type { Lang } from '../../i18n/locales.ts';

/** What the library says of itself in the data of a page. */
export interface Publisher {
  name: string;
  /** Complete address of the home page. */
  address: string;
  /** Address of the licence of the texts. */
  license: string;
}

/** The address of a page that stands above the practice. */
export interface Step {
  label: string;
  address: string;
}

/**
 * A practice's page in the words of schema.org: the article, the service that it is about, and the way to it.
 *
 * @param view the page
 * @param lang language of the page
 * @param address complete address of the page
 * @param steps pages above it, from the home page
 */
export function practiceGraph(
  view: PracticeView,
  lang: Lang,
  address: string,
  publisher: Publisher,
  steps: readonly Step[],
): Graph {
  const service = `${address}#service`;
  const article: Article = {
    '@type': 'Article',
    '@id': address,
    headline: view.title,
    inLanguage: lang,
    dateModified: view.checked,
    license: publisher.license,
    publisher: { '@type': 'Organization', name: publisher.name, url: publisher.address },
    about: { '@id': service },
  };
  const provided: GovernmentService = {
    '@type': 'GovernmentService',
    '@id': service,
    name: view.facts.localName?.text ?? view.title,
    serviceType: view.type.label,
    provider: { '@type': 'Organization', name: view.lead.text },
    areaServed: [...view.places, view.country].map(
      ({ label }, index): Place => ({
        '@type': index < view.places.length ? 'City' : 'Country',
        name: label,
      }),
    ),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [article, provided, breadcrumbs([...steps, { label: view.title, address }])],
  };
}

/** The way from the home page to a page. */
export function breadcrumbs(steps: readonly Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: address,
    })),
  };
}
