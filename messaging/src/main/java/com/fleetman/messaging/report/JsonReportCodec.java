// SPDX-License-Identifier: Apache-2.0
package com.fleetman.messaging.report;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import com.fleetman.messaging.WireJson;

/** A report as JSON: times in epoch milliseconds, absent fields left out, unknown fields ignored. */
public final class JsonReportCodec {
    public static final String CONTENT_TYPE = "application/vnd.fleetman.report+json;v=1";
    public static final int MAX_BYTES = 16 * 1024;

    private final JsonMapper json = WireJson.mapper();

    public byte[] encode(PositionReport report) {
        return json.writeValueAsBytes(report);
    }

    /** @throws InvalidReportException when the body is not a report */
    public PositionReport decode(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new InvalidReportException("larger than " + MAX_BYTES + " bytes");
        }
        PositionReport report;
        try {
            report = json.readValue(body, PositionReport.class);
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidReportException invalid) {
                    throw invalid;
                }
            }
            throw new InvalidReportException("not a report in JSON: " + e.getOriginalMessage(), e);
        }
        if (report == null) {
            throw new InvalidReportException("not a report in JSON: null");
        }
        return report;
    }
}
