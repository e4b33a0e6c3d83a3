// Who takes part in a meeting: the leaders whom a source names, then the offices and parties of which nobody is named.
//
// Parameters: meeting (id)
// Columns: leader, name, office, parties
MATCH (m:Meeting {id: $meeting})
CALL (m) {
  MATCH (m)<-[p:PARTICIPATED_IN]-(l:Leader)
  RETURN l.id AS leader, l.name AS name, p.office AS office, p.parties AS parties, p.position AS position
  UNION ALL
  MATCH (m)-[b:BETWEEN]->(party)
  UNWIND b.offices AS office
  RETURN null AS leader, null AS name, CASE office WHEN '' THEN null ELSE office END AS office,
    [party.id] AS parties, b.position AS position
}
RETURN leader, name, office, parties
ORDER BY leader IS NULL, position, leader, office
