// The leaders of different parties who were at a summit or were to come, two by two: who met there, who was there with no meeting of the
// two told, and of whom nobody tells whether both came.
//
// Parameters: summit (id), after_left, after_right (both null at the beginning), limit
// Columns: left, left_name, right, right_name, relation (met, co_attended or no_report), meetings (list of ids)
MATCH (s:Summit {id: $summit})
CALL (s) {
  MATCH (s)<-[:ON_SIDELINES_OF|PART_OF]-(m:Meeting)<-[p:PARTICIPATED_IN]-(who:Leader) WHERE NOT m.status IN ['cancelled', 'postponed']
  UNWIND p.parties AS party
  RETURN who, party, m.status IN ['held', 'ongoing'] AS came
  UNION
  MATCH (s)<-[a:ATTENDED]-(who:Leader)
  RETURN who, a.party AS party, a.status IN ['held', 'ongoing'] AS came
}
WITH s, who, collect(DISTINCT party) AS parties, true IN collect(came) AS came
WITH s, collect({who: who, parties: parties, came: came}) AS there
UNWIND there AS one
UNWIND there AS other
WITH s, one, other
WHERE one.who.id < other.who.id AND none(party IN one.parties WHERE party IN other.parties)
  AND ($after_left IS NULL OR one.who.id > $after_left OR (one.who.id = $after_left AND other.who.id > $after_right))
WITH s, one.who AS first, other.who AS second, one.came AND other.came AS both_came ORDER BY first.id, second.id LIMIT $limit
WITH first, second, both_came, COLLECT {
  MATCH (first)-[:PARTICIPATED_IN]->(m:Meeting)<-[:PARTICIPATED_IN]-(second), (m)-[at:ON_SIDELINES_OF|PART_OF]->(s)
  WHERE m.status IN ['held', 'ongoing'] AND (at:ON_SIDELINES_OF OR m.kind <> 'multilateral')
  RETURN m.id AS id ORDER BY id
} AS meetings
RETURN first.id AS left, first.name AS left_name, second.id AS right, second.name AS right_name,
  CASE WHEN size(meetings) > 0 THEN 'met' WHEN both_came THEN 'co_attended' ELSE 'no_report' END AS relation, meetings
ORDER BY left, right
