/**
 * What contact centres count, in the plural: `1200 calls`, `11/12 agents`. Alternatives of a
 * pattern.
 */
export const COUNTED =
  'agents|appointments|callers|calls|characters|chats|claims|contacts|conversations|customers|emails|events|llamadas|members|messages|minutes|orders|pacientes|pages|patients|people|records|requests|rows|surveys|tasks|texts|tickets|tokens|users|visits|words';
