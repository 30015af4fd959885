import type { Lang } from '../i18n/locales.ts';
import { foldedWords } from './words.ts';

/**
 * Words that say nothing about a topic: function words, and verbs of asking such as find, get, help, need. Not
 * among them: without, which tells people without papers from papers.
 */
const STOP_WORDS: Readonly<Record<Lang, string>> = {
  en: 'a about after all also am an and any are as at be been before being between both but by can cities city could did do does doesn don each even every find for from get gets getting give had has have he help her here his how i if in into is it its just look looking make many may me more most much my need not of on only or other others our out over people person she should so some such t than that the their them then there these they this those through to tonight town towns until up us use very want wants was we were what when where which while who why will with within would you your',
  it: 'a abbiamo ad ai aiutano aiutare aiutiamo aiuto al all alla alle allo altre altri anche ancora avere bisogno c cercare cerco che chi chiede ci città coll come con cos cosa d da dai dal dall dalla de dei del dell della delle di dopo dove e ed esiste fa fanno far fare farlo gente gli ha hai hanno i il in l la le lo loro ma mi mia mie miei mio molti ne nei nel nell nella non nostra nostri nostro o ottenere per perché persona persone più possiamo possono poter prendere proprio può qualcuno quale quali quando quell quest qui se serve si sia solo sono sta stanno stati su sugli sui sul sull tra trovare trovo tu tutti un una uno venire viene vogliono vorrei vuole è',
  de: 'alle aller als also am an andere anderen anderer auch auf aus bei beim bekomme bekommen bin bis brauche brauchen das dass dem den der des die diese dieser dieses doch durch ein einander eine einem einen einer es etwa etwas finde finden für gehen gemeinde gemeinden gibt haben hat helfe helfen heute hilfe hilft ich ihr ihre ihren ihrer im immer in ins ist jetzt kann kein keine können könnte leute man mehr mein meine meinen menschen mich mir mit muss müssen nach nicht nichts noch nur ob oder person personen sein seine seinen sich sie sind sollen sollte suche suchen um und uns unser unsere unserem unserer vom von vor wann warum was wegen welche welcher welches wenn wer werden wie wir wird wo woher wohin wollen woran worum zu zum zur über',
  pl: 'a aby abym albo ale bardzo brać byli być było będzie chcemy chcę chodzi co czego czy czyli dla do dostać dziś gdy gdzie gmina gminie gminy gminę i ich ile innych jak jaka jakie jakiej jakim jako jego jej jest już każdy każdym kiedy kto które której którym którzy lub ludzi ludzie ma miast miasta mieć między mogą moja moje mojego mojej moją może można musi mój na nam nas nich nie niż o od oni oraz osoba osoby osób po pod pomaga pomagać pomoc pomóc potrzebuję powinno przez przy robi robią siebie się skąd swoich swoje szukam szukać są tak tam te tego tej ten też to tych tylko tym u uzyskać w was we wszystkie wziąć z za ze znajduje znajdują znaleźć zrobić że żeby żebym',
  ro: 'a aceasta această acest aceste acestea acestui ai ajuta ajute ajutor ajută ajutăm al ale alte alți am apoi are atât au avem aveți aș așa ca care caut cauza ce cei cele ci cine cu cum când cât că cărei căror cărora către căuta da dacă de deja despre din dintre doar după e ei el ele este eu fac face facem fi fie fiecare foarte găsească găsesc găsi găsim iar in la le li lor lua lui luăm mai mea mei meu mi mult mulți nevoie nici noi nostru nu o oameni oamenii obține oraș orașe oricare pe pentru persoana persoane persoanele poate pot prea prin putem sau se si sunt să săi său toate tot toți trebuie un una unde unei unui voi vor vreau vrem îi îl îmi în între își și',
  el: 'άλλες άλλη άλλο άλλοι άνθρωποι ένα ένας έχει έχουμε έχουν έχω ή ήταν αλλά αλλες αν ανθρώπους από απόψε ας αυτά αυτές αυτή αυτοί αυτό αυτός αφού βοήθεια βοηθά βοηθάμε βοηθήσουμε βοηθούν βρίσκουν βρίσκω βρουν βρω γίνεται για γιατί δήμο δήμοι δήμος δήμου δε δεν είμαι είμαστε είναι εδώ η θέλω θα κάθε κάνει κάνουμε κάνουν κάτι και κατά κι λοιπόν λόγω μία μας με μετά μεταξύ μη μην μια μου μπορεί μπορούμε μπορούν μόνο να ο οι παρά πιο ποια ποιες ποιο ποιοι ποιος πολλοί πολύ που πού πρέπει πριν προς πως πόλεις πόλη πόσο πώς σήμερα σαν σας σε στα στη στην στις στο στον στους τέτοιο τί τα τη την της τι τις το τον του τους των τότε χρειάζομαι ψάχνω ως όλα όλες όλη όλοι όμως όπως όσο όταν ότι ώστε',
  es: 'a además ahora al algo alguna algunos ante antes así aunque ayuda ayudamos ayudan aún buscar busco cada ciudad ciudades como con conseguir cual cuales cuando cuál cuáles cuándo cuánto cómo da dan de debe deben del desde donde dónde e el ella ellas ellos en encontrar entre eran eres es esa ese eso esta estas este esto estos estoy está están fue gente ha hace hacemos hacen hacer han hasta hay hemos hoy ir la las le les llevar lo los me mi mis misma mismo mucho muchos municipio municipios muy más necesito ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero persona personas podemos poder por porque puede pueden puedo que quien quieren quiero qué sacamos sacar se sea ser si sido sobre solo son su sus también tan tanto te tener tiene tienen toda todas todo todos tu un una uno unos usted va vamos y ya él',
  mt: 'aktar aħna bejn belt bi biex bih biha biss bliet bħal bżonn dak dan dawk dawn dik din ebda f fejn fi fih fiha fil fis fit fost fuq għajnuna għal għaliex għalihom għalina għall għan għand għandhom għandna għandu għar għax għin għinu hawn hawnhekk hemm hi hija hu huma huwa ieħor il insib inġibu ir irrid is it jagħmel jagħmlu jekk jew jgħin jgħinu jien jista jistgħu jkun jkunu jsib jsibu kieku kien kif kull kulħadd l lanqas li lil lilhom lill lilna ma magħhom mal mela meta mhux mill minn minħabba nagħmlu nfittex ngħinu nies nistgħu nixtieq nsibu oħra oħrajn persuna persuni qabel qed s se t ta tagħhom tagħna tal tas tat taħt taħthom tiegħek tiegħi tista tkun u wara x xejn xi xiex',
};

const STOPS = new Map<Lang, ReadonlySet<string>>(
  (Object.keys(STOP_WORDS) as Lang[]).map((lang) => [lang, new Set(foldedWords(STOP_WORDS[lang]))]),
);

/** Words that say nothing about a topic, folded. */
export function stopWordsOf(lang: Lang): string[] {
  return [...(STOPS.get(lang) ?? [])];
}

/** The folded words of a text without its function words; a text of nothing else keeps them. */
export function contentWords(text: string, lang: Lang): string[] {
  const words = foldedWords(text);
  const kept = words.filter((word) => !STOPS.get(lang)?.has(word));
  return kept.length > 0 ? kept : words;
}
