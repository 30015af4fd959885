import type { APIRoute } from 'astro';
import { makeOutlines } from '../map/outlines.ts';
import { MAP_SIZE } from '../map/projection.ts';

/**
 * The outlines of the map, drawn once for all pages. Pages take its parts by <use>, so colours are theirs, light
 * or dark; opened alone it is a plain map.
 */
export const GET: APIRoute = () => {
  const { neighbours, borders, countries } = makeOutlines();
  const { width, height } = MAP_SIZE;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="#b9c4be" stroke="#fff">`,
    '<!-- Made with Natural Earth, public domain -->',
    `<path id="neighbours" stroke="none" d="${neighbours}"/>`,
    `<path id="borders" fill="none" d="${borders}"/>`,
    `<path id="countries" d="${Object.values(countries).join('')}"/>`,
    '</svg>',
  ].join('');
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
