/** What a deployment told: addresses, kept in a file beside the templates. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { OperatorError } from './command.ts';

/** The file that `cdk deploy` writes the outputs of a stage to. */
export const outputsFile = (stage: string): string => `cdk.out/outputs.${stage}.json`;

const outputs = z.record(z.string(), z.record(z.string(), z.string()));

/** The addresses of a deployed stage. Throws OperatorError when it was not deployed from here. */
export const readOutputs = (stage: string): { readonly webhookUrl: string; readonly pagesUrl: string } => {
  const file = outputsFile(stage);
  const read = existsSync(file) ? outputs.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const service = read?.data?.[`Calfline-${stage}-service`];
  const webhookUrl = service?.['WebhookUrl'];
  const pagesUrl = service?.['PagesUrl'];
  if (webhookUrl === undefined || pagesUrl === undefined) {
    throw new OperatorError(`${file} is missing: deploy from here first, or give the address with --url.`);
  }
  return { webhookUrl, pagesUrl };
};
