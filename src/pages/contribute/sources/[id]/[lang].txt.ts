import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../../../catalogue/load.ts';
import { contentDirOf } from '../../../../library/command.ts';
import { readContentFile } from '../../../../library/read-file.ts';
import { MAX_CHARACTERS } from '../../../../markdown/bounds.ts';

export const getStaticPaths = async () => {
  const { practices } = await loadCatalogue();
  return practices.flatMap(({ id, original, texts }) =>
    [...texts.keys()].map((lang) => ({
      params: { id, lang },
      props: { file: `practices/${original.frontmatter.country}/${id}/${lang}.mdx` },
    })),
  );
};

/** A practice's file as it was contributed, as plain text: what the form opens to correct or to translate it. */
export const GET: APIRoute = ({ props }) => {
  const source = readContentFile(join(contentDirOf(process.env), props.file as string), MAX_CHARACTERS);
  if ('rule' in source) throw new Error(`${props.file}: ${source.message}`);
  return new Response(source as BodyInit, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
