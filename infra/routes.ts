import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { FunctionName } from './bundling.ts';

/** The functions behind the HTTP API. */
export type RoutedFunction = Extract<FunctionName, 'signup' | 'inbound-sms' | 'delivery-status' | 'me'>;

/** One route of the HTTP API. */
export type Route = {
  readonly method: HttpMethod;
  readonly path: string;
  readonly function: RoutedFunction;
};

/** Every route of the HTTP API, and the function behind it. */
export const routes: readonly Route[] = [
  { method: HttpMethod.POST, path: '/signup', function: 'signup' },
  { method: HttpMethod.GET, path: '/signup/{code}', function: 'signup' },
  { method: HttpMethod.GET, path: '/places', function: 'signup' },
  { method: HttpMethod.POST, path: '/inbound-sms', function: 'inbound-sms' },
  { method: HttpMethod.POST, path: '/delivery-status', function: 'delivery-status' },
  { method: HttpMethod.GET, path: '/me/data', function: 'me' },
  { method: HttpMethod.PATCH, path: '/me/data', function: 'me' },
  { method: HttpMethod.DELETE, path: '/me/data', function: 'me' },
  { method: HttpMethod.GET, path: '/me/export', function: 'me' },
];

/** What the distribution hands to the HTTP API; everything else is a page. */
export const apiPathPatterns: readonly string[] = [
  '/signup',
  '/signup/*',
  '/places',
  '/inbound-sms',
  '/delivery-status',
  '/me/*',
];
