import { runReview } from '../src/contributing/review.ts';

process.exitCode = runReview(process.argv.slice(2), process.env);
