import type { APIRoute } from 'astro';
import { addressOfPath } from '../../../metadata/site.ts';
import { DATA_SCHEMAS, dataSchema } from '../../../open-data/json-schemas.ts';

export const getStaticPaths = () => Object.keys(DATA_SCHEMAS).map((name) => ({ params: { name } }));

/** The JSON Schema of a file of the open data. */
export const GET: APIRoute = ({ params }) => {
  const name = params.name as string;
  return Response.json(dataSchema(name, addressOfPath(`/data/schemas/${name}.schema.json`)));
};
