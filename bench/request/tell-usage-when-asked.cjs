// Loaded into the server: tells on each message what its process has used.
process.on('message', () => process.send(process.cpuUsage()));
