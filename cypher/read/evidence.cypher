// Some claims with their first sentence, in order of publication.
//
// Parameters: claims (list of ids), after_published (day as text), after_claim (both null at the beginning), limit
// Columns: claim, article, article_url, article_title, publisher, published, status, sentence, begin, end, said_by, confidence, rule
MATCH (c:Claim)<-[:REPORTS]-(a:Article) WHERE c.id IN $claims
WITH c, a, toString(a.published) AS published
WHERE $after_claim IS NULL OR published > $after_published OR (published = $after_published AND c.id > $after_claim)
RETURN c.id AS claim, a.id AS article, a.url AS article_url, a.title AS article_title, a.publisher AS publisher,
  a.published AS published, c.status AS status, c.sentence AS sentence, c.begin AS begin, c.end_ AS end,
  c.said_by AS said_by, c.confidence AS confidence, c.rule AS rule
ORDER BY published, claim
LIMIT $limit
