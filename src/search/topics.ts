import type { Lang } from '../i18n/locales.ts';

/** Something that people ask for and that is no value of a facet. */
export interface Topic {
  id: string;
  /** Phrases by language, parted by commas; the first is its label. */
  words: Readonly<Record<Lang, string>>;
}

/** The topic that a practice treats not by its words but by what its facts say about money. */
export const FUNDING = 'funding';

/** Topics, in the order in which they are read where a word means two of them. */
export const TOPICS: readonly Topic[] = [
  {
    id: FUNDING,
    words: {
      en: 'Costs and funding, cost, costs, funding, funds, fund, money, budget, pay for, who pays, who pays for, pays, paid by, grant, grants, subsidy, EU funding, price, expensive, finance, financing, sponsor, how much',
      it: 'Costi e finanziamenti, costo, costi, costa, quanto costa, soldi, denaro, fondi, finanziamento, finanziamenti, finanziare, bilancio, budget, chi paga, paga, pagare, pagato, bando, bandi, contributo, contributi, fondi europei, spesa, spese',
      de: 'Kosten und Förderung, Kosten, kostet, kosten, Geld, Finanzierung, finanzieren, Förderung, Förderungen, Fördermittel, EU-Fördermittel, Fördergeld, gefördert, Budget, bezahlt, zahlt, zahlen, wer zahlt, Zuschuss, Subvention, Sponsor, teuer, Preis, Ausgaben',
      pl: 'Koszty i finansowanie, koszt, koszty, kosztów, kosztuje, pieniądze, pieniędzy, finansowanie, finansuje, budżet, budżetu, płaci, zapłaci, płacić, dotacja, dotacje, dofinansowanie, fundusze, środki, grant, granty, wydatki, cena, sfinansować',
      ro: 'Costuri și finanțare, cost, costuri, costă, cât costă, bani, banii, finanțare, finanțări, finanțează, fonduri, fonduri europene, buget, bugetul, plătește, cine plătește, plăti, subvenție, subvenții, grant, granturi, cheltuieli, preț, sponsor',
      el: 'Κόστος και χρηματοδότηση, κόστος, κοστίζει, λεφτά, χρήματα, χρηματοδότηση, χρηματοδοτεί, χρηματοδοτήσεις, κονδύλια, προϋπολογισμός, πληρώνει, ποιος πληρώνει, πληρώνω, πληρωμή, επιδότηση, επιδοτήσεις, επιχορήγηση, δαπάνες, έξοδα, ευρώ',
      es: 'Costes y financiación, coste, costes, cuesta, cuánto cuesta, dinero, financiación, financiar, financia, fondos, fondos europeos, presupuesto, paga, quién paga, pagar, subvención, subvenciones, ayudas económicas, convocatoria, gasto, gastos, precio',
      mt: 'Spejjeż u fondi, spiża, spejjeż, jiswa, tiswa, kemm jiswa, flus, il-flus, fondi, finanzjament, iffinanzjat, baġit, iħallas, min iħallas, tħallas, għotja, għotjiet, sussidju, sussidji, fondi Ewropej, nefqa, prezz',
    },
  },
  {
    id: 'roma',
    words: {
      en: 'Roma, Romani, Roma people, gypsies, travellers',
      it: 'Rom, rom e sinti, sinti, popolazione rom, zingari',
      de: 'Roma, Rom, Romnja, Roma und Sinti, Sinti, Zigeuner',
      pl: 'Romowie, Rom, Romów, Romom, Romami, romski, romskie, romska, romskich, Cyganie',
      ro: 'Romi, rom, romii, romilor, rromi, rrom, romă, țigani',
      el: 'Ρομά, τσιγγάνοι, τσιγγάνων, αθίγγανοι',
      es: 'Gitanos, gitano, gitana, gitanas, pueblo gitano, romaníes, familias gitanas',
      mt: 'Roma, Rom, poplu Rom, Romani, zingari',
    },
  },
  {
    id: 'sport',
    words: {
      en: 'Sport, sports, football, soccer, basketball, running, swimming, gym, sports club, match, play football',
      it: 'Sport, sportivo, sportiva, calcio, pallone, palestra, piscina, basket, società sportiva, allenamento, attività sportive',
      de: 'Sport, Fußball, Turnen, Sportverein, Schwimmen, Turnverein, Basketball, Sportangebote, Laufen, Fußballverein, Fitness',
      pl: 'Sport, sportowy, sportowe, sportu, piłka nożna, piłkę nożną, piłka, klub sportowy, kluby sportowe, basen, siłownia, koszykówka',
      ro: 'Sport, sportiv, sportive, fotbal, baschet, club sportiv, cluburi sportive, înot, sală de sport, activități sportive',
      el: 'Αθλητισμός, αθλητικά, αθλητικές δραστηριότητες, ποδόσφαιρο, μπάσκετ, άθληση, γυμναστήριο, σπορ, αθλητικός σύλλογος, κολύμπι',
      es: 'Deporte, deportes, deportivo, deportivas, fútbol, baloncesto, gimnasio, club deportivo, piscina, jugar al fútbol',
      mt: 'Sport, sportiv, sportivi, futbol, basketball, klabb sportiv, għawm, ġinnasju, attivitajiet sportivi',
    },
  },
  {
    id: 'police',
    words: {
      en: 'Police, policing, police officers, stop and search, identity checks, police checks, ethnic profiling, police station',
      it: 'Polizia, vigili, polizia locale, polizia municipale, controlli di polizia, carabinieri, agenti, profilazione etnica',
      de: 'Polizei, Polizisten, Polizistin, Polizeikontrolle, Personenkontrolle, Ausweiskontrolle, Polizeiarbeit, Racial Profiling, Ordnungsdienst',
      pl: 'Policja, policji, policjant, policjanci, policyjna, kontrola policyjna, straż miejska, legitymowanie, profilowanie etniczne',
      ro: 'Poliție, poliția, polițist, polițiști, poliția locală, control de poliție, controale, legitimare, profilare etnică',
      el: 'Αστυνομία, αστυνομίας, αστυνομικός, αστυνομικοί, αστυνομικός έλεγχος, δημοτική αστυνομία, έλεγχος ταυτότητας, εθνοτικό προφίλ',
      es: 'Policía, policías, policía local, policía municipal, policial, policiales, controles de identidad, identificaciones, perfil étnico',
      mt: 'Pulizija, pulizija lokali, uffiċjal tal-pulizija, kontrolli tal-pulizija, kontrolli tal-identità, profiling etniku',
    },
  },
  {
    id: 'volunteers',
    words: {
      en: 'Volunteers, volunteer, volunteering, voluntary work, helpers, unpaid help',
      it: 'Volontari, volontario, volontaria, volontariato, volontarie, fare volontariato',
      de: 'Freiwillige, freiwillig, Freiwilligenarbeit, ehrenamtlich, Ehrenamt, Ehrenamtliche, Ehrenamtlichen, Helfer, Freiwilliger',
      pl: 'Wolontariusze, wolontariusz, wolontariuszy, wolontariat, wolontariatu, wolontariuszka, ochotnicy',
      ro: 'Voluntari, voluntar, voluntară, voluntariat, voluntarii, voluntarilor',
      el: 'Εθελοντές, εθελοντής, εθελόντρια, εθελοντών, εθελοντισμός, εθελοντισμού, εθελοντική εργασία',
      es: 'Voluntarios, voluntario, voluntaria, voluntarias, voluntariado, personas voluntarias',
      mt: 'Voluntiera, voluntier, volontiera, volontarjat, volontarji, xogħol volontarju',
    },
  },
  {
    id: 'mental-health',
    words: {
      en: 'Psychological support, psychological, psychological help, psychologist, mental health, trauma, traumatised, therapy, counselling psychologist, depression, torture survivors, psychosocial support',
      it: 'Sostegno psicologico, psicologico, psicologica, psicologo, psicologi, salute mentale, trauma, traumi, traumatizzati, terapia, vittime di tortura, psicosociale, depressione',
      de: 'Psychologische Hilfe, psychologisch, psychologische, Psychologe, Psychologin, psychische Gesundheit, psychosozial, Trauma, traumatisiert, Therapie, Psychotherapie, Folteropfer, Depression',
      pl: 'Pomoc psychologiczna, psychologiczna, psychologiczne, psycholog, psychologa, zdrowie psychiczne, trauma, traumy, traumie, terapia, ofiary tortur, psychospołeczne, depresja',
      ro: 'Sprijin psihologic, psihologic, psihologică, psiholog, psihologi, sănătate mintală, traumă, traume, terapie, victime ale torturii, psihosocial, depresie',
      el: 'Ψυχολογική υποστήριξη, ψυχολογική, ψυχολόγος, ψυχολόγοι, ψυχική υγεία, τραύμα, τραύματα, θεραπεία, θύματα βασανιστηρίων, ψυχοκοινωνική υποστήριξη, κατάθλιψη',
      es: 'Apoyo psicológico, psicológico, psicológica, psicólogo, psicóloga, salud mental, trauma, traumas, terapia, víctimas de tortura, psicosocial, depresión',
      mt: 'Appoġġ psikoloġiku, psikoloġiku, psikoloġika, psikologu, psikoloġi, saħħa mentali, trawma, terapija, vittmi tat-tortura, psikosoċjali',
    },
  },
  {
    id: 'food-and-clothes',
    words: {
      en: 'Food and clothes, food, meals, clothes, clothing, canteen, donated goods, donations in kind, food bank',
      it: 'Cibo e vestiti, cibo, pasti, mensa, vestiti, abiti, indumenti, mangiare, donazioni, beni donati',
      de: 'Essen und Kleidung, Essen, Mahlzeiten, Lebensmittel, Kleidung, Kleider, Kleiderkammer, Kleiderladen, Sachspenden, Spenden, Kantine',
      pl: 'Jedzenie i ubrania, jedzenie, posiłki, żywność, ubrania, odzież, stołówka, dary, dary rzeczowe, obiady, wyżywienie',
      ro: 'Mâncare și haine, mâncare, mese, alimente, hrană, haine, îmbrăcăminte, cantină, donații, bunuri donate',
      el: 'Φαγητό και ρούχα, φαγητό, γεύματα, τρόφιμα, ρούχα, ρουχισμός, συσσίτιο, δωρεές, είδη πρώτης ανάγκης',
      es: 'Comida y ropa, comida, comidas, alimentos, ropa, comedor, comedor social, donaciones, banco de alimentos',
      mt: 'Ikel u ħwejjeġ, ikel, ikliet, ħwejjeġ, kantin, donazzjonijiet, oġġetti mogħtija',
    },
  },
  {
    id: 'family-reunification',
    words: {
      en: 'Family reunification, family reunion, reunite, reunited with family, bring my wife, bring my husband, bring my family, bring my children, bring family',
      it: 'Ricongiungimento familiare, ricongiungimento, ricongiungimenti, far venire moglie, far venire la famiglia, portare la famiglia, far venire i figli',
      de: 'Familiennachzug, Familienzusammenführung, Familie nachholen, Nachzug, Frau und Kinder nachholen, Familie herholen',
      pl: 'Łączenie rodzin, łączenia rodzin, połączenie z rodziną, sprowadzić rodzinę, sprowadzić żonę, sprowadzenie rodziny, sprowadzić',
      ro: 'Reîntregirea familiei, reîntregire, reunificarea familiei, reîntregirii familiei, aduc familia, aduce familia, aduc soția',
      el: 'Οικογενειακή επανένωση, επανένωση, επανένωση οικογένειας, φέρω την οικογένεια, φέρω τη γυναίκα, φέρω τα παιδιά',
      es: 'Reagrupación familiar, reagrupación, reagrupar, reagrupar a la familia, traer a mi familia, traer a mi mujer, traer a mis hijos',
      mt: 'Riunifikazzjoni tal-familja, riunifikazzjoni, riunjoni tal-familja, inġib il-familja, inġib lil marti, inġib lil uliedi',
    },
  },
  {
    id: 'neighbour-conflicts',
    words: {
      en: 'Conflicts between neighbours, conflict, conflicts, dispute, quarrel, quarrels, tensions, neighbourhood tension, noise, complaints from neighbours, neighbourhood mediation, living together',
      it: 'Conflitti tra vicini, conflitto, conflitti, lite, liti, litigi, tensioni, rumore, lamentele dei vicini, convivenza, mediazione di quartiere, liti tra vicini, liti tra vicini di casa',
      de: 'Konflikte in der Nachbarschaft, Konflikt, Konflikte, Nachbarschaftskonflikte, Nachbarschaftsstreit, Streit, Spannungen, Lärm, Nachbarschaftsmediation, Zusammenleben, Konfliktvermittlung',
      pl: 'Konflikty sąsiedzkie, konflikt, konflikty, konfliktów, spór, kłótnie, napięcia, hałas, mediacja sąsiedzka, konflikty między sąsiadami, współżycie',
      ro: 'Conflicte între vecini, conflict, conflicte, conflictelor, ceartă, certuri, tensiuni, zgomot, mediere în cartier, conviețuire',
      el: 'Συγκρούσεις μεταξύ γειτόνων, σύγκρουση, συγκρούσεις, καβγάς, καβγάδες, διενέξεις, εντάσεις, θόρυβος, διαμεσολάβηση στη γειτονιά, συμβίωση',
      es: 'Conflictos vecinales, conflicto, conflictos, disputas, peleas, tensiones, ruido, quejas vecinales, mediación vecinal, convivencia, conflictos entre vecinos',
      mt: 'Kunflitti bejn il-ġirien, kunflitt, kunflitti, ġlied, tilwim, tensjoni, tensjonijiet, storbju, medjazzjoni fil-komunità, għajxien flimkien',
    },
  },
  {
    id: 'host-families',
    words: {
      en: 'Living with a host family, host families, host family, hosting, family hosting, foster family, foster families, living with a local family, living with families, private homes, hosts',
      it: 'Accoglienza in famiglia, famiglie ospitanti, famiglia ospitante, ospitare, ospitati in famiglia, ospitare in casa, affido, affido familiare, accogliere a casa propria, accogliere in casa, vivere in famiglia',
      de: 'Wohnen bei Gastfamilien, Gastfamilie, Gastfamilien, Gastgeber, bei Familien wohnen, zuhause aufnehmen, bei sich aufnehmen, Pflegefamilie, Familien aufnehmen, wohnen bei Familien',
      pl: 'Mieszkanie u rodzin goszczących, rodziny goszczące, rodzina goszcząca, gościć, przyjąć do domu, przyjąć pod dach, goszczenie, u rodzin, mieszkają u rodzin, rodziny zastępcze',
      ro: 'Găzduire în familie, familii gazdă, familie gazdă, găzduire, găzduiți în familii, găzduiește, găzduiește în familie, gazde, familii de plasament, asistenți maternali',
      el: 'Φιλοξενία σε οικογένεια, φιλοξενία σε οικογένειες, οικογένειες υποδοχής, ανάδοχες οικογένειες, ανάδοχη οικογένεια, φιλοξενούνται σε οικογένειες, φιλοξενία στο σπίτι, αναδοχή',
      es: 'Acogida en familias, familias de acogida, familia de acogida, familias acogedoras, acogimiento familiar, acoger en casa, acoger a alguien en casa, casas de familias, alojar en casa, convivir con una familia',
      mt: 'Tgħix ma’ familja ospitanti, familji ospitanti, familja ospitanti, jgħixu ma’ familja, joqogħdu ma’ familja, tilqa’ fid-dar, foster, kura alternattiva',
    },
  },
  {
    id: 'ukraine',
    words: {
      en: 'People from Ukraine, Ukraine, Ukrainian, Ukrainians, war in Ukraine',
      it: 'Persone dall’Ucraina, Ucraina, ucraino, ucraini, ucraina, ucraine, guerra in Ucraina',
      de: 'Menschen aus der Ukraine, Ukraine, Ukrainer, Ukrainerin, Ukrainerinnen, ukrainisch, ukrainische',
      pl: 'Osoby z Ukrainy, Ukraina, Ukrainy, Ukrainie, Ukrainiec, Ukraińcy, Ukraińców, Ukrainki, ukraiński, wojna w Ukrainie',
      ro: 'Persoane din Ucraina, Ucraina, ucrainean, ucraineni, ucraineni, ucrainenii, ucrainence, război în Ucraina',
      el: 'Άνθρωποι από την Ουκρανία, Ουκρανία, Ουκρανίας, Ουκρανός, Ουκρανοί, Ουκρανούς, πόλεμος στην Ουκρανία',
      es: 'Personas de Ucrania, Ucrania, ucraniano, ucranianos, ucraniana, ucranianas, guerra de Ucrania',
      mt: 'Nies mill-Ukrajna, Ukrajna, Ukreni, Ukren, Ukrena, gwerra fl-Ukrajna',
    },
  },
];
