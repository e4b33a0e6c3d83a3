// Counts anew at how many held meetings two leaders met, and when first and last, acting for different parties.
//
// Days alone count for first and last: "in 2024" is no day. Of the two leaders the one with fewer meetings is gone through:
// a newcomer's meeting with a president of many years shall not cost what all of the president's meetings do.
//
// Parameters: pairs (list of: left, right; the smaller id first)
// Columns: none
UNWIND $pairs AS pair
MATCH (a:Leader {id: pair.left})
MATCH (b:Leader {id: pair.right})
CALL (a, b) {
  WITH a, b, COUNT { (a)-[:PARTICIPATED_IN]->() } <= COUNT { (b)-[:PARTICIPATED_IN]->() } AS by_a
  WITH CASE WHEN by_a THEN a ELSE b END AS few, CASE WHEN by_a THEN b ELSE a END AS many
  MATCH (few)-[mine:PARTICIPATED_IN]->(m:Meeting)
  WHERE m.status = 'held'
  WITH DISTINCT many, m, mine.parties AS parties
  MATCH (m)<-[yours:PARTICIPATED_IN]-(many)
  WHERE none(party IN parties WHERE party IN yours.parties)
  RETURN count(m) AS times,
    min(CASE WHEN m.precision = 'day' THEN m.start END) AS first,
    max(CASE WHEN m.precision = 'day' THEN m.end END) AS last
}
OPTIONAL MATCH (a)-[old:MET]->(b)
DELETE old
WITH DISTINCT a, b, times, first, last WHERE times > 0
CREATE (a)-[:MET {times: times, first: first, last: last}]->(b)
