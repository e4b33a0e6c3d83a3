// Who attends a summit: those of whom a source says so, and the leaders who take part in its meetings.
//
// Parameters: summit (id), after_kind, after_id (both null at the beginning), limit
// Columns: id, name, kind, status, meetings, parties
MATCH (s:Summit {id: $summit})
CALL (s) {
  MATCH (s)<-[:ON_SIDELINES_OF|PART_OF]-(m:Meeting)<-[p:PARTICIPATED_IN]-(who:Leader)
  RETURN who, count(m) AS meetings, collect(DISTINCT p.parties) AS lists, null AS status
  UNION ALL
  MATCH (s)<-[a:ATTENDED]-(who)
  RETURN who, 0 AS meetings, [CASE WHEN who:Leader THEN [a.party] ELSE [who.id] END] AS lists, a.status AS status
  UNION ALL
  MATCH (s)<-[:ON_SIDELINES_OF|PART_OF]-(m:Meeting)-[:BETWEEN]->(who)
  WHERE EXISTS { (who)-[:ATTENDED]->(s) }
  RETURN who, count(m) AS meetings, [] AS lists, null AS status
}
WITH who, toLower(head(labels(who))) AS kind, sum(meetings) AS meetings, collect(lists) AS nested, max(status) AS status
WHERE $after_id IS NULL OR kind > $after_kind OR (kind = $after_kind AND who.id > $after_id)
RETURN who.id AS id, who.name AS name, kind, status, meetings,
  COLLECT {
    UNWIND nested AS lists UNWIND lists AS list UNWIND list AS party
    WITH DISTINCT party WHERE party IS NOT NULL
    RETURN party ORDER BY party
  } AS parties
ORDER BY kind, id
LIMIT $limit
