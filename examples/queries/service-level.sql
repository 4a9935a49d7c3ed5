-- Service level, by day and queue: how many of the tasks that left a queue were accepted within 20
-- seconds of entering it. Those that were cancelled while they waited count as missed. Days are in
-- UTC, and a task counts in the queue that it entered last. For PostgreSQL, on the view of
-- examples/tables/postgresql.sql.

WITH queued AS (
  SELECT DISTINCT ON (task_sid) task_sid, task_queue_sid, task_queue_name, event_time
  FROM taskrouter_events
  WHERE event_type = 'task-queue.entered'
  ORDER BY task_sid, event_time DESC
),
accepted AS (
  SELECT task_sid, min(event_time) AS event_time
  FROM taskrouter_events
  WHERE event_type = 'reservation.accepted'
  GROUP BY task_sid
),
canceled AS (
  SELECT DISTINCT task_sid
  FROM taskrouter_events
  WHERE event_type = 'task.canceled'
)
SELECT
  (queued.event_time AT TIME ZONE 'UTC')::date AS day,
  coalesce(queued.task_queue_name, queued.task_queue_sid) AS queue,
  count(*) AS tasks,
  count(*) FILTER (
    WHERE accepted.event_time <= queued.event_time + interval '20 seconds'
  ) AS in_time,
  round(
    100.0 * count(*) FILTER (
      WHERE accepted.event_time <= queued.event_time + interval '20 seconds'
    ) / count(*),
    1
  ) AS service_level
FROM queued
LEFT JOIN accepted USING (task_sid)
LEFT JOIN canceled USING (task_sid)
WHERE accepted.task_sid IS NOT NULL OR canceled.task_sid IS NOT NULL
GROUP BY day, queue
ORDER BY day, queue;
