// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** The {@code Link} to the next page. It names the query alone, so it holds behind any prefix a gateway adds. */
public final class NextLink {
    private static final String CURSOR = "cursor";

    private NextLink() {}

    /** The header, or none on the last page. */
    public static HttpHeaders after(MultiValueMap<String, String> query, @Nullable String cursor) {
        HttpHeaders headers = new HttpHeaders();
        if (cursor != null) {
            StringBuilder link = new StringBuilder("<?");
            for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
                if (!parameter.getKey().equals(CURSOR)) {
                    parameter.getValue()
                            .forEach(value -> link.append(encode(parameter.getKey()))
                                    .append('=')
                                    .append(encode(value))
                                    .append('&'));
                }
            }
            headers.add(HttpHeaders.LINK, link + CURSOR + "=" + encode(cursor) + ">; rel=\"next\"");
        }
        return headers;
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
