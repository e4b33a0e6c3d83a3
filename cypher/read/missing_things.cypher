// Those of some things that are not there.
//
// Parameters: summits, organizations (countries may be among them), leaders, places, topics (lists of ids)
// Columns: id
CALL () {
  UNWIND $summits AS id WITH id WHERE NOT EXISTS { (:Summit {id: id}) } RETURN id
  UNION ALL
  UNWIND $organizations AS id
  WITH id WHERE NOT EXISTS { (:Organization {id: id}) } AND NOT EXISTS { (:Country {id: id}) } RETURN id
  UNION ALL
  UNWIND $leaders AS id WITH id WHERE NOT EXISTS { (:Leader {id: id}) } RETURN id
  UNION ALL
  UNWIND $places AS id WITH id WHERE NOT EXISTS { (:Place {id: id}) } RETURN id
  UNION ALL
  UNWIND $topics AS id WITH id WHERE NOT EXISTS { (:Topic {id: id}) } RETURN id
}
RETURN id
