/**
 * Puts elements at the beginning of a parent in their order and moves no more than it must: what is in its place
 * stays there, and so does the one that holds the focus, which a move would take away.
 */
export function arrange(parent: Element, elements: readonly Element[]): void {
  let next = parent.firstElementChild;
  for (const element of elements) {
    if (element === next || (element.parentNode === parent && element.contains(document.activeElement)))
      next = element.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

/** Makes elements the only children of a parent, in their order; those that stay keep the focus. */
export function fill(parent: Element, elements: readonly Element[]): void {
  const kept = new Set(elements);
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  arrange(parent, elements);
}

/**
 * Shows entries as the children of an element. An entry with the key of one before keeps its element, and the
 * focus in it; of several entries with the same key the first is shown.
 *
 * @param keyOf what an element is made of, as a text
 * @param make makes the element of an entry
 */
export function makeEntries<T>(
  parent: HTMLElement,
  keyOf: (entry: T) => string,
  make: (entry: T) => Element,
): (entries: readonly T[]) => void {
  let held = new Map<string, Element>();
  return (entries) => {
    const next = new Map<string, Element>();
    for (const entry of entries) {
      const key = keyOf(entry);
      if (!next.has(key)) next.set(key, held.get(key) ?? make(entry));
    }
    held = next;
    fill(parent, [...next.values()]);
  };
}
