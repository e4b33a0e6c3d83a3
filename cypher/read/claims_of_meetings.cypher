// The claims that some meetings are made of.
//
// Parameters: meetings (list of ids)
// Columns: meeting, claim, fact (canonical JSON of the claim)
UNWIND $meetings AS id
MATCH (:Meeting {id: id})<-[:ABOUT]-(c:Claim)
RETURN id AS meeting, c.id AS claim, c.fact AS fact
ORDER BY meeting, claim
