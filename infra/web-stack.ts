import { existsSync } from 'node:fs';
import { CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { type App, Duration, Fn, RemovalPolicy, SecretValue, Stack, Validations } from 'aws-cdk-lib/core';
import { edgeHeaders } from '../functions/edge-headers.ts';
import { apiPathPatterns } from './routes.ts';
import { stackProps } from './stack-props.ts';
import type { StageConfig } from './stage-config.ts';

/** The way in. */
export type Web = {
  readonly api: HttpApi;
  readonly distribution: Distribution;
  /** 'https://host', what people and Twilio call. */
  readonly publicBaseUrl: string;
};

/** The built pages; `npm run deploy` makes them. */
export const builtPages = 'dist/web-aws';

/** The stack of the way in: one distribution before the pages and the HTTP API, with a firewall in production. */
export const addWebStack = (app: App, config: StageConfig, edgeKey: Secret): Web => {
  const stack = new Stack(app, `Calfline-${config.stage}-web`, stackProps(config, 'Pages and endpoint'));
  const api = addApi(stack, config);
  const bucket = addBucket(stack);
  const distribution = addDistribution(stack, config, { api, bucket, edgeKey });
  if (existsSync(builtPages)) addPages(stack, bucket, distribution);
  const host = config.operator.domain?.name ?? distribution.distributionDomainName;
  return { api, distribution, publicBaseUrl: `https://${host}` };
};

const addApi = (stack: Stack, { stage, size }: StageConfig): HttpApi => {
  const api = new HttpApi(stack, 'Api', { apiName: `calfline-${stage}` });
  const accessLog = new LogGroup(stack, 'AccessLog', {
    logGroupName: `/calfline/${stage}/access`,
    retention: size.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const defaultStage = api.defaultStage?.node.defaultChild;
  if (!(defaultStage instanceof CfnStage)) throw new TypeError('The HTTP API has no default stage');
  defaultStage.defaultRouteSettings = {
    throttlingRateLimit: size.requestsPerSecond,
    throttlingBurstLimit: size.requestBurst,
  };
  defaultStage.accessLogSettings = {
    destinationArn: accessLog.logGroupArn,
    // No address and no query: neither belongs in a log.
    format: JSON.stringify({
      apiRequestId: '$context.requestId',
      route: '$context.routeKey',
      status: '$context.status',
      latencyMs: '$context.responseLatency',
      bytes: '$context.responseLength',
      failure: '$context.integrationErrorMessage',
    }),
  };
  return api;
};

type PagesBucket = Bucket & { readonly isWebsite: boolean };

/** CDK's class lets `isWebsite` be undefined, which its own interface doesn't take. */
const isPlain = (bucket: Bucket): bucket is PagesBucket => bucket.isWebsite !== true;

const addBucket = (stack: Stack): PagesBucket => {
  const made = new Bucket(stack, 'Pages', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    // Pages only: they are built anew by every deployment.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(made).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'Public pages without personal data, read by the distribution alone.',
  });
  if (!isPlain(made)) throw new TypeError('The pages are served by the distribution, not by a website');
  return made;
};

/** Puts the viewer's own address into a header, over any that the viewer sent. */
const markViewer = `function handler(event) {
  var request = event.request;
  request.headers['${edgeHeaders.viewer}'] = { value: event.viewer.ip };
  return request;
}`;

/** Pages are linked to without their ending: /me, /tips. */
const findPage = `function handler(event) {
  var request = event.request;
  if (/^[/][a-z]+$/.test(request.uri)) request.uri += '.html';
  return request;
}`;

const addDistribution = (
  stack: Stack,
  config: StageConfig,
  origins: { readonly api: HttpApi; readonly bucket: PagesBucket; readonly edgeKey: Secret },
): Distribution => {
  const { domain } = config.operator;
  const toApi = apiBehavior(stack, config, origins.api, origins.edgeKey);
  const distribution = new Distribution(stack, 'Distribution', {
    comment: `Calfline ${config.stage}`,
    defaultRootObject: 'index.html',
    httpVersion: HttpVersion.HTTP2_AND_3,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    priceClass: PriceClass.PRICE_CLASS_100,
    defaultBehavior: pagesBehavior(stack, origins.bucket),
    additionalBehaviors: Object.fromEntries(apiPathPatterns.map((pattern) => [pattern, toApi])),
    ...(config.size.firewall ? { webAclId: addFirewall(stack, config).attrArn } : {}),
    ...(domain === undefined
      ? {}
      : {
          domainNames: [domain.name],
          certificate: Certificate.fromCertificateArn(stack, 'Certificate', domain.certificateArn),
        }),
  });
  acknowledgeDistribution(distribution, config);
  return distribution;
};

/**
 * A reference to the key that CloudFormation resolves: the template never holds it. A renewed one is named by its
 * version, because CloudFormation doesn't look again at a reference that hasn't changed.
 */
const edgeKeyReference = ({ operator }: StageConfig, edgeKey: Secret): string =>
  (operator.edgeKeyVersion === undefined
    ? edgeKey.secretValue
    : SecretValue.secretsManager(edgeKey.secretArn, { versionId: operator.edgeKeyVersion })
  ).unsafeUnwrap();

const apiBehavior = (stack: Stack, config: StageConfig, api: HttpApi, edgeKey: Secret): BehaviorOptions => {
  // '{id}.execute-api.{region}.amazonaws.com' out of 'https://{id}...'.
  const host = Fn.select(2, Fn.split('/', api.apiEndpoint));
  return {
    origin: new HttpOrigin(host, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      readTimeout: Duration.seconds(20),
      customHeaders: { [edgeHeaders.key]: edgeKeyReference(config, edgeKey) },
    }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    // Webhooks come to https only; a redirect of a POST would lose its body.
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    functionAssociations: [
      {
        eventType: FunctionEventType.VIEWER_REQUEST,
        function: edgeFunction(stack, 'MarkViewer', markViewer),
      },
    ],
  };
};

const pagesBehavior = (stack: Stack, bucket: PagesBucket): BehaviorOptions => ({
  origin: S3BucketOrigin.withOriginAccessControl(bucket),
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  cachePolicy: CachePolicy.CACHING_OPTIMIZED,
  responseHeadersPolicy: securityHeaders(stack),
  functionAssociations: [
    { eventType: FunctionEventType.VIEWER_REQUEST, function: edgeFunction(stack, 'FindPage', findPage) },
  ],
});

const edgeFunction = (stack: Stack, id: string, code: string): EdgeFunction =>
  new EdgeFunction(stack, id, { runtime: FunctionRuntime.JS_2_0, code: FunctionCode.fromInline(code) });

const securityHeaders = (stack: Stack): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(stack, 'SecurityHeaders', {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy:
          "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // The link to a runner's page is a secret: no other site may learn it.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
    },
  });

/** Requests from one address in 5 minutes that pass; a person on the pages makes a few dozen. */
const requestsPerAddress = 1_000;

/** Twilio's webhooks come from few addresses, many a second: they are signed, and the rule leaves them out. */
const signedPaths = ['/inbound-sms', '/delivery-status'];

const addFirewall = (stack: Stack, config: StageConfig): CfnWebACL => {
  const visibility = (name: string) => ({
    cloudWatchMetricsEnabled: true,
    metricName: `calfline-${config.stage}-${name}`,
    sampledRequestsEnabled: false,
  });
  const isSigned = signedPaths.map((path) => ({
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'EXACTLY',
      searchString: path,
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  }));
  return new CfnWebACL(stack, 'Firewall', {
    name: `calfline-${config.stage}`,
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visibility('all'),
    rules: [
      {
        name: 'rate-per-address',
        priority: 0,
        action: { block: {} },
        visibilityConfig: visibility('rate'),
        statement: {
          rateBasedStatement: {
            aggregateKeyType: 'IP',
            limit: requestsPerAddress,
            evaluationWindowSec: 300,
            scopeDownStatement: { notStatement: { statement: { orStatement: { statements: isSigned } } } },
          },
        },
      },
    ],
  });
};

const acknowledgeDistribution = (distribution: Distribution, config: StageConfig): void => {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason: 'Runners travel; whose number may join is checked with the number, not with the address.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'Addresses of visitors are not kept; the API logs each request without them.',
    },
  );
  if (config.operator.domain === undefined) {
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason: 'The default certificate comes with its own protocol list; a domain of ours brings TLS 1.2.',
    });
  }
  if (!config.size.firewall) {
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR2',
      reason: 'A stage for trying things out; production has the firewall.',
    });
  }
};

const addPages = (stack: Stack, bucket: PagesBucket, distribution: Distribution): void => {
  new BucketDeployment(stack, 'PagesDeployment', {
    sources: [Source.asset(builtPages)],
    destinationBucket: bucket,
    distribution,
    distributionPaths: ['/*'],
    cacheControl: [CacheControl.maxAge(Duration.minutes(5))],
    memoryLimit: 256,
  });
};
