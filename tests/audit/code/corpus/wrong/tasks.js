exports.handler = async (context, event) => {
  const attributes = {
    note: event.diagnosis,
    conversations: { content: event.patientName, external_contact: event.From, mood: event.email },
    customers: { year_of_birth: 1970, gender: 'female', state: 'Ohio', name: event.fullName },
    agents: { phone: event.phoneNumber },
  };
  attributes.conversations.case = `call 415-555-0100`;
  await context.getTwilioClient().taskrouter.v1.workspaces('WS').tasks.create({
    attributes: JSON.stringify(attributes),
  });
};
