/** What the operator's commands have in common. */
import { ConfigError } from './stage-config.ts';

/** A failure that the operator can mend; the message is one line that says how. */
export class OperatorError extends Error {}

/** What AWS's clients throw, by the error's name, when it is the operator who can mend it. */
const awsTrouble: Readonly<Record<string, string>> = {
  CredentialsProviderError:
    'There are no AWS credentials here. Sign in (aws sso login, aws configure) and try again.',
  ExpiredToken: 'The AWS credentials have expired. Sign in again.',
  ExpiredTokenException: 'The AWS credentials have expired. Sign in again.',
  InvalidClientTokenId: 'AWS does not know these credentials. Sign in again.',
  UnrecognizedClientException: 'AWS does not know these credentials. Sign in again.',
  InvalidSignatureException: 'AWS does not accept these credentials. Sign in again.',
  SignatureDoesNotMatch: 'AWS does not accept these credentials. Sign in again.',
  AccessDenied: 'These AWS credentials may not do that.',
  AccessDeniedException: 'These AWS credentials may not do that.',
  ResourceNotFoundException: 'There is no such table in this AWS account: is the stage deployed there?',
  QueueDoesNotExist: 'There is no such queue in this AWS account: is the stage deployed there?',
  TimeoutError: 'AWS does not answer. Look at the network and try again.',
};

/** Codes of a network that doesn't reach AWS. */
const networkTrouble: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENOTFOUND',
]);

/**
 * Runs a command and answers its exit code: its own, or 1 after one line, to `tell`, on what is wrong. A bug is
 * thrown on and keeps its stack.
 */
export const exitCodeOf = async (
  command: () => Promise<number>,
  tell: (line: string) => void,
): Promise<number> => {
  try {
    return await command();
  } catch (error) {
    const line = explain(error);
    if (line === null) throw error;
    tell(line);
    return 1;
  }
};

/** Runs a command as a process: its exit code becomes the process's. */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  process.exitCode = await exitCodeOf(command, console.error);
};

const explain = (error: unknown): string | null => {
  if (error instanceof OperatorError || error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return null;
  // An item that this release can't read: its message names the kind and the fields, never a value.
  if (error.name === 'UnreadableItem') return `${error.message}. docs/runbook.md, Roll back a release.`;
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return `${error.message.split('. ')[0]}. See --help.`;
  const trouble = networkTrouble.has(code)
    ? "AWS can't be reached. Look at the network and try again."
    : awsTrouble[error.name];
  return trouble === undefined ? null : `${trouble} (${error.message})`;
};

/** The value of --stage; `orElse` is what else could be said. Throws OperatorError when it is missing. */
export const requiredStage = (stage: string | undefined, orElse = ''): string => {
  if (stage === undefined) {
    throw new OperatorError(`Say which stage: --stage prod or --stage dev${orElse}. See --help.`);
  }
  return stage;
};
