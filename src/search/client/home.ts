import { makeCombobox } from './combobox.ts';
import { makeEngine } from './engine.ts';
import { makeSay, need, readSettings } from './page.ts';
import { suggestionsFor } from './suggestions.ts';

// Suggestions below the search field of the home page; the search itself is the catalogue's.
const settings = readSettings(need('#hero'));
const [own] = settings.languages;
if (!own) throw new Error('the page names no language');
const { bundle, lang, practices } = own;
const say = makeSay(settings);
const input = need<HTMLInputElement>('#q');
const engine = makeEngine(bundle, lang);
input.addEventListener('focus', () => {
  engine.load().then(suggestions.renew, () => undefined);
});
const suggestions = makeCombobox(
  input,
  say('search.suggestions'),
  (typed) =>
    suggestionsFor(typed, engine, say, {
      toValue: (facet, id, rest) => {
        const query = rest ? `q=${encodeURIComponent(rest)}&` : '';
        location.href = `${practices}?${query}${facet}=${id}`;
      },
      toPractice: (id) => {
        location.href = `${practices}${id}/`;
      },
    }),
  (count) => say('search.suggestionCount', { count }),
);
