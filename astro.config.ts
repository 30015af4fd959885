import { defineConfig } from 'astro/config';
import { DEFAULT_LANG, LANGS } from './src/i18n/locales.ts';
import { readSettings } from './src/metadata/settings.ts';

const { site, base, outDir } = readSettings(process.env);

/** What nearly every script needs comes in one file, the state of a search in another, and what answers a query in a third. */
const codeSplitting = {
  groups: [
    {
      name: 'page',
      test: /preload-helper|search.client.(?:page|fetch-json)\.ts|i18n.(?:paths|message-format)\.ts/,
    },
    { name: 'state', test: /src.search.state\.ts/ },
    {
      name: 'search',
      test: /src.search.(?:client.(?:combobox|engine|suggestions)|compounds|core|fold|name-said|names|rank|suggest|understand|weights|word-index|words)\.ts/,
    },
  ],
};

/**
 * Scripts that are loaded later are loaded by a plain import. Vite's own way brings style sheets and other scripts along,
 * which none of them has here, and weighs a kilobyte on every page with such a script.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  configEnvironment: (name: string) =>
    name === 'client'
      ? { build: { modulePreload: false as const, rolldownOptions: { output: { codeSplitting } } } }
      : undefined,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
};

export default defineConfig({
  site,
  base,
  outDir,
  output: 'static',
  trailingSlash: 'always',
  i18n: {
    locales: [...LANGS],
    defaultLocale: DEFAULT_LANG,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  // A practice must render from the first network flight: no second request for the style sheet.
  build: { format: 'directory', inlineStylesheets: 'always' },
  // The default joins inline elements that stand on lines of their own, and with them two words.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  server: { port: Number(process.env.PORT) || 4321 },
  vite: { plugins: [plainImports] },
  devToolbar: { enabled: false },
});
