import { defineConfig } from 'astro/config';
import { DEFAULT_LANG, LANGS } from './src/i18n/locales.ts';
import { readSettings } from './src/metadata/settings.ts';

const { site, base, outDir } = readSettings(process.env);

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
  vite: {
    plugins: [
      {
        // Vite's own loads style sheets and other chunks along with a script; here no script needs either.
        name: 'plain-dynamic-imports',
        enforce: 'pre',
        configEnvironment: (name: string) =>
          name === 'client'
            ? {
                build: {
                  modulePreload: false as const,
                  rolldownOptions: {
                    output: {
                      codeSplitting: {
                        groups: [
                          {
                            name: 'page',
                            test: /preload-helper|search.client.page\.ts|i18n.(paths|message-format)\.ts/,
                          },
                        ],
                      },
                    },
                  },
                },
              }
            : undefined,
        load: (id: string) =>
          id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
      },
    ],
  },
  devToolbar: { enabled: false },
});
