import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateAuthority {
  /** Its own certificate, as text and as file. */
  readonly certificate: string;
  readonly file: string;
  /** A certificate for one host, which may have ended already. */
  readonly issue: (host: string, validity?: 'valid' | 'expired') => Certificate;
  readonly remove: () => void;
}

const DAY = 86_400_000;

/** A certificate authority that nobody knows, made by `openssl` in a folder of its own. */
export function certificateAuthority(): CertificateAuthority {
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] });
  const makeKey = (name: string) =>
    openssl('ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', name);

  writeFileSync(file('index.txt'), '');
  writeFileSync(
    file('ca.cnf'),
    `[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[req]
distinguished_name = name
x509_extensions = authority
[name]
[authority]
basicConstraints = critical,CA:TRUE
`,
  );
  makeKey('ca.key');
  openssl(
    ...['req', '-x509', '-new', '-config', 'ca.cnf', '-key', 'ca.key', '-days', '2'],
    ...['-subj', '/CN=Authority of a test', '-out', 'ca.pem'],
  );

  return {
    certificate: readFileSync(file('ca.pem'), 'utf8'),
    file: file('ca.pem'),
    issue(host, validity = 'valid') {
      const end = Date.now() + (validity === 'valid' ? DAY : -DAY);
      makeKey(`${host}.key`);
      openssl(
        ...['req', '-new', '-config', 'ca.cnf', '-key', `${host}.key`],
        ...['-subj', `/CN=${host}`, '-out', `${host}.csr`],
      );
      writeFileSync(file(`${host}.ext`), `subjectAltName = DNS:${host}\n`);
      openssl(
        ...['ca', '-batch', '-notext', '-config', 'ca.cnf', '-in', `${host}.csr`],
        ...['-extfile', `${host}.ext`, '-startdate', opensslTime(end - 2 * DAY)],
        ...['-enddate', opensslTime(end), '-out', `${host}.pem`],
      );
      return {
        key: readFileSync(file(`${host}.key`), 'utf8'),
        cert: readFileSync(file(`${host}.pem`), 'utf8'),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function opensslTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '')}`;
}
