import type { StackProps } from 'aws-cdk-lib/core';
import type { StageConfig } from './stage-config.ts';

/** The firewall of a distribution exists in this region only, so everything is there. */
export const region = 'us-east-1';

/** What all stacks of a stage have in common. */
export const stackProps = (config: StageConfig, description: string): StackProps => ({
  env: { region },
  description: `Calfline ${config.stage}: ${description}`,
  terminationProtection: config.size.keepsData,
  tags: { service: 'calfline', stage: config.stage },
});
