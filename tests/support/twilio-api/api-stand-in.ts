import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CertificateAuthority } from '../servers/certificate-authority';
import { secureContextOf } from '../servers/secure-context-of';
import { type TlsStandIn, tlsStandIn } from '../servers/tls-stand-in';
import { describedField, findOperation, type Operation, problemsOfAnswer } from './api-description';

/** A request that is in the description. */
export interface ApiRequest {
  readonly operation: Operation;
  readonly url: URL;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  /** A JSON body, if the operation accepts one. */
  readonly json: unknown;
  /** The version of the resource to change. */
  readonly ifMatch: string | undefined;
  /** The values of the path's parameters, in order. */
  readonly pathParameters: readonly string[];
  /** The SID of the requesting account, or of its API key. */
  readonly username: string;
}

/** A whole list, which the stand-in returns in pages. */
interface ListAnswer {
  readonly list: readonly object[];
  readonly key: string;
}

/** A body with status 200, or with another one. */
interface BodyAnswer {
  readonly body: object;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export type ApiAnswer = ListAnswer | BodyAnswer;

export type ApiFault =
  | ApiAnswer
  /** The connection is reset before the answer. */
  | 'reset'
  /** The answer ends in the middle. */
  | 'cut'
  /** No answer ever comes. */
  | 'silence'
  | undefined;

/** Answers by operation, with the description's path: `GET taskrouter.twilio.com/v1/Workspaces`. */
export type ApiResources = Readonly<
  Record<string, ((request: ApiRequest) => ApiAnswer) | ApiAnswer | undefined>
>;

export interface ApiStandIn extends TlsStandIn {
  /** Each request with its path filled in: `GET taskrouter.twilio.com/v1/Workspaces`. */
  readonly calls: readonly string[];
  readonly requests: readonly ApiRequest[];
  /** Requests and answers that Twilio's APIs would not have. Empty when all is well. */
  readonly violations: readonly string[];
}

export interface ApiStandInOptions {
  readonly authority: CertificateAuthority;
  /** Passwords by user name; without it everybody is let in. */
  readonly credentials?: Readonly<Record<string, string>>;
  readonly resources: ApiResources;
  /** The fault of a request, checked before its resource. */
  readonly fault?: (request: ApiRequest) => ApiFault;
  /** The answer for an operation that `resources` does not name. */
  readonly otherwise?: (request: ApiRequest) => ApiAnswer;
  /** Hosts outside Twilio's API, each with its own certificate. */
  readonly elsewhere?: Readonly<Record<string, RequestListener>>;
  /** How long each answer takes. */
  readonly latencyMs?: number;
}

const NOT_FOUND: BodyAnswer = {
  status: 404,
  body: { code: 20404, message: 'not found', status: 404 },
};

/**
 * Stands in for every host of Twilio's API, behind a proxy and with its own certificate.
 *
 * It holds both sides to Twilio's OpenAPI descriptions: a call, a parameter or a form field that is
 * not described, and an answer with a field or a type that is not, become violations.
 */
export async function apiStandIn(options: ApiStandInOptions): Promise<ApiStandIn> {
  const { authority, elsewhere = {}, latencyMs = 0 } = options;
  const calls: string[] = [];
  const requests: ApiRequest[] = [];
  const violations: string[] = [];

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', headers } = incoming;
    const url = new URL(incoming.url ?? '/', `https://${headers.host}`);
    const body = await text(incoming);
    const isJson = headers['content-type'] === 'application/json';
    calls.push(`${method} ${url.host}${url.pathname}`);
    if (latencyMs > 0) await sleep(latencyMs);

    const operation = findOperation(method, url.host, url.pathname);
    if (operation === undefined) {
      violations.push(`${method} ${url.host}${url.pathname} is no call of Twilio’s API`);
      return reply(outgoing, NOT_FOUND);
    }
    const username = usernameOf(headers.authorization, options.credentials);
    if (username === undefined) {
      return reply(outgoing, { status: 401, body: { code: 20003, message: 'no', status: 401 } });
    }
    const pathParameters = parametersOf(operation.path, url.pathname);
    const request: ApiRequest = {
      operation,
      url,
      query: url.searchParams,
      form: new URLSearchParams(isJson ? '' : body),
      json: isJson ? JSON.parse(body) : undefined,
      ifMatch: headers['if-match'],
      username,
      pathParameters,
    };
    requests.push(request);
    violations.push(...problemsOfRequest(request));

    const fault = options.fault?.(request);
    if (fault === 'reset') return void incoming.socket.destroy();
    if (fault === 'silence') return;
    const resource = options.resources[`${method} ${operation.host}${operation.path}`];
    const given =
      (typeof fault === 'object' ? fault : undefined) ??
      (typeof resource === 'function' ? resource(request) : resource) ??
      options.otherwise?.(request) ??
      NOT_FOUND;
    const whole = 'list' in given ? { body: pageOf(given, request) } : given;
    if (whole.status === undefined || whole.status < 300) {
      const problems = problemsOfAnswer(operation, whole.body);
      violations.push(...problems.map((each) => `answer of ${operation.path}: ${each}`));
    }
    if (fault === 'cut') return cut(outgoing, whole.body);
    reply(outgoing, whole);
  }

  const SNICallback: https.ServerOptions['SNICallback'] = (host, callback) =>
    callback(null, secureContextOf(authority.issue(host in elsewhere ? host : '*.twilio.com')));
  const server = https.createServer({ SNICallback }, (incoming, outgoing) => {
    const other = elsewhere[incoming.headers.host ?? ''];
    if (other !== undefined) return other(incoming, outgoing);
    answer(incoming, outgoing).catch((error: unknown) => {
      violations.push(`the stand-in broke: ${error}`);
      outgoing.destroy();
    });
  });
  return { ...(await tlsStandIn(server, authority)), calls, requests, violations };
}

function usernameOf(
  authorization: string | undefined,
  credentials: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const [, encoded = ''] = /^Basic (.+)$/.exec(authorization ?? '') ?? [];
  const [username = '', password] = Buffer.from(encoded, 'base64').toString().split(':');
  if (credentials === undefined) return username;
  return password !== undefined && credentials[username] === password ? username : undefined;
}

function parametersOf(template: string, pathname: string): readonly string[] {
  const pattern = template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+?)');
  return (new RegExp(`^${pattern}$`).exec(pathname) ?? []).slice(1);
}

function problemsOfRequest({
  operation,
  query,
  form,
  json,
  ifMatch,
}: ApiRequest): readonly string[] {
  const problems: string[] = [];
  if (json !== undefined && !operation.takesJson) problems.push(`${operation.path} takes no JSON`);
  if (ifMatch !== undefined && !operation.takesTag) {
    problems.push(`${operation.path} takes no If-Match`);
  }
  // The next page's address is Twilio's own; its parameters are not described everywhere.
  const paging = ['Page', 'PageToken', 'PageSize'];
  for (const [name, value] of query) {
    const parameter = operation.query.get(name) ?? operation.query.get(name.replace(/[<>]+$/, ''));
    const { pattern } = parameter?.schema ?? {};
    if (parameter === undefined && !paging.includes(name)) {
      problems.push(`${operation.path} takes no parameter ${name}`);
    }
    if (pattern !== undefined && !new RegExp(pattern).test(value)) {
      problems.push(`${operation.path} does not take this ${name}`);
    }
  }
  for (const name of form.keys()) {
    if (!Object.hasOwn(operation.form, name)) {
      problems.push(`${operation.path} has no field ${name}`);
    }
  }
  return problems;
}

/** In the form of the API: `next_page_uri` in the 2010 one, a token in the newest, else `meta`. */
function pageOf({ list, key }: ListAnswer, { url, query, operation }: ApiRequest): object {
  const size = Number(query.get('PageSize') ?? 50);
  if (isPagedByToken(operation)) {
    const from = Number(query.get('pageToken') ?? 0);
    const next = from + size < list.length ? { nextToken: String(from + size) } : {};
    return { [key]: list.slice(from, from + size), meta: { key, pageSize: size, ...next } };
  }
  const page = Number(query.get('Page') ?? 0);
  const items = list.slice(page * size, (page + 1) * size);
  const address = (number: number) => {
    const other = new URL(url);
    other.searchParams.set('PageSize', String(size));
    other.searchParams.set('Page', String(number));
    if (number > 0) other.searchParams.set('PageToken', `P${number}`);
    return other;
  };
  const more = (page + 1) * size < list.length;
  if (operation.path.startsWith('/2010-04-01/')) {
    const local = (number: number) => `${address(number).pathname}${address(number).search}`;
    return { [key]: items, page, page_size: size, next_page_uri: more ? local(page + 1) : null };
  }
  return {
    [key]: items,
    meta: {
      key,
      page,
      page_size: size,
      first_page_url: address(0).href,
      previous_page_url: page > 0 ? address(page - 1).href : null,
      next_page_url: more ? address(page + 1).href : null,
      url: url.href,
    },
  };
}

/** As the APIs of 2026 are. */
function isPagedByToken(operation: Operation): boolean {
  return describedField(operation, 'meta.nextToken')?.type === 'string';
}

function reply(outgoing: ServerResponse, { body, status = 200, headers = {} }: BodyAnswer): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
  outgoing.end(JSON.stringify(body));
}

/** Announces more than it sends, then hangs up. */
function cut(outgoing: ServerResponse, body: object): void {
  const whole = JSON.stringify(body);
  outgoing.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(whole),
  });
  outgoing.write(whole.slice(0, Math.ceil(whole.length / 2)), () => outgoing.destroy());
}
