import { Feed } from 'feed';
import type { Lang } from '../i18n/locales.ts';
import { stableId } from './stable-id.ts';

/** A practice as a feed tells of it. */
export interface FeedEntry {
  id: string;
  title: string;
  summary: string;
  /** Complete address of its page. */
  address: string;
  /** Day of the last check, such as "2026-11-25". */
  checked: string;
}

/** What a feed says of itself. */
export interface FeedFacts {
  /** Path of the feed below the site's base, which its id is made of. */
  path: string;
  lang: Lang;
  title: string;
  subtitle: string;
  /** Complete addresses of the feed and of the page that it belongs to. */
  self: string;
  page: string;
  author: string;
  rights: string;
}

/**
 * A feed in Atom (RFC 4287). Nothing in it depends on the moment of the build.
 *
 * @param facts what it says of itself
 * @param entries its practices, the latest first
 * @param updated day of the latest check in the library, for a feed that has no practice yet
 */
export function atomFeed(facts: FeedFacts, entries: readonly FeedEntry[], updated: string): string {
  const feed = new Feed({
    id: stableId(facts.path),
    title: facts.title,
    description: facts.subtitle,
    link: facts.page,
    feed: facts.self,
    copyright: facts.rights,
    author: { name: facts.author },
    updated: dateOf(entries[0]?.checked ?? updated),
    generator: false,
  });
  for (const { id, title, summary, address, checked } of entries) {
    feed.addItem({
      id: stableId(`practices/${id}/${facts.lang}`),
      title: asHtml(title),
      description: asHtml(summary),
      link: address,
      date: dateOf(checked),
    });
  }
  return feed.atom1().replace('<feed ', `<feed xml:lang="${facts.lang}" `);
}

/** The library writes titles and summaries as HTML; ours are plain. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
