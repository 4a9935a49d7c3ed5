import type { FilterReport } from '../filter/filter-report';
import { ReportSums } from '../filter/report-sums';
import type { JsonObject } from '../json/json-value';
import { CountsByKey } from '../log/counts-by-key';
import type { EventBatch } from './read-batch';

/** A batch as a log line: ids, counts and codes only, since Twilio keeps the log for 30 days. */
export function batchEntry(batch: EventBatch, mode: string): JsonObject {
  const results = [...batch.events.values()];
  const types = new CountsByKey();
  const sums = new ReportSums();
  for (const { event, report } of results) {
    types.add(String(event.data.event_type));
    sums.add(report);
  }
  const count = (isIt: (report: FilterReport) => boolean) =>
    results.filter(({ report }) => isIt(report)).length;
  return {
    batch: true,
    event_ids: [...batch.events.keys()],
    event_types: types.toJSON(),
    event_types_unknown: count((report) => !report.event_type_known),
    mode,
    unreadable_attributes: count((report) => report.task_attributes === 'unreadable'),
    ...sums.toJSON(),
    duplicates: batch.duplicates,
    ignored: batch.ignored.toJSON(),
    unreadable: batch.unreadable.toJSON(),
    ...testIdEntry(batch.testIds),
  };
}

/** Twilio's API takes one at a time, and `configure` looks for one in the log. */
function testIdEntry([testId, ...others]: readonly string[]): JsonObject {
  if (testId === undefined) return {};
  return others.length === 0 ? { test_id: testId } : { test_id: testId, more_test_ids: others };
}
