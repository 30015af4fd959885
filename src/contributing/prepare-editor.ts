import { PROJECT_CONTENT } from '../library/command.ts';
import { gatherContent } from '../library/gather.ts';
import { writeEditorFiles } from './editor-files.ts';

/** The command `npm run editor`: prepares VS Code for completion and hover in the frontmatter of the project's practices. */
export function prepareEditor(): void {
  const { vocabulary } = gatherContent(PROJECT_CONTENT, PROJECT_CONTENT);
  const files = writeEditorFiles(PROJECT_CONTENT, vocabulary);
  console.log(
    `Prepared for ${files} files. The extension “Astro” completes and explains the keys between the lines ---.`,
  );
}
