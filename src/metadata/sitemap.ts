import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/**
 * The list of pages for search engines. It reads what each built page says of itself: a page that points to another
 * as the canonical one is left out, and alternates are those of its head.
 *
 * @param folder the folder that the site is built into
 * @param base path below which the site lies, with slashes at both ends
 */
export function sitemapOf(folder: string, base: string): AstroIntegration {
  return sitemap({
    namespaces: { news: false, image: false, video: false, xhtml: true },
    serialize: (item) => {
      const path = decodeURI(new URL(item.url).pathname).slice(base.length);
      const { canonical, alternates } = headOf(readFileSync(join(folder, path, 'index.html'), 'utf8'));
      if (canonical !== item.url) return undefined;
      return { ...item, links: alternates };
    },
  });
}

/** Canonical address and alternates of a page, as its head gives them; no address where it may not be listed. */
export function headOf(html: string): {
  canonical: string | undefined;
  alternates: { lang: string; url: string }[];
} {
  const head = html.slice(0, html.indexOf('</head>'));
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  const alternates = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, lang = '', url = '']) => ({ lang, url }),
  );
  return { canonical, alternates };
}
