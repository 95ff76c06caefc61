// The same examples for every mutant, for a quarter of a second a law, and none sought that is smaller: the first that
// fails kills the mutant.
import fc from 'fast-check';

fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 250, endOnFailure: true });
