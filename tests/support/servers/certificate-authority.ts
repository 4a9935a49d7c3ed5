import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface CertificateAuthority {
  /** Its own certificate, as text and as file. */
  readonly certificate: string;
  readonly file: string;
  /**
   * A certificate for one host, which may already have expired; the same one whenever it is asked
   * for.
   */
  readonly issue: (host: string, validity?: 'valid' | 'expired') => Certificate;
}

const DAY = 86_400_000;

const CONFIGURATION = `[ca]
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
`;

/**
 * An unknown certificate authority, made by `openssl`.
 *
 * @param folder Keeps its files. All tests of a run share one authority, across processes.
 */
export function certificateAuthority(
  folder = process.env['TEST_RUN_FOLDER'] ?? temporaryFolder(),
): CertificateAuthority {
  const own = join(folder, 'authority');
  makeOnce(own, (scratch) => {
    writeFileSync(join(scratch, 'ca.cnf'), CONFIGURATION);
    makeKey(scratch, 'ca.key');
    openssl(
      scratch,
      ...['req', '-x509', '-new', '-config', 'ca.cnf', '-key', 'ca.key', '-days', '2'],
      ...['-subj', '/CN=Authority of a test', '-out', 'ca.pem'],
    );
  });
  const certificates = new Map<string, Certificate>();
  return {
    certificate: readFileSync(join(own, 'ca.pem'), 'utf8'),
    file: join(own, 'ca.pem'),
    issue(host, validity = 'valid') {
      const issued = join(folder, `${validity} ${host}`);
      const known = certificates.get(issued);
      if (known !== undefined) return known;
      makeOnce(issued, (scratch) => {
        cpSync(own, scratch, { recursive: true });
        sign(scratch, host, Date.now() + (validity === 'valid' ? DAY : -DAY));
      });
      const certificate = {
        key: readFileSync(join(issued, 'host.key'), 'utf8'),
        cert: readFileSync(join(issued, 'host.pem'), 'utf8'),
      };
      certificates.set(issued, certificate);
      return certificate;
    },
  };
}

/**
 * Fills a new folder: elsewhere at first, because two processes may do so at the same time.
 */
function makeOnce(folder: string, fill: (scratch: string) => void): void {
  if (existsSync(folder)) return;
  const scratch = temporaryFolder();
  fill(scratch);
  try {
    renameSync(scratch, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(scratch, { recursive: true });
  }
}

/** Puts a key and a certificate of a host beside those of the authority. */
function sign(folder: string, host: string, end: number): void {
  writeFileSync(join(folder, 'index.txt'), '');
  writeFileSync(join(folder, 'host.ext'), `subjectAltName = DNS:${host}\n`);
  makeKey(folder, 'host.key');
  openssl(
    folder,
    ...['req', '-new', '-config', 'ca.cnf', '-key', 'host.key'],
    ...['-subj', `/CN=${host}`, '-out', 'host.csr'],
  );
  openssl(
    folder,
    ...['ca', '-batch', '-notext', '-config', 'ca.cnf', '-in', 'host.csr'],
    ...['-extfile', 'host.ext', '-startdate', opensslTime(end - 2 * DAY)],
    ...['-enddate', opensslTime(end), '-out', 'host.pem'],
  );
}

function makeKey(folder: string, name: string): void {
  openssl(folder, 'ecparam', '-genkey', '-name', 'prime256v1', '-noout', '-out', name);
}

function openssl(folder: string, ...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
}

function opensslTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '')}`;
}
