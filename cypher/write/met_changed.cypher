// Brings what two leaders met to what it is when some of their held meetings go, and others may come. Where the first or the last of
// their days may have gone, nothing is changed: all of the two must be gone through.
//
// Parameters: rows (list of: left, right, the smaller id first; times, how many they are more, or less than none; gone_first, gone_last,
//   days of the meetings that go, or null; first, last, days of meetings that are there now, or null)
// Columns: left, right (of those who must be gone through)
UNWIND $rows AS row
MATCH (a:Leader {id: row.left})
MATCH (b:Leader {id: row.right})
OPTIONAL MATCH (a)-[met:MET]->(b)
WITH row, met, met.times + row.times AS times,
  coalesce(row.gone_first IS NULL OR row.gone_first > met.first OR row.first <= met.first, false) AS first_stays,
  coalesce(row.gone_last IS NULL OR row.gone_last < met.last OR row.last >= met.last, false) AS last_stays
WITH row, met, times, coalesce(times = 0, false) AS is_last, coalesce(times > 0 AND first_stays AND last_stays, false) AS stays
FOREACH (one IN CASE WHEN is_last THEN [met] ELSE [] END | DELETE one)
FOREACH (one IN CASE WHEN stays THEN [met] ELSE [] END |
  SET one.times = times,
    one.first = CASE WHEN row.first < one.first OR one.first IS NULL THEN row.first ELSE one.first END,
    one.last = CASE WHEN row.last > one.last OR one.last IS NULL THEN row.last ELSE one.last END)
WITH row, is_last, stays
WHERE NOT is_last AND NOT stays
RETURN row.left AS left, row.right AS right
ORDER BY left, right
