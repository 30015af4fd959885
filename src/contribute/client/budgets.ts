import { BODY_WORDS } from '../../schemas/sections.ts';
import { need } from '../../search/client/page.ts';
import { budgetState, characters, sectionWords, splitWords } from '../budget.ts';
import type { SayForm } from './settings.ts';

/** How long somebody must have stopped typing before a budget is told aloud. */
const PAUSE_MS = 1500;

/**
 * Shows below each field how much of its room is used, at each letter for the eye, and for the ear only after a pause,
 * and only where something is to be said: too long, or at last long enough.
 *
 * @param status a live region
 */
export function makeBudgets(root: HTMLElement, status: HTMLElement, say: SayForm) {
  let timer: number | undefined;
  let told = '';

  function sentenceFor(field: HTMLElement): { text: string; state: string } {
    const control = need<HTMLTextAreaElement>('textarea, input', field);
    const [min, max] = [Number(field.dataset.min ?? 0), Number(field.dataset.max)];
    const kind = field.dataset.control;
    const count =
      kind === 'section'
        ? sectionWords(control.value)
        : kind === 'words'
          ? splitWords(control.value).length
          : characters(control.value);
    const state = budgetState({ count, min, max });
    const what = kind === 'section' ? 'words' : kind === 'words' ? 'items' : 'characters';
    const text =
      state === 'long'
        ? say(`form.over.${what}`, { count, over: count - max, max })
        : min > 1
          ? say(`form.budget.${what}`, { count, min, max })
          : say(`form.room.${what}`, { count, max });
    return { text, state };
  }

  function show(field: HTMLElement): { text: string; state: string } {
    const sentence = sentenceFor(field);
    const place = field.querySelector<HTMLElement>('.budget');
    if (place) {
      place.textContent = sentence.text;
      place.classList.toggle('warn', sentence.state === 'long');
    }
    return sentence;
  }

  function showTotal(): void {
    const place = root.querySelector<HTMLElement>('[data-total]');
    if (!place) return;
    const texts = [...root.querySelectorAll<HTMLTextAreaElement>('[data-section] textarea')];
    const count = texts.reduce((sum, { value }) => sum + sectionWords(value), 0);
    place.textContent = say('form.total', { count, ...BODY_WORDS });
  }

  root.addEventListener('input', (event) => {
    const field = (event.target as HTMLElement).closest<HTMLElement>('[data-max]');
    if (!field) return;
    const { text, state } = show(field);
    if (field.dataset.section) showTotal();
    clearTimeout(timer);
    const worth = `${field.dataset.field ?? field.dataset.section} ${state}`;
    timer = window.setTimeout(() => {
      if (state === 'empty' || worth === told) return;
      told = worth;
      status.textContent = text;
    }, PAUSE_MS);
  });

  return {
    /** Shows all budgets anew, after something was filled in. */
    showAll: (within: ParentNode = root) => {
      for (const field of within.querySelectorAll<HTMLElement>('[data-max]')) show(field);
      showTotal();
    },
  };
}
