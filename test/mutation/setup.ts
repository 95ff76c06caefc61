// The same examples for every mutant, and none sought that is smaller: a mutant is killed by the first.
import fc from 'fast-check';

fc.configureGlobal({ seed: 1, endOnFailure: true });
