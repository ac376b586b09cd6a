export { finished } from '../../src/core/finished';
