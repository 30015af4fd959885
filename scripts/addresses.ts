import { addressesOf } from '../src/library/addresses.ts';
import { contentDirOf, readAll } from '../src/library/command.ts';

// One address a line, for a checker of links.
console.log(addressesOf(readAll(contentDirOf(process.env)).library).join('\n'));
