/** What a deployment told: addresses, kept in a file beside the templates. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { OperatorError } from './command.ts';

/** The file that `cdk deploy` writes the outputs of a stage to. */
export const outputsFile = (stage: string): string => `cdk.out/outputs.${stage}.json`;

const outputs = z.record(z.string(), z.record(z.string(), z.string()));

/** The addresses of a stage that was deployed from `folder`. Throws OperatorError when it wasn't. */
export const readOutputs = (
  stage: string,
  folder: string,
): { readonly webhookUrl: string; readonly pagesUrl: string } => {
  const file = outputsFile(stage);
  const path = `${folder}/${file}`;
  const read = existsSync(path) ? outputs.safeParse(JSON.parse(readFileSync(path, 'utf8'))) : null;
  const service = read?.data?.[`Calfline-${stage}-service`];
  const webhookUrl = service?.['WebhookUrl'];
  const pagesUrl = service?.['PagesUrl'];
  if (webhookUrl === undefined || pagesUrl === undefined) {
    throw new OperatorError(`${file} is missing: deploy from here first, or give the address with --url.`);
  }
  return { webhookUrl, pagesUrl };
};
