import { make, makeButton } from './page.ts';

/** Says what happened and, where it took something away, offers to undo it. */
export type Tell = (text: string, undo?: () => void) => void;

/**
 * Makes the voice of a page.
 *
 * @param place a live region of the page
 * @param undoWord what the button says that undoes
 */
export function makeTell(place: HTMLElement, undoWord: string): Tell {
  return (text, undo) => {
    place.replaceChildren(make('span', {}, `${text} `), ...(undo ? [makeButton(undo, undoWord)] : []));
  };
}
