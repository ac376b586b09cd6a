/** The writers of pages as one part, which is bundled apart and loaded when the first page is read. */
export { counterpartGroups } from '../../core/termbase/counterparts';
export { supersededNames, supersededUses } from '../../core/termbase/supersededNames';
export { conceptPage } from './conceptPage';
export { digestPage } from './digestPage';
export { closedPaperPage, paperPage } from './paperPage';
export { sideBySidePage } from './sideBySidePage';
export { thenAndNowPage } from './thenAndNowPage';
