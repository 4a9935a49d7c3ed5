// Loaded into the server: answers each message with the process's usage.
process.on('message', () => process.send(process.cpuUsage()));
