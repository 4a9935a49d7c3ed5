/** What to look at first where nothing answers. */
export const BEHIND_PROXY =
  'Behind a proxy set HTTPS_PROXY, and NODE_EXTRA_CA_CERTS for its certificates.';
