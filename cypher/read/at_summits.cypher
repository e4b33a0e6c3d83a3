// Who takes part in meetings at some summits, and how these meetings stand; not those by phone, put off or called off.
//
// Parameters: summits (list of ids)
// Columns: summit, leader (id or null), name, office, party (id or null), status
UNWIND $summits AS summit
CALL (summit) {
  MATCH (:Summit {id: summit})<-[:ON_SIDELINES_OF|PART_OF]-(m:Meeting)<-[r:PARTICIPATED_IN]-(l:Leader)
  WHERE m.mode = 'in_person' AND NOT m.status IN ['cancelled', 'postponed']
  RETURN DISTINCT l.id AS leader, r.name AS name, r.office AS office, r.party AS party, m.status AS status
  UNION ALL
  MATCH (:Summit {id: summit})<-[:ON_SIDELINES_OF|PART_OF]-(m:Meeting)-[r:BETWEEN]->(p)
  WHERE m.mode = 'in_person' AND NOT m.status IN ['cancelled', 'postponed'] AND size(r.offices) > 0
  RETURN DISTINCT null AS leader, null AS name, null AS office, p.id AS party, m.status AS status
}
RETURN summit, leader, name, office, party, status
ORDER BY summit, leader, party, status
