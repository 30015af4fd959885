import type { Lang } from '../i18n/locales.ts';

/** Words that say nothing about a topic; everybody writes them, every text holds them. */
const STOP_WORDS: Readonly<Record<Lang, string>> = {
  en: 'a an and are as at be by can do does for from how i in into is it of on or our that the their this to we what when where which who why with you your',
  it: 'a ad ai al alla alle allo anche che chi ci come con cosa da dai dal dalla de dei del della delle di dove e ed è gli ha i il in la le lo ma nei nel nella o per perché più può quale quali quando se si sono su sul tra un una uno',
  de: 'als am an auf aus bei bis das dass dem den der des die ein eine einem einen einer es für gibt hat ich im in ins ist kann man mit nach oder sich sie sind und vom von vor was wenn wer wie wir wo zu zum zur über',
  pl: 'a ale bez co czy dla do gdzie i ich ile jak jaka jakie jest kiedy kto lub ma na nie o od oraz po pod przez przy są się skąd to w we z za ze że',
  ro: 'a ai al ale au ca care ce cei cele cu cum da de despre din după e este fi în in la le mai nu o pe pentru prin sau se sunt și si un una unde unei unui',
  el: 'αν από για δεν ένα ένας εδώ είναι η ή και κάτι με μας μια μία να ο οι όπως όταν ποια ποιος πού που πως πώς σε στα στη στην στις στο στον στους τα τη την της τι τις το τον του τους των ως',
  es: 'a al ante como cómo con cuando cuándo cuál de del desde donde dónde e el en entre es está hay la las lo los más me mi no o para pero por porque que qué quien se si sin sobre su sus un una uno y',
  mt: 'bi biex dan din f fejn fi fil fis fit fost għal għall għand għandu hawn hemm hu huma hi ir is it il l jew kif kien li lil lill ma mal meta mill minn mingħajr s t ta tal tas tat u x xi',
};

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}+/gu, '');

/**
 * A query without its function words. A query of nothing else is left as it is.
 *
 * @param words the words of a query, in lower case
 */
export function withoutStopWords(words: readonly string[], lang: Lang): readonly string[] {
  const stops = new Set(STOP_WORDS[lang].split(' ').map(folded));
  const kept = words.filter((word) => !stops.has(folded(word)));
  return kept.length > 0 ? kept : words;
}
