import { citationEndpoint } from '../../../metadata/citation/endpoint.ts';

export const { getStaticPaths, GET } = citationEndpoint('csl.json');
