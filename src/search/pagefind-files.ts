/** The functions of Pagefind's scripts that load a part of the index, and pass over it in silence if they cannot. */
const SWALLOWED = /(\bload_index_chunk"\)\))\.catch\(\(\)=>\{\}\)/;
/** Starts to load; what fails is kept for the next search to tell, and is nobody's to catch here. */
const UNWATCHED = /(\bthis\.init\(options2?\?\.language\))(?=;)/;

/**
 * Makes a script of Pagefind tell what it cannot load. By itself it answers as if the words of a missing part of the
 * index stood nowhere, and the page would say that there is no practice; an index that does not start at all leaves an
 * error that nobody catches.
 *
 * @param path path of the file in the index
 * @param text what Pagefind wrote
 * @throws Error when this version of Pagefind does it in another way, and the change must be made anew
 */
export function tellFailures(path: string, text: string): string {
  if (!SWALLOWED.test(text) || !UNWATCHED.test(text))
    throw new Error(
      `${path}: this version of Pagefind loads its index in another way; see pagefind-files.ts`,
    );
  return text.replace(SWALLOWED, '$1').replace(UNWATCHED, '$1.catch(()=>{})');
}

/** Whether a file of the index is a script that searches. */
export function isSearchScript(path: string): boolean {
  return path === 'pagefind.js' || path === 'pagefind-worker.js';
}
