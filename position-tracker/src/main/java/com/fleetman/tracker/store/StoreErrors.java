// SPDX-License-Identifier: Apache-2.0
package com.fleetman.tracker.store;

import java.util.Set;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import org.springframework.dao.DataAccessException;

/** Tells what an error of the store means. */
public final class StoreErrors {
    private static final int DUPLICATE_KEY = 11000;
    private static final int INDEX_OPTIONS_CONFLICT = 85;

    /**
     * Errors of a store that is there but cannot work for the moment: time-outs, elections, shutdown, no rights yet,
     * disk full.
     */
    private static final Set<Integer> PASSING = Set.of(6, 7, 13, 18, 50, 64, 89, 91, 112, 133, 134, 189, 202, 262,
            9001, 10107, 11600, 11602, 13435, 13436, 14031);

    private StoreErrors() {}

    public static boolean duplicateKey(int code) {
        return code == DUPLICATE_KEY;
    }

    /** Whether an index on these fields is there already, but with other options. */
    static boolean indexWithOtherOptions(DataAccessException e) {
        return e.getCause() instanceof MongoCommandException refused
                && refused.getErrorCode() == INDEX_OPTIONS_CONFLICT;
    }

    /** Whether the same document may be accepted later. */
    public static boolean passing(int code) {
        return PASSING.contains(code);
    }

    /** Whether the store is away, rather than there and refusing what it was asked. */
    public static boolean away(DataAccessException e) {
        return switch (e.getCause()) {
            case MongoCommandException refused -> passing(refused.getErrorCode());
            case MongoException _ -> true;
            case null, default -> false;
        };
    }
}
