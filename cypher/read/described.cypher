// Leaders and organizations that claims describe: the offices of the ones, the members and the founding of the others.
//
// Parameters: none
// Columns: kind (office or organization), ids
MATCH (c:Claim)-[:ABOUT]->(n:Leader|Organization)
WITH DISTINCT n
RETURN CASE WHEN n:Leader THEN 'office' ELSE 'organization' END AS kind, collect(n.id) AS ids
