// Loaded into the command's process: reports its peak memory, in KiB.
process.on('exit', () => process.send?.(process.resourceUsage().maxRSS));
