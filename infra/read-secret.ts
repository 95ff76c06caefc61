import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { OperatorError } from './command.ts';
import { region } from './stack-props.ts';

/**
 * One secret of the parameter store, with the operator's own credentials. Throws OperatorError when it isn't there,
 * and the SDK's errors.
 */
export const readSecret = async (path: string): Promise<string> => {
  const client = new SSMClient({ region, maxAttempts: 2 });
  const { Parameters } = await client.send(new GetParametersCommand({ Names: [path], WithDecryption: true }));
  client.destroy();
  const secret = Parameters?.[0]?.Value;
  if (secret === undefined) {
    throw new OperatorError(`${path} is missing in the parameter store (docs/deploy.md, Secrets).`);
  }
  return secret;
};
