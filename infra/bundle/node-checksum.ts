/**
 * Stands in for @smithy/core/checksum in the bundles. The real one carries SHA-256 once more in JavaScript, for a Node
 * that was built without it; Lambda's has it.
 */
import { Hash } from '@smithy/core/serde';

export const Sha256 = Hash.bind(null, 'sha256');
export const Md5 = Hash.bind(null, 'md5');
