import type { APIRoute } from 'astro';
import { textIn } from '../catalogue/catalogue.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { translator } from '../i18n/messages.ts';
import { addressOf, addressOfPath } from '../metadata/site.ts';

const t = translator('en');

/** What the library is and where its data lies, for programs that read a site as text (llmstxt.org). */
export const GET: APIRoute = async () => {
  const { practices } = await loadCatalogue();
  const lines = [
    `# ${t('site.name')}`,
    '',
    `> ${t('site.description')}`,
    '',
    `${t('about.what.text')} ${t('data.licence')}`,
    '',
    '## Data',
    '',
    `- [${t('data.json')}](${addressOfPath('/data/practices.json')})`,
    `- [${t('data.csv')}](${addressOfPath('/data/practices.csv')})`,
    `- [${t('data.jsonld')}](${addressOfPath('/data/practices.jsonld')})`,
    `- [${t('data.dictionary')}](${addressOf('en', { page: 'data' })})`,
    '',
    '## Practices',
    '',
    ...practices.map((practice) => {
      const { title, summary } = textIn(practice, 'en').frontmatter;
      return `- [${title}](${addressOfPath(`/data/practices/${practice.id}.json`)}): ${summary}`;
    }),
    '',
  ];
  return new Response(lines.join('\n'));
};
