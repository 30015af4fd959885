/** What a reader writes on a brief. */
export interface Frame {
  title: string;
  town: string;
}

/**
 * Writes it as the fragment of an address, which browsers keep to themselves, for the page in another language;
 * "" for nothing.
 */
export function writeFrame({ title, town }: Frame): string {
  const parameters = new URLSearchParams({ ...(title && { title }), ...(town && { town }) });
  const text = parameters.toString();
  return text && `#${text}`;
}

/** Reads it from the fragment of an address; undefined where that is none, such as an anchor. */
export function readFrame(fragment: string): Frame | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const [title, town] = [parameters.get('title'), parameters.get('town')];
  return title === null && town === null ? undefined : { title: title ?? '', town: town ?? '' };
}
