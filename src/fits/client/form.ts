import { type Answers, type KnownAnswers, perQuestion, type Question, readAnswers } from '../answers.ts';

/** The questions on the page. */
export interface Form {
  known: KnownAnswers;
  /** The answers as they are chosen. */
  read: () => Answers;
  /** Chooses answers; a question without one is skipped. */
  show: (answers: Answers) => void;
  /** Label of an answer, as the page has it. */
  labelOf: (question: Question, id: string) => string;
}

/** The form and what it offers. */
export function makeForm(form: HTMLFormElement): Form {
  // The names that only this script understands; the catalogue would take them for filters.
  for (const input of form.querySelectorAll<HTMLInputElement>('[data-name]'))
    input.name = input.dataset.name ?? '';
  const inputs = (question: Question) => [
    ...form.querySelectorAll<HTMLInputElement>(`input[name=${question}]`),
  ];
  const known = perQuestion((question) => new Set(inputs(question).flatMap(({ value }) => value || [])));
  return {
    known,
    read: () => {
      const data = new FormData(form);
      return perQuestion((question) => data.getAll(question).map(String).filter(Boolean));
    },
    show: (answers) => {
      for (const [question, ids] of Object.entries(answers) as [Question, readonly string[]][]) {
        for (const input of inputs(question)) {
          input.checked = input.value === '' ? ids.length === 0 : ids.includes(input.value);
        }
      }
    },
    labelOf: (question, id) =>
      inputs(question)
        .find(({ value }) => value === id)
        ?.closest('label')
        ?.textContent?.trim() ?? id,
  };
}

/** The answers that an address holds, among those that the form offers. */
export function answersAt(address: Pick<Location, 'search'>, form: Form): Answers {
  return readAnswers(address.search, form.known);
}
