// Of how many figures does the table only think so?
MATCH (c:Claim)
WHERE c.predicate IN ['TRAINED_WITH', 'HAS_PARAMETERS', 'TRAINED_ON']
RETURN c.predicate AS predicate, c.certainty AS certainty, count(*) AS claims
ORDER BY claims DESC
