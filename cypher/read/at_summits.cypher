// Who takes part in meetings at some summits, and how these meetings stand; not those by phone, put off or called off.
//
// Parameters: summits (list of ids)
// Columns: summit, leader (id or null), name, office, party (id or null), status
UNWIND $summits AS id
MATCH (:Summit {id: id})<-[:ON_SIDELINES_OF|PART_OF]-(m:Meeting)
WHERE m.mode = 'in_person' AND NOT m.status IN ['cancelled', 'postponed']
CALL (m) {
  MATCH (m)<-[r:PARTICIPATED_IN]-(l:Leader)
  RETURN l.id AS leader, r.name AS name, r.office AS office, r.party AS party
  UNION
  MATCH (m)-[r:BETWEEN]->(p) WHERE size(r.offices) > 0
  RETURN null AS leader, null AS name, null AS office, p.id AS party
}
RETURN id AS summit, leader, name, office, party, m.status AS status
ORDER BY summit, leader, party, m.id
