import { prepareEditor } from '../src/contributing/prepare-editor.ts';

prepareEditor();
