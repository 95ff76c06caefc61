/**
 * What the bundles have in place of the SDK's client classes: the same names and shapes, as far as our adapters use
 * them, over a signed fetch. The wire's JSON is the commands' input and output as it is. The store's contract suite
 * runs on these too (test/contract/bundled-clients.test.ts).
 */
import { AwsError, type AwsService, callAws } from '../../shared/adapters/aws-json/call.ts';
import { credentialsOfLambda } from './lambda-credentials.ts';

/** The options of an SDK client that our adapters set. */
export type ClientOptions = {
  readonly region: string;
  readonly endpoint?: string;
  readonly maxAttempts?: number;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly requestHandler?: { readonly requestTimeout?: number };
};

/** A command of a service: which operation, with which input. */
export type Command = { readonly operation: string; readonly input: unknown };

/** The class of a client of one service. */
export const clientClass = (service: Pick<AwsService, 'name' | 'target' | 'jsonVersion'>) =>
  class {
    readonly #service: AwsService;

    constructor(options: ClientOptions) {
      const { credentials, endpoint } = options;
      this.#service = {
        ...service,
        region: options.region,
        credentials: credentials === undefined ? credentialsOfLambda : () => credentials,
        fetch,
        timeoutMs: options.requestHandler?.requestTimeout ?? 3_000,
        maxAttempts: options.maxAttempts ?? 3,
        ...(endpoint === undefined ? {} : { endpoint }),
      };
    }

    send({ operation, input }: Command): Promise<unknown> {
      return callAws(this.#service, operation, input);
    }

    /** Node's fetch closes idle connections by itself. */
    destroy(): void {}
  };

/** The class of the commands for one operation. */
export const commandClass = (operation: string) =>
  class {
    readonly operation = operation;
    readonly input: unknown;
    constructor(input: unknown) {
      this.input = input;
    }
  };

/** What `instanceof` holds one kind of refusal against: the name by which the service sends it. */
export const refusalNamed = (name: string) => ({
  [Symbol.hasInstance]: (thrown: unknown): boolean => thrown instanceof AwsError && thrown.name === name,
});
