/** The search as one part, which is bundled apart and loaded with the first query. */
export { termEntries, unitEntries } from './entries';
export { concatenated } from './entry';
export { SearchIndex } from './searchIndex';
