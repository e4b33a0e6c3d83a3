// Claims by the days on which they say that something was.
//
// Parameters: none
// Columns: none
CREATE INDEX claim_day IF NOT EXISTS FOR (n:Claim) ON (n.start, n.end)
