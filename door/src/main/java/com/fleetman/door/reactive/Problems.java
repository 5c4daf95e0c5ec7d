// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.reactive;

import org.springframework.http.ProblemDetail;

/** What a service tells its callers about an error, in the words of RFC 9457. */
@FunctionalInterface
public interface Problems {
    ProblemDetail of(Throwable error);
}
