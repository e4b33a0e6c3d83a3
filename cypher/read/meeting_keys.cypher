// Ids of the meetings that fit all filters, in the order of the lists, found from one of them (its by_ is set).
//
// A null in a pattern matches nothing, so only one branch of the UNION gives meetings, each by an index on ids and each
// meeting once; of several parties the one with the fewest meetings is taken. The other filters are checked from the
// meeting to their node, found once. Meetings without a date count as the first day of all.
//
// Parameters: by_summit, by_leader, by_topic, by_place, by_country (one of them an id, or all null and by_party true), by_party,
//   leaders (list of ids, all of whom take part), parties (list of ids, all of which are represented), place, country,
//   topic, status, mode, since, until (null for any), day, meeting (the key after which to go on, null at the beginning), limit
// Columns: id, start
WITH COLLECT { MATCH (leader:Leader) WHERE leader.id IN $leaders RETURN leader } AS leaders,
  COLLECT {
    MATCH (country:Country) WHERE country.id IN $parties RETURN country AS party
    UNION
    MATCH (organization:Organization) WHERE organization.id IN $parties RETURN organization AS party
  } AS parties
OPTIONAL MATCH (topic:Topic {id: $topic})
OPTIONAL MATCH (place:Place {id: $place})
OPTIONAL MATCH (land:Country {id: $country})
CALL (parties) {
  MATCH (:Summit {id: $by_summit})<-[:ON_SIDELINES_OF|PART_OF]-(m:Meeting) RETURN m
  UNION ALL
  MATCH (:Leader {id: $by_leader})-[:PARTICIPATED_IN]->(m:Meeting) RETURN m
  UNION ALL
  MATCH (:Topic {id: $by_topic})<-[:DISCUSSED]-(m:Meeting) RETURN m
  UNION ALL
  MATCH (:Place {id: $by_place})<-[:IN]-(m:Meeting) RETURN m
  UNION ALL
  MATCH (:Country {id: $by_country})<-[:IN]-(:Place)<-[:IN]-(m:Meeting) RETURN m
  UNION ALL
  UNWIND CASE WHEN $by_party THEN parties ELSE [] END AS party
  WITH party ORDER BY COUNT { (party)<-[:BETWEEN]-() } LIMIT 1
  MATCH (party)<-[:BETWEEN]-(m:Meeting) RETURN m
}
WITH *, coalesce(m.start, date('0001-01-01')) AS day
WHERE ($meeting IS NULL OR day < $day OR (day = $day AND m.id < $meeting))
  AND ($status IS NULL OR m.status = $status)
  AND ($mode IS NULL OR m.mode = $mode)
  AND ($since IS NULL OR m.end >= $since)
  AND ($until IS NULL OR m.start <= $until)
  AND all(leader IN leaders WHERE EXISTS { (m)<-[:PARTICIPATED_IN]-(leader) })
  AND all(party IN parties WHERE EXISTS { (m)-[:BETWEEN]->(party) })
  AND ($topic IS NULL OR EXISTS { (m)-[:DISCUSSED]->(topic) })
  AND ($place IS NULL OR EXISTS { (m)-[:IN]->(place) })
  AND ($country IS NULL OR EXISTS { (m)-[:IN]->(:Place)-[:IN]->(land) })
WITH m, day ORDER BY day DESC, m.id DESC LIMIT $limit
RETURN m.id AS id, m.start AS start
ORDER BY day DESC, id DESC
