// Loaded into the command's process: tells the largest amount of memory that it held, in KiB.
process.on('exit', () => process.send?.(process.resourceUsage().maxRSS));
