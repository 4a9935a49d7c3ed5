exports.GROUPS = { conversations: { kind: 'group' }, customers: { kind: 'group' } };
exports.videoUrl = (sid) => `https://video.twilio.com/v1/Recordings/${sid}/Media`;
