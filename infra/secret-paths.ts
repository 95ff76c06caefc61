/** Where the secrets are. Their values are never in a template, an environment variable or a log. */
import type { StageConfig } from './stage-config.ts';

const folder = (stage: string): string => `/calfline/${stage}`;

/** The name of the distribution's key among the secrets of Secrets Manager. */
export const edgeKeyName = (stage: string): string => `calfline-${stage}-edge-key`;

/** Paths in the parameter store. The last one is the parameter store's name for a secret of Secrets Manager. */
export const secretPaths = (stage: string) =>
  ({
    /** Checks that webhooks come from Twilio. */
    twilioAuthToken: `${folder(stage)}/twilio-auth-token`,
    /** Sends texts. Named by its key, so that a new one takes over with the deployment that names it, not before. */
    twilioApiKeySecret: (apiKeySid: string) => `${folder(stage)}/twilio-api-key-secret/${apiKeySid}`,
    /** Keys the hash that names runners; must never change. */
    runnerId: `${folder(stage)}/runner-id-secret`,
    openMeteoApiKey: `${folder(stage)}/open-meteo-api-key`,
    edgeKey: `/aws/reference/secretsmanager/${edgeKeyName(stage)}`,
  }) as const;

/** The secrets that the operator puts there before the first deployment. */
export const operatorSecrets = ({ stage, operator }: StageConfig): readonly string[] => {
  const paths = secretPaths(stage);
  return [
    paths.twilioAuthToken,
    paths.twilioApiKeySecret(operator.twilioApiKeySid),
    paths.runnerId,
    ...(operator.openMeteoCustomer ? [paths.openMeteoApiKey] : []),
  ];
};
