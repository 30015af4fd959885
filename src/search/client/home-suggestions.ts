import { makeCombobox } from './combobox.ts';
import { makeEngine } from './engine.ts';
import { makeSay, need, readSettings } from './page.ts';
import { suggestionsFor } from './suggestions.ts';

/**
 * Makes suggestions below the search field of the home page; the search itself is the catalogue's.
 *
 * @param input the field
 */
export function makeHomeSuggestions(input: HTMLInputElement): void {
  const settings = readSettings(need('#hero'));
  const [own] = settings.languages;
  if (!own) throw new Error('the page names no language');
  const { bundle, lang, practices } = own;
  const say = makeSay(settings);
  const engine = makeEngine(bundle, lang);
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
  const load = () => engine.load().then(suggestions.renew, () => undefined);
  input.addEventListener('focus', load);
  void load();
}
