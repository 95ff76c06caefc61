import { buildPages } from '../../local/build-pages.ts';

/** The pages as `npm start` serves them. */
export const setup = (): Promise<void> => buildPages((line) => console.log(line));
