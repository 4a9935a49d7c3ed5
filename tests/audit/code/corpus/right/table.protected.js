const BYTES = `
QmFzZTY0IG1heSBob2xkIGxldHRlcnMgdGhhdCBsb29rIGxpa2UgYSBuYW1lLCBieSBjaGFuY2Ug
w/Linda+UuIFRoaXMgdGFibGUgaXMgYnl0ZXMsIGFuZCBub2JvZHkgcmVhZHMgaXQgb3IgaGVhcn
MgaXQuIFRoaXMgdGFibGUgaXMgYnl0ZXM=
`;
exports.handler = (_context, _event, callback) => {
  callback(null, String(Buffer.from(BYTES, 'base64').length));
};
