package io.swapstead.achievements;

import java.util.List;
import java.util.Map;

/** How often somebody vouches for others. */
final class EndorsementFacts {
    static final Source SOURCE = new Source(
            List.of("endorsements_given"),
            Map.of("endorsement.given", List.of("endorser_id"), "endorsement.withdrawn", List.of("endorser_id")),
            "select endorser_id, count(*)::float8 from endorsements where [[endorser_id]] group by endorser_id");

    private EndorsementFacts() {}
}
