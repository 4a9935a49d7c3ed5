/** What to check first when nothing answers. */
export const BEHIND_PROXY =
  'Behind a proxy set HTTPS_PROXY, and NODE_EXTRA_CA_CERTS for its certificates.';
