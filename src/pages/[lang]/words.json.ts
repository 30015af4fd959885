import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../../i18n/locales.ts';
import { copyWords } from '../../practice/take-away-texts.ts';
import { pressWords } from '../../shortlist/save-words.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** What the scripts of all pages say after a press, in one language. */
export const GET: APIRoute = ({ params }) =>
  Response.json({ ...pressWords(params.lang as Lang), ...copyWords(params.lang as Lang) });
