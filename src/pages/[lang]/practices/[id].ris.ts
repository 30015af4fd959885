import { citationEndpoint } from '../../../metadata/citation/endpoint.ts';

export const { getStaticPaths, GET } = citationEndpoint('ris');
