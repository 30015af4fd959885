/** Address of the licence of the texts, CC BY 4.0. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
