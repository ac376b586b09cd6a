/** The writers of pages as one part, which is bundled apart and loaded when the first page is read. */
export { conceptPage } from './conceptPage';
export { digestPage } from './digestPage';
