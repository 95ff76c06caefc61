import { App, type AppProps, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { FunctionCode } from './add-function.ts';
import { addDataStack } from './data-stack.ts';
import { addObservabilityStack } from './observability-stack.ts';
import { addServiceStack } from './service-stack.ts';
import type { StageConfig } from './stage-config.ts';
import { addWebStack } from './web-stack.ts';

/** The whole of a stage: what it keeps, the way in, what runs, and what watches it. */
export const buildApp = (config: StageConfig, code: FunctionCode, props: AppProps = {}): App => {
  const app = new App(props);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const data = addDataStack(app, config);
  const web = addWebStack(app, config, data.edgeKey);
  const service = addServiceStack(app, config, code, data, web);
  addObservabilityStack(app, config, data, web, service);
  return app;
};
