exports.handler = async (context, event, callback) => {
  console.log(event);
  console.log(`got ${JSON.stringify(event)}`);
  console.error('failed', util.inspect(event, { depth: null }));
  console.warn({ ...event });
  console.info(event.Body);
  console.log(context);
  const message = `no record of ${event.patientName}`;
  callback(new Error(message));
};
exports.answer = (req) => console.log(req.body);
