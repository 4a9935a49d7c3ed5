exports.handler = async (context, event) => {
  const attributes = { language: 'en', record: digest(event.From), priority: 1 };
  await context.getTwilioClient().taskrouter.v1.workspaces('WS').tasks.create({
    attributes: JSON.stringify(attributes),
  });
};
