#!/usr/bin/env bash
# Runs a command, and tells Slack and PagerDuty when it fails:
#
#   watch.sh NAME COMMAND…
#
#   SLACK_WEBHOOK_URL       a Slack incoming webhook; gets failures
#   PAGERDUTY_ROUTING_KEY   the integration key of a service (Events API v2); a failure opens an
#                           incident, and the next run that succeeds closes it
#   PAGERDUTY_EVENTS_URL    (default: https://events.pagerduty.com/v2/enqueue)
#   FINE_CODES              exit codes that are not failures (default: 0)
#
# Both get the name and the exit code, but nothing that the command wrote. The script ends with the
# command's own exit code.
set -uo pipefail

name=${1:-}
if [[ ! $name =~ ^[a-z0-9-]+$ || $# -lt 2 ]]; then
  echo 'Usage: watch.sh NAME COMMAND…, with a NAME of small letters, digits and hyphens' >&2
  exit 2
fi
shift

# post URL: sends the JSON on stdin. The URL is a secret, so it is not on any command line.
post() {
  curl --silent --output /dev/null --fail --max-time 10 --retry 2 \
    --header 'content-type: application/json' --data @- \
    --config <(printf 'url = "%s"\n' "$1") || echo "watch.sh: an alarm about $name was not taken" >&2
}

# page ACTION: opens or closes the incident of this name.
page() {
  if [[ -z ${PAGERDUTY_ROUTING_KEY:-} ]]; then return; fi
  printf '{"routing_key":"%s","event_action":"%s","dedup_key":"hipaa-guard-%s","payload":{"summary":"hipaa-guard: %s ended with %d","source":"hipaa-guard","severity":"error"}}' \
    "$PAGERDUTY_ROUTING_KEY" "$1" "$name" "$name" "$code" |
    post "${PAGERDUTY_EVENTS_URL:-https://events.pagerduty.com/v2/enqueue}"
}

"$@"
code=$?

if [[ " ${FINE_CODES:-0} " == *" $code "* ]]; then
  page resolve
else
  page trigger
  if [[ -n ${SLACK_WEBHOOK_URL:-} ]]; then
    printf '{"text":"hipaa-guard: %s ended with %d"}' "$name" "$code" | post "$SLACK_WEBHOOK_URL"
  fi
fi
exit "$code"
