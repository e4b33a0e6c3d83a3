// Meetings as rows, in the order of the ids given; an id that no meeting has gives no row.
//
// Parameters: meetings (list of ids)
// Columns: id, title, kind, mode, status, date, start, end, precision, parties, leaders, place, place_name, country,
//   summit, summit_name, relation, topics, sources, independent_sources, publishers, first_reported, last_reported
UNWIND range(0, size($meetings) - 1) AS row
MATCH (m:Meeting {id: $meetings[row]})
OPTIONAL MATCH (m)-[:IN]->(place:Place)
OPTIONAL MATCH (m)-[belongs:ON_SIDELINES_OF|PART_OF]->(summit:Summit)
RETURN m.id AS id, m.title AS title, m.kind AS kind, m.mode AS mode, m.status AS status,
  m.date AS date, m.start AS start, m.end AS end, m.precision AS precision,
  COLLECT { MATCH (m)-[b:BETWEEN]->(party) RETURN party.id ORDER BY b.position, party.id } AS parties,
  COLLECT { MATCH (m)<-[p:PARTICIPATED_IN]-(l:Leader) RETURN l.id ORDER BY p.position, l.id } AS leaders,
  place.id AS place, place.name AS place_name, place.country AS country,
  summit.id AS summit, summit.name AS summit_name, toLower(type(belongs)) AS relation,
  COLLECT { MATCH (m)-[:DISCUSSED]->(topic:Topic) RETURN topic.name ORDER BY topic.name } AS topics,
  m.sources AS sources, m.independent_sources AS independent_sources,
  COLLECT {
    MATCH (m)<-[:ABOUT]-(:Claim)<-[:REPORTS]-(a:Article) WHERE a.publisher IS NOT NULL
    RETURN DISTINCT a.publisher AS publisher ORDER BY publisher
  } AS publishers,
  m.first_reported AS first_reported, m.last_reported AS last_reported
ORDER BY row
