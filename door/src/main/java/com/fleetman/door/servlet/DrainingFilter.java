// SPDX-License-Identifier: Apache-2.0
package com.fleetman.door.servlet;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import com.fleetman.door.Draining;

/** Ends a caller's connection with its answer while the service takes its leave. */
final class DrainingFilter extends OncePerRequestFilter {
    private final Draining draining;

    DrainingFilter(Draining draining) {
        this.draining = draining;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining.isUnderWay()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }
}
