import http from 'node:http';
import type { ForgedRequest } from '../../src/configure/forged-request';
import { proveRoute } from '../../src/configure/prove-route';
import { print, tell } from '../terminal/output';
import { proofProblem, proofText } from './proof-text';
import type { Run } from './run';

/**
 * Whether the Function refuses a stranger's request. Checked before any change: no event may go
 * where it gets lost, or where anybody can post.
 */
export async function refusesForgeries({ agent }: Run, request: ForgedRequest): Promise<boolean> {
  const proofs = await proveRoute(
    request,
    request.url.protocol === 'https:' ? agent : http.globalAgent,
  );
  print(proofs.map(proofText).join(''));
  if (proofs.every(({ refused }) => refused)) return true;
  tell(`${proofProblem(proofs)} Nothing was changed.\n`);
  return false;
}
