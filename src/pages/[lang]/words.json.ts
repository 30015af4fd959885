import type { APIRoute } from 'astro';
import { LANGS, type Lang } from '../../i18n/locales.ts';
import { pressWords } from '../../shortlist/save-words.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

/** What a press on a save button says in one language. */
export const GET: APIRoute = ({ params }) => Response.json(pressWords(params.lang as Lang));
