// Counts anew at how many held meetings two leaders met, and when first and last, acting for different parties.
//
// Days alone count for first and last: "in 2024" is no day.
//
// Parameters: pairs (list of: left, right; the smaller id first)
// Columns: none
UNWIND $pairs AS pair
MATCH (a:Leader {id: pair.left})
MATCH (b:Leader {id: pair.right})
OPTIONAL MATCH (a)-[mine:PARTICIPATED_IN]->(m:Meeting)<-[yours:PARTICIPATED_IN]-(b)
WHERE m.status = 'held' AND none(party IN mine.parties WHERE party IN yours.parties)
WITH a, b, count(m) AS times,
  min(CASE WHEN m.precision = 'day' THEN m.start END) AS first,
  max(CASE WHEN m.precision = 'day' THEN m.end END) AS last
OPTIONAL MATCH (a)-[old:MET]->(b)
DELETE old
WITH DISTINCT a, b, times, first, last WHERE times > 0
CREATE (a)-[:MET {times: times, first: first, last: last}]->(b)
