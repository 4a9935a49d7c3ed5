#!/bin/sh
# `hipaa-guard filter` for Spark's `pipe`, which takes every code but 0 for a failed task.
#
# 1 says that some records are no events: the first ten are named by their line, and the others are
# filtered all the same. Each further try would end in the same way, and at last the job, so this
# ends with 0, but only where the report proves that all was read: a command that is not installed,
# and any error of Node.js, end with 1 too, and without a whole report. Every other code remains.
report=$(mktemp) || exit 2
trap 'rm -f "$report"' EXIT
${HIPAA_GUARD:-hipaa-guard} filter "$@" --report "$report"
code=$?
if [ "$code" -eq 1 ] && [ "$(tail -n 1 "$report")" = '}' ]; then exit 0; fi
exit "$code"
