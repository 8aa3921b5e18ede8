package io.swapstead.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One route of the contract.
 *
 * @param id its {@code operationId}
 * @param auth who may call it
 * @param limit the name of its rate limit, from {@code x-limit}
 * @param maxBody bytes of body, from {@code x-body}
 * @param streamed whether its files go to a quarantine instead of into memory, from {@code x-stream}
 * @param parameters path and query parameters
 * @param body what a JSON body must look like
 * @param mediaTypes the bodies it takes
 * @param testOnly exists in the test profile alone
 * @param sanctioned open to suspended and banned people too, from {@code x-sanctioned}
 * @param role the least role, from {@code x-role}
 * @param capability what a restriction may take away, from {@code x-capability}
 */
record Operation(
        String id,
        Auth auth,
        Optional<String> limit,
        int maxBody,
        boolean streamed,
        List<Parameter> parameters,
        Optional<BodySchema> body,
        boolean bodyRequired,
        Set<String> mediaTypes,
        boolean testOnly,
        boolean sanctioned,
        Optional<String> role,
        Optional<String> capability) {

    /** Who may call. */
    enum Auth {
        PUBLIC,
        OPTIONAL,
        SIGNED_IN,
        /** The refresh cookie, with proof that the site's own page sent it. */
        COOKIE
    }
}
