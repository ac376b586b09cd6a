/** Reading and writing TBX as one part, which is bundled apart and loaded with the first such file. */
export { lossesInTbx } from './lossesInTbx';
export { readTbx } from './readTbx';
export { writeTbx } from './writeTbx';
