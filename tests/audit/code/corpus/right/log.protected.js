exports.handler = async (context, event, callback) => {
  console.log('event', event.CallSid, Object.keys(event).length);
  console.log(`at ${context.DOMAIN_NAME}`);
  console.error(digest(event.From));
  try {
    await next(context, event);
  } catch (error) {
    console.error('body', error.code);
    callback(new RequestError(event, error));
  }
};
