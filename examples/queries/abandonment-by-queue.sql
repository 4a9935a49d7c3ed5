-- Abandonment, by queue: how many tasks were cancelled before anybody accepted them, and how many
-- seconds they had waited. A task counts in the queue that it entered last. For PostgreSQL, on the
-- view of examples/tables/postgresql.sql.

WITH queued AS (
  SELECT DISTINCT ON (task_sid) task_sid, task_queue_sid, task_queue_name, event_time
  FROM taskrouter_events
  WHERE event_type = 'task-queue.entered'
  ORDER BY task_sid, event_time DESC
),
abandoned AS (
  SELECT task_sid, min(event_time) FILTER (WHERE event_type = 'task.canceled') AS event_time
  FROM taskrouter_events
  GROUP BY task_sid
  HAVING bool_or(event_type = 'task.canceled') AND NOT bool_or(event_type = 'reservation.accepted')
)
SELECT
  coalesce(queued.task_queue_name, queued.task_queue_sid) AS queue,
  count(*) AS tasks,
  count(abandoned.task_sid) AS abandoned,
  round(100.0 * count(abandoned.task_sid) / count(*), 1) AS abandonment_rate,
  round(avg(extract(epoch FROM abandoned.event_time - queued.event_time))) AS seconds_waited
FROM queued
LEFT JOIN abandoned USING (task_sid)
GROUP BY queue
ORDER BY queue;
