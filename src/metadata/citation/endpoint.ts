import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../catalogue/load.ts';
import { LANGS, type Lang } from '../../i18n/locales.ts';
import { addressOf } from '../site.ts';
import { CITATION_FORMATS, type CitationExtension } from './formats.ts';
import { citationIn } from './practice.ts';

/** The citation of every practice in every language as a file of one format. */
export function citationEndpoint(extension: CitationExtension): {
  getStaticPaths: GetStaticPaths;
  GET: APIRoute;
} {
  const { write, mediaType } = CITATION_FORMATS[extension];
  return {
    getStaticPaths: async () => {
      const { practices } = await loadCatalogue();
      return LANGS.flatMap((lang) => practices.map(({ id }) => ({ params: { lang, id } })));
    },
    GET: async ({ params }) => {
      const lang = params.lang as Lang;
      const practice = (await loadCatalogue()).byId.get(params.id as string);
      if (!practice) throw new Error(`no practice has the id ${params.id}`);
      const address = addressOf(lang, { page: 'practice', id: practice.id });
      return new Response(write(citationIn(practice, lang, address)), {
        headers: { 'content-type': `${mediaType}; charset=utf-8` },
      });
    },
  };
}
