import type * as english from './english.ts';

/** Everything that tips and their reasons say, in one language. English came first and is the measure of it. */
export type TipsVoice = typeof english;
