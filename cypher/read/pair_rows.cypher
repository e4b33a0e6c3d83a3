// The pairs of opposite participants of some meetings, each with the sentence of the most confident claim of the same status.
//
// Opposite are two who act for no party in common. The leader or party that a filter names stands on the left;
// without one the leader with the smaller id does. left_key and right_key order the pairs of a meeting; where nobody is named
// they begin with a letter that sorts behind all ids.
//
// Parameters: meetings (list of ids in the order wanted), leader (id on the left, or null),
//   other (id on the right, or null), parties (ids, for each of which one of the two acts),
//   begun (id of the meeting whose pairs up to left, right were shown already, or null), left, right, limit
// Columns: leader, leader_name, leader_office, leader_parties, counterpart, counterpart_name, counterpart_office,
//   counterpart_parties, meeting, title, kind, mode, status, date, start, end, precision, place, place_name, country,
//   summit, summit_name, relation, topics, sources, independent_sources, evidence, article, article_url,
//   left_key, right_key
UNWIND range(0, size($meetings) - 1) AS row
MATCH (m:Meeting {id: $meetings[row]})
CALL (m) {
  MATCH (m)<-[p:PARTICIPATED_IN]-(l:Leader)
  RETURN collect({key: l.id, id: l.id, name: l.name, office: p.office, parties: p.parties}) AS named
}
CALL (m) {
  MATCH (m)-[b:BETWEEN]->(party)
  UNWIND b.offices AS office
  RETURN collect({key: '~' + party.id + ' ' + office, id: null, name: null,
    office: CASE office WHEN '' THEN null ELSE office END, parties: [party.id]}) AS unnamed
}
WITH row, m, named + unnamed AS people
UNWIND people AS left
UNWIND people AS right
WITH row, m, left, right
WHERE none(party IN left.parties WHERE party IN right.parties)
  AND all(party IN $parties WHERE party IN left.parties OR party IN right.parties)
  AND CASE
    WHEN $leader IS NOT NULL OR $other IS NOT NULL
      THEN ($leader IS NULL OR left.id = $leader) AND ($other IS NULL OR right.id = $other)
    WHEN size($parties) > 0 THEN $parties[0] IN left.parties
    ELSE left.key < right.key
  END
  AND ($begun IS NULL OR m.id <> $begun OR left.key > $left OR (left.key = $left AND right.key > $right))
WITH row, m, left, right
ORDER BY row, left.key, right.key
LIMIT $limit
OPTIONAL MATCH (m)-[:IN]->(place:Place)
OPTIONAL MATCH (m)-[belongs:ON_SIDELINES_OF|PART_OF]->(summit:Summit)
CALL (m) {
  OPTIONAL MATCH (m)<-[:ABOUT]-(claim:Claim)<-[:REPORTS]-(article:Article)
  RETURN claim, article
  ORDER BY claim.status = m.status DESC, claim.confidence DESC, article.published, claim.id
  LIMIT 1
}
RETURN left.id AS leader, left.name AS leader_name, left.office AS leader_office, left.parties AS leader_parties,
  right.id AS counterpart, right.name AS counterpart_name, right.office AS counterpart_office,
  right.parties AS counterpart_parties,
  m.id AS meeting, m.title AS title, m.kind AS kind, m.mode AS mode, m.status AS status,
  m.date AS date, m.start AS start, m.end AS end, m.precision AS precision,
  place.id AS place, place.name AS place_name, place.country AS country,
  summit.id AS summit, summit.name AS summit_name, toLower(type(belongs)) AS relation,
  COLLECT { MATCH (m)-[:DISCUSSED]->(topic:Topic) RETURN topic.name ORDER BY topic.name } AS topics,
  m.sources AS sources, m.independent_sources AS independent_sources,
  claim.sentence AS evidence, article.id AS article, article.url AS article_url,
  left.key AS left_key, right.key AS right_key
ORDER BY row, left_key, right_key
