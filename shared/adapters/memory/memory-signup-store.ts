import type { SignupStore } from '../../runner/signup.ts';
import { signupKind } from '../../stored/stored-kinds.ts';
import type { MemoryTable } from './memory-table.ts';

/** Sign-ups in waiting, kept in memory. */
export const memorySignupStore = (table: MemoryTable): SignupStore => ({
  put: async (signup) => {
    if (table.get(signupKind, 'SIGNUP', signup.code) !== null) return 'codeTaken';
    table.put(signupKind, 'SIGNUP', signup.code, signup, signup.expiresAt);
    return 'saved';
  },
  find: async (code) => table.get(signupKind, 'SIGNUP', code),
  markJoined: async (code, joinedAt) => {
    const signup = table.get(signupKind, 'SIGNUP', code);
    if (signup === null) return;
    table.put(signupKind, 'SIGNUP', code, { ...signup, joinedAt }, signup.expiresAt);
  },
});
