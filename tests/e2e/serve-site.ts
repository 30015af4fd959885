import { serve } from '../../src/build/serve.ts';
import { readSettings } from '../../src/metadata/settings.ts';
import { findBrowser } from './find-browser.ts';

/** Serves the built site on a free port for the time of the tests. */
export default async function serveSite() {
  process.env.CHROME_PATH ??= findBrowser(process.env);
  const { outDir, base } = readSettings(process.env);
  const { server, address } = await serve(outDir, base, 0);
  process.env.SITE_UNDER_TEST = address;
  return () => new Promise((resolve) => server.close(resolve));
}
