// How many articles there are in each state.
//
// Parameters: states
// Columns: state, articles
UNWIND $states AS state
CALL (state) {
  MATCH (a:Article) WHERE a.state = state AND a.id > ''
  RETURN count(a) AS articles
}
RETURN state, articles
