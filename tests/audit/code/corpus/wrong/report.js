exports.row = (task) => [task.attributes.customers.name, task.attributes.conversations.external_contact];
