/** What the operator's commands have in common. */
import { ConfigError } from './stage-config.ts';

/** A failure that the operator can mend; the message is one line that says how. */
export class OperatorError extends Error {}

/** Credentials, region and network: what AWS's clients throw before anything was asked. */
const awsTrouble: Readonly<Record<string, string>> = {
  CredentialsProviderError:
    'There are no AWS credentials here. Sign in (aws sso login, aws configure) and try again.',
  ExpiredTokenException: 'The AWS credentials have expired. Sign in again.',
  UnrecognizedClientException: 'AWS does not know these credentials. Sign in again.',
  InvalidSignatureException: 'AWS does not accept these credentials. Sign in again.',
  AccessDeniedException: 'These AWS credentials may not do that.',
};

/**
 * Runs a command and sets the exit code: 0, or 1 with one line on what is wrong. A bug keeps its stack.
 */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    const line = explain(error);
    if (line === null) throw error;
    console.error(line);
    process.exitCode = 1;
  }
};

const explain = (error: unknown): string | null => {
  if (error instanceof OperatorError || error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return null;
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return `${error.message.split('. ')[0]}. See --help.`;
  }
  const trouble = awsTrouble[error.name];
  return trouble === undefined ? null : `${trouble} (${error.message})`;
};

/** The value of --stage. Throws OperatorError when it is missing. */
export const requiredStage = (stage: string | undefined): string => {
  if (stage === undefined)
    throw new OperatorError('Say which stage: --stage prod or --stage dev. See --help.');
  return stage;
};
