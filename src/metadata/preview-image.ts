import { createHash } from 'node:crypto';
import type { Lang } from '../i18n/locales.ts';
import { translator } from '../i18n/messages.ts';

/** Size of the image that other sites show beside a link, in pixels. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** What the image of a language says. */
export function previewTexts(lang: Lang): { name: string; tagline: string } {
  const t = translator(lang);
  return { name: t('site.name'), tagline: t('site.tagline') };
}

/** Path of the image of a language. Its name has a digest of the texts: changed texts ask for a new image. */
export function previewPath(lang: Lang): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(previewTexts(lang)))
    .digest('hex');
  return `/og/${lang}-${digest.slice(0, 8)}.png`;
}
