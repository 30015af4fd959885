import { z } from 'zod';

// Zod makes faster checks out of text, which the policy of every page forbids. A schema asks for it when it is made, so
// this must run before the modules of the schemas do.
z.config({ jitless: true });
