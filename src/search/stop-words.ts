import type { Lang } from '../i18n/locales.ts';

/** Words that say nothing about a topic: function words, and verbs of asking such as find, get, need. */
const STOP_WORDS: Readonly<Record<Lang, string>> = {
  en: 'a an and are as at be by can do does find for from get give help how i in into is it look looking need of on or our that the their this to want we what when where which who why with you your',
  it: 'a ad ai aiutare aiuto al alla alle allo anche avere bisogno cercare cerco che chi ci come con cosa da dai dal dalla de dei del della delle di dove e ed fare gli ha i il in la le lo ma nei nel nella o ottenere per perché più può quale quali quando se si sono su sul tra trovare trovo un una uno è',
  de: 'als am an auf aus bei bekomme bekommen bis brauche brauchen das dass dem den der des die ein eine einem einen einer es finde finden für gibt hat helfen hilfe ich im in ins ist kann man mit nach oder sich sie sind suche suchen und vom von vor was wenn wer wie wir wo zu zum zur über',
  pl: 'a ale bez co czy dla do dostać gdzie i ich ile jak jaka jakie jest kiedy kto lub ma na nie o od oraz po pod pomoc potrzebuję przez przy się skąd szukam szukać są to uzyskać w we z za ze znaleźć że',
  ro: 'a ai ajutor al ale am au ca care caut ce cei cele cu cum căuta da de despre din după e este fi găsesc găsi in la le mai nevoie nu o obține pe pentru prin sau se si sunt un una unde unei unui în și',
  el: 'ένα ένας ή αν από βοήθεια βρίσκω βρω για δεν είναι εδώ η θέλω κάτι και μία μας με μια να ο οι ποια ποιος που πού πως πώς σε στα στη στην στις στο στον στους τα τη την της τι τις το τον του τους των χρειάζομαι ψάχνω ως όπως όταν',
  es: 'a al ante ayuda buscar busco como con conseguir cuando cuál cuándo cómo de del desde donde dónde e el en encontrar entre es está hay la las lo los me mi más necesito no o para pero por porque que quien qué se si sin sobre su sus tener un una uno y',
  mt: 'bi biex bżonn dan din f fejn fi fil fis fit fost għajnuna għal għall għand għandu hawn hemm hi hu huma il insib ir irrid is it jew kien kif l li lil lill ma mal meta mill mingħajr minn nfittex nixtieq s t ta tal tas tat u x xi',
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
