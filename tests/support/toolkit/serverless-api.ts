import {
  type RecordedRequest,
  type RecorderAnswer,
  requestRecorder,
} from '../servers/request-recorder';

/** An uploaded file. */
export interface Upload {
  readonly path: string;
  readonly visibility: string;
  readonly content: string;
}

/** The state after a deployment. */
export interface Deployment {
  readonly uploads: readonly Upload[];
  readonly dependencies: unknown;
  readonly runtime: string | null;
  readonly variables: Readonly<Record<string, string>>;
}

export interface ServerlessApi {
  readonly url: string;
  /** Every upload, deployed or not. */
  readonly uploads: readonly Upload[];
  readonly deployments: readonly Deployment[];
  /** The domain suffix of every environment that was made. */
  readonly environments: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Credentials {
  readonly accountSid: string;
  readonly authToken: string;
}

type Fields = URLSearchParams;
type Build = Omit<Deployment, 'variables'>;

/**
 * A stand-in for Twilio's Serverless API on this machine, for an account without Services: accepts
 * one deployment after the other, and records what would run.
 *
 * Source: calls of `@twilio-labs/serverless-api` 5.7.0 as seen, and Twilio docs, "Serverless API".
 */
export async function startServerlessApi(credentials: Credentials): Promise<ServerlessApi> {
  const authorization = `Basic ${Buffer.from(
    `${credentials.accountSid}:${credentials.authToken}`,
  ).toString('base64')}`;
  const uploads = new Map<string, Upload>();
  const builds = new Map<string, Build>();
  const variables: Record<string, string> = {};
  const deployments: Deployment[] = [];
  const environments: string[] = [];

  let resources = 0;
  const newSid = (prefix: string) => {
    resources += 1;
    return prefix + String(resources).padStart(32, '0');
  };

  const creations: Readonly<Record<string, (fields: Fields) => object | undefined>> = {
    Services: (fields) => ({ sid: newSid('ZS'), unique_name: fields.get('UniqueName') }),
    Environments(fields) {
      environments.push(fields.get('DomainSuffix') ?? '');
      return { sid: newSid('ZE'), domain_name: 'hipaa-guard-0000-dev.example.com' };
    },
    Functions: (fields) => ({ sid: newSid('ZH'), friendly_name: fields.get('FriendlyName') }),
    Assets: (fields) => ({ sid: newSid('ZH'), friendly_name: fields.get('FriendlyName') }),
    Builds(fields) {
      const sid = newSid('ZB');
      builds.set(sid, {
        uploads: [...fields.getAll('FunctionVersions'), ...fields.getAll('AssetVersions')].flatMap(
          (version) => uploads.get(version) ?? [],
        ),
        // The toolkit wraps the JSON text in quotes, unescaped.
        dependencies: JSON.parse(fields.get('Dependencies')?.replace(/^"|"$/g, '') ?? '[]'),
        runtime: fields.get('Runtime'),
      });
      return { sid, status: 'building', runtime: fields.get('Runtime') };
    },
    Variables(fields) {
      variables[fields.get('Key') ?? ''] = fields.get('Value') ?? '';
      return { sid: newSid('ZV'), key: fields.get('Key') };
    },
    Deployments(fields) {
      const build = builds.get(fields.get('BuildSid') ?? '');
      if (build === undefined) return undefined;
      deployments.push({ ...build, variables: { ...variables } });
      return { sid: newSid('ZD') };
    },
  };

  async function answer(request: RecordedRequest): Promise<RecorderAnswer> {
    if (request.headers.authorization !== authorization) return json(401, { code: 20003 });
    const [, product, , ...path] = request.path.split('?')[0]?.split('/') ?? [];
    const resource = path.at(-1) ?? '';

    if (product === 'serverless-upload' && resource === 'Versions') {
      const sid = newSid('ZN');
      uploads.set(sid, await uploadIn(request));
      return json(201, { sid });
    }
    if (request.method === 'GET') {
      if (resource === 'Status') return json(200, { status: 'completed' });
      if (!Object.hasOwn(creations, resource)) return json(404, { code: 20404 });
      const key = resource.toLowerCase();
      return json(200, { meta: { key, next_page_url: null }, [key]: [] });
    }
    const created = creations[resource]?.(new URLSearchParams(request.body.toString('utf8')));
    return created === undefined ? json(404, { code: 20404 }) : json(201, created);
  }

  const server = await requestRecorder(answer);
  return {
    url: server.url,
    get uploads() {
      return [...uploads.values()];
    },
    deployments,
    environments,
    close: server.close,
  };
}

async function uploadIn({ headers, body }: RecordedRequest): Promise<Upload> {
  const form = await new Response(body, {
    headers: { 'content-type': headers['content-type'] ?? '' },
  }).formData();
  const content = form.get('Content');
  return {
    path: String(form.get('Path')),
    visibility: String(form.get('Visibility')),
    content: typeof content === 'string' || content === null ? '' : await content.text(),
  };
}

function json(status: number, body: object): RecorderAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
